/** A picture of 64 by 64 pixels for requests that upload a file: a PNG that every server takes. */
export const SAMPLE_FILE = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAMAAACdt4HsAAAAGFBMVEX/3JblxIbLrHaxlGaXfFZ9ZEZjTDZJNCb4tWhaAAABG0lEQVR4',
    '2u2XSQ7DMAwD6SXp/3/cBm0SS6bguMylQHn2DCzAi4THlvXMMkqzdkNh+eVKjAHzvDWg4e2qahMoXgLKVxZqAOFrnN6AKZ4Y4Pk6ijNg',
    'lvcGGN4sLG2o4hAQvvThBlC+8DBDIxjhRtEKJnhiQFdAKZcMO4Y15vOZ2ICIzz6BwQlivjcYgeMzDzNggqcGJsh5ZAgEHZ/2BIZDwDeQ',
    '2oRbQLiBlMYGJgh4bzCCSgQpRQZXA3gFKYUGVwN4BR8E78RbiASWd4brAsAZ/oJfFAjnQDiJwl0QbqP8Htz1Iglvovwq3/UvCD+T/Dfq',
    'v7PQH8gdit4jyV2a3ifqnarcK+vduj4v6BOLPjN9P7XJc6M+ueqzsza9PwHUPzmqGR8krwAAAABJRU5ErkJggg==',
  ].join(''),
  'base64',
)

export const SAMPLE_FILE_NAME = 'sample.png'
