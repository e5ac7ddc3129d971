import type { components } from './generated/api.ts'

export { PotterLabs } from './client.ts'
export type { DownloadSource } from './download.ts'
export * from './errors.ts'
export type { StreamOptions } from './event-stream.ts'
export type * from './generated/resources.ts'
export type { ClientOptions, IdempotentOptions, RequestOptions } from './options.ts'
export type { Page } from './page.ts'
export type { Finished, Job, WaitOptions } from './wait.ts'

/** Every schema of the contract by its name: `Schemas['Voiceover']`. */
export type Schemas = components['schemas']
