import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Whether a request fits the signature in its query, reckoned as a bucket does; s3rver takes any. Source: AWS
 * Signature Version 4, "Authenticating Requests: Using Query Parameters".
 */
export function fitsItsSignature(request: IncomingMessage, secretAccessKey: string): boolean {
  const url = new URL(request.url ?? '', 'http://bucket')
  const parameter = (name: string) => url.searchParams.get(name) ?? ''
  const [, date = '', region = '', service = ''] = parameter('X-Amz-Credential').split('/')
  const signedHeaders = parameter('X-Amz-SignedHeaders')
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
  const canonicalRequest = [
    request.method,
    url.pathname,
    query.join('&'),
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    'UNSIGNED-PAYLOAD',
  ].join('\n')
  const scope = `${date}/${region}/${service}/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', parameter('X-Amz-Date'), scope, sha256(canonicalRequest)].join('\n')
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  )
  return createHmac('sha256', key).update(toSign).digest('hex') === parameter('X-Amz-Signature')
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
