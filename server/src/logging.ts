import { type DestinationStream, type Logger, pino } from 'pino'

/** What must never be read in a log, wherever in a logged object it turns up. */
const SECRET_FIELDS = [
  'authorization',
  'Authorization',
  'x-api-key',
  'X-Api-Key',
  'apiKey',
  'api_key',
  'cookie',
  'password',
  'secret',
  'signature',
]

/**
 * The log: one line of JSON each. Secrets that somebody logs with an object by mistake are blotted out, and of errors
 * only what a reader needs is kept: drivers hang parameters and rows on theirs.
 */
export const createLogger = (level: string, destination: DestinationStream): Logger =>
  pino(
    {
      level,
      redact: {
        paths: SECRET_FIELDS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
        censor: '[secret]',
      },
      serializers: { err: describeError, error: describeError },
    },
    destination,
  )

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  return { type: name, message, stack, code, ...(cause === undefined ? {} : { cause: describeError(cause) }) }
}
