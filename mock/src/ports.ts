/** Where each mock listens unless told otherwise; `all` serves every pack, so it takes the place of one of them. */
export const MOCK_PORTS: Readonly<Record<string, number>> = {
  providers: 4009,
  slideshow: 4010,
  'video-story': 4011,
  platform: 4012,
  all: 4010,
}
