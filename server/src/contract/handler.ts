export type {
  Handler,
  JsonOperation,
  OperationMetadata,
  RawHandler,
  RawOperation,
  ReplyOf,
  RequestOf,
} from '@potterlabs/generated/runtime/handler.ts'

/** Makes every key of `Given` that `Wanted` does not have impossible to fill. */
type NothingBeside<Given, Wanted> = { [Key in Exclude<keyof Given, keyof Wanted>]: never }

/**
 * Takes a pack's handlers and refuses, at compile time, a set that lacks one, has one too many, or has one
 * that answers what the contract does not document. `Wanted` is the generated interface:
 *
 *     export const handlers = defineHandlers<SlideshowHandlers<Deps>>()({ createScript, getScript })
 *
 * The two calls are there because TypeScript infers either all type arguments or none.
 */
export const defineHandlers =
  <Wanted extends object>() =>
  <Given extends Wanted>(handlers: Given & NothingBeside<Given, Wanted>): Wanted =>
    handlers
