import { join } from 'node:path'
import { MediaCache } from './media-cache.ts'

/** For tests: a cache in a folder, larger than any test needs, in which every fault is one of the test. */
export const testCache = (folder: string): Promise<MediaCache> =>
  MediaCache.open({
    directory: join(folder, 'cache'),
    maxBytes: 1e9,
    onFault: (error) => {
      throw error
    },
  })
