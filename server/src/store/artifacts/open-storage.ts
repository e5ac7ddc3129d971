import { diskStorage } from './disk.ts'
import type { StorageLocation } from './location.ts'
import type { Storage } from './port.ts'
import { s3Storage } from './s3.ts'

/** Opens the storage at a location. A bucket needs a local folder for the copies that programs read. */
export const openStorage = (
  location: StorageLocation,
  cache: { cacheDir: string; cacheBytes: number },
): Storage => (location.kind === 'disk' ? diskStorage(location.directory) : s3Storage({ location, ...cache }))
