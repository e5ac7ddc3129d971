import { describe, expect, test } from 'vitest'
import { parseStorageUrl } from './location.ts'

const defaults = {
  kind: 's3',
  region: 'us-east-1',
  endpoint: undefined,
  forcePathStyle: false,
  credentials: undefined,
}

describe('STORAGE_URL', () => {
  test.each([
    ['file:/srv/media', { kind: 'disk', directory: '/srv/media' }],
    ['file:///srv/media', { kind: 'disk', directory: '/srv/media' }],
    ['s3://bucket', { ...defaults, bucket: 'bucket', prefix: '' }],
    [
      's3://bucket/a/b/?region=eu-west-1',
      { ...defaults, bucket: 'bucket', prefix: 'a/b', region: 'eu-west-1' },
    ],
    [
      's3://bucket/a?endpoint=http://minio:9000&force_path_style=true',
      { ...defaults, bucket: 'bucket', prefix: 'a', endpoint: 'http://minio:9000', forcePathStyle: true },
    ],
  ])('%s', (url, location) => {
    expect(parseStorageUrl(url)).toEqual(location)
  })

  test.each([
    ['gs://bucket', /must be file:<folder> or s3:/],
    ['/srv/media', /must be file:<folder> or s3:/],
    ['s3://', /must be file:<folder> or s3:/],
    ['s3://bucket?acl=public', /no option 'acl', only region/],
    ['s3://bucket?endpoint=minio', /must begin with https/],
  ])('%s is refused', (url, message) => {
    expect(() => parseStorageUrl(url)).toThrow(message)
  })

  test('never holds or shows credentials', () => {
    expect(() => parseStorageUrl('s3://key:hidden@bucket')).toThrow(/takes no credentials/)
    expect(() => parseStorageUrl('gs://key:hidden@bucket')).not.toThrow(/hidden/)
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
    expect(parseStorageUrl('s3://bucket', credentials)).toMatchObject({ credentials })
  })
})
