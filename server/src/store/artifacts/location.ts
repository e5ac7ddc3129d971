import { resolve } from 'node:path'

/** Where files are kept, as `STORAGE_URL` says. */
export type StorageLocation = { kind: 'disk'; directory: string } | S3Location

export interface S3Location {
  kind: 's3'
  bucket: string
  /** Without slashes at its ends; may be empty. */
  prefix: string
  region: string
  /** For servers other than Amazon's. */
  endpoint: string | undefined
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`: most servers other than Amazon's want it. */
  forcePathStyle: boolean
  /** Without it the SDK looks where it usually does: its own variables, profiles, the machine's role. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

const OPTIONS = ['region', 'endpoint', 'force_path_style']
const FORM = 'file:<folder> or s3://<bucket>/<prefix>?region=&endpoint=&force_path_style=true'

/**
 * Reads `file:<folder>` or `s3://bucket/prefix?region=..&endpoint=..&force_path_style=true`. Throws an Error that
 * says what is wrong with it.
 */
export function parseStorageUrl(url: string, credentials?: S3Location['credentials']): StorageLocation {
  const folder = /^file:(?:\/\/)?(.+)$/.exec(url)?.[1]
  if (folder) return { kind: 'disk', directory: resolve(folder) }
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed?.protocol !== 's3:' || parsed.hostname === '')
    throw new Error(`STORAGE_URL must be ${FORM}; it is ${withoutSecrets(parsed, url)}`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new Error('STORAGE_URL takes no credentials; set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY')
  const options = parsed.searchParams
  const unknown = [...options.keys()].find((name) => !OPTIONS.includes(name))
  if (unknown !== undefined)
    throw new Error(`STORAGE_URL knows no option '${unknown}', only ${OPTIONS.join(', ')}`)
  const endpoint = options.get('endpoint') ?? undefined
  if (endpoint !== undefined && !/^https?:\/\//.test(endpoint))
    throw new Error(`the endpoint in STORAGE_URL must begin with https:// or http://; it is ${endpoint}`)
  return {
    kind: 's3',
    bucket: parsed.hostname,
    prefix: decodeURIComponent(parsed.pathname).replaceAll(/^\/+|\/+$/g, ''),
    region: options.get('region') ?? 'us-east-1',
    endpoint,
    forcePathStyle: options.get('force_path_style') === 'true',
    credentials,
  }
}

const withoutSecrets = (parsed: URL | undefined, url: string): string =>
  parsed === undefined ? url : `${parsed.protocol}//${parsed.host}${parsed.pathname}`
