import type { Attribution as AttributionView } from '@potterlabs/generated/common/schemas.ts'

/** Whose a found picture is and under what terms; kept with the asset and shown to the client. */
export interface Attribution {
  author: string
  authorUrl: string | null
  /** The picture's own page at the provider. */
  sourceUrl: string
  license: string
  licenseUrl: string | null
}

/** Pages of people are links that clients show, so only those of the web are told. */
export const attributionView = ({ author, license, ...urls }: Attribution): AttributionView => ({
  author,
  author_url: webUrl(urls.authorUrl),
  source_url: webUrl(urls.sourceUrl),
  license,
  license_url: webUrl(urls.licenseUrl),
})

function webUrl(text: string | null): string | null {
  const url = URL.parse(text ?? '')
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}
