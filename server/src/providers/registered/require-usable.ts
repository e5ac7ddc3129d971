import type {
  HttpAdapter,
  HttpCall,
  HttpCalls,
  ProviderCreate,
} from '@potterlabs/generated/providers/schemas.ts'
import { ApiError } from '../../core/errors.ts'
import { extractionsOf, refusalExpressions } from '../http-adapter/exchange.ts'
import { ExpressionError, requireReadable } from '../http-adapter/expressions.ts'
import { expressionsOfCall } from '../http-adapter/render.ts'
import { modelEnd } from '../model-ends.ts'
import { type RegisteredTools, secretRefusals } from './build.ts'

export interface RegistrationTools extends RegisteredTools {
  /** Ids that nobody can register. */
  builtIn: readonly { id: string }[]
  /** Null, or why this URL can never be fetched. */
  checkTargetUrl(url: string): string | null
}

const CALLS = ['submit', 'poll', 'result', 'cancel', 'lookup'] as const
/** These are made of the request itself. */
const FIXED_HEADERS = [
  'connection',
  'content-length',
  'content-type',
  'host',
  'te',
  'transfer-encoding',
  'upgrade',
]

/** What a schema cannot say of a registration. Throws `already_exists` or `invalid_param` for the first thing wrong. */
export async function requireUsable(document: ProviderCreate, tools: RegistrationTools): Promise<void> {
  const { id, adapter } = document
  const isOfAdapter = adapter.type === 'adapter' && adapter.id === id
  const isTaken =
    tools.builtIn.some((known) => known.id === id) || tools.definitions.some((known) => known.id === id)
  if (isTaken && !isOfAdapter) {
    throw new ApiError('already_exists', `'${id}' is a provider of this server.`, {
      field: 'id',
      hint: 'Choose another id.',
    })
  }
  for (const problem of [
    ...claims(document),
    ...(adapter.type === 'http' ? ofHttp(document, adapter, tools) : ofKnown(document, tools)),
  ]) {
    throw invalid(problem)
  }
  for (const { field, reason } of secretRefusals(document, tools)) throw invalid({ field, message: reason })
  if (adapter.type === 'http') await requireExpressions(adapter)
}

interface Problem {
  field: string
  message: string
}

const invalid = ({ field, message }: Problem): ApiError => new ApiError('invalid_param', message, { field })

function* claims({ kinds, capabilities, prices }: ProviderCreate): Generator<Problem> {
  const claimed = Object.keys(capabilities)
  for (const kind of kinds) {
    if (!claimed.includes(kind))
      yield { field: `capabilities.${kind}`, message: `capabilities.${kind} is missing: kinds names it.` }
  }
  for (const kind of claimed) {
    if (!kinds.some((one) => one === kind))
      yield { field: `capabilities.${kind}`, message: `kinds does not name ${kind}.` }
  }
  for (const [index, { modality }] of prices.entries()) {
    if (!kinds.includes(modality))
      yield { field: `prices.${index}.modality`, message: `kinds does not name ${modality}.` }
  }
}

function* ofKnown(
  { kinds, adapter }: ProviderCreate,
  { definitions, settings }: RegistrationTools,
): Generator<Problem> {
  if (adapter.type !== 'adapter') return
  const definition = definitions.find(({ id }) => id === adapter.id)
  if (!definition) {
    const known = definitions.map(({ id }) => id).join(', ')
    yield { field: 'adapter.id', message: `There is no adapter '${adapter.id}'; there are ${known}.` }
    return
  }
  const served = Object.keys(definition.capabilities)
  for (const kind of kinds) {
    if (!served.includes(kind))
      yield { field: 'kinds', message: `${definition.name} serves ${served.join(', ')}, not ${kind}.` }
  }
  for (const name of Object.keys(adapter.secrets)) {
    if (!definition.secrets.includes(name)) {
      yield {
        field: `adapter.secrets.${name}`,
        message: `${definition.name} takes ${definition.secrets.join(', ')}.`,
      }
    }
  }
  if (adapter.secret !== undefined && definition.secrets.length !== 1) {
    yield {
      field: 'adapter.secret',
      message: `${definition.name} takes ${definition.secrets.join(', ')}: name them in adapter.secrets.`,
    }
  }
  for (const [name, value] of Object.entries(adapter.settings)) {
    const models = definition.models
      .filter(({ modality }) => kinds.includes(modality))
      .map((model) => model.id)
    if (name !== 'model') yield { field: `adapter.settings.${name}`, message: 'The only setting is model.' }
    else if (!models.includes(value)) {
      yield {
        field: 'adapter.settings.model',
        message: `${definition.name} is used with ${models.join(', ')}.`,
      }
    }
    const model = definition.models.find(({ id }) => id === value)
    const end = model && modelEnd(model, settings.now())
    if (end?.ended) yield { field: 'adapter.settings.model', message: end.message }
  }
}

function* ofHttp(
  document: ProviderCreate,
  adapter: HttpAdapter,
  { checkTargetUrl }: RegistrationTools,
): Generator<Problem> {
  const refused = checkTargetUrl(adapter.base_url)
  if (refused !== null)
    yield { field: 'adapter.base_url', message: `adapter.base_url cannot be called: ${refused}.` }
  const { search, hash } = new URL(adapter.base_url)
  if (search !== '' || hash !== '')
    yield { field: 'adapter.base_url', message: 'adapter.base_url must end with its path.' }
  if (adapter.auth.type === 'header' && !isHeader(adapter.auth.name)) {
    yield { field: 'adapter.auth.name', message: `${adapter.auth.name} is no header that can be set.` }
  }
  const entries = adapter.calls.map(({ modality, mode }) =>
    modality === 'image' ? `image ${mode}` : modality,
  )
  for (const kind of document.kinds) {
    const wanted =
      kind === 'image' ? (document.capabilities.image?.modes ?? []).map((mode) => `image ${mode}`) : [kind]
    for (const entry of wanted) {
      if (!entries.includes(entry))
        yield { field: 'adapter.calls', message: `adapter.calls has no entry for ${entry}.` }
    }
  }
  for (const [index, calls] of adapter.calls.entries()) {
    const at = `adapter.calls.${index}`
    if (!document.kinds.includes(calls.modality))
      yield { field: `${at}.modality`, message: `kinds does not name ${calls.modality}.` }
    if (entries.indexOf(entries[index] ?? '') !== index)
      yield { field: at, message: `adapter.calls has two entries for ${entries[index]}.` }
    yield* ofCalls(document, calls, at)
  }
}

function* ofCalls({ capabilities }: ProviderCreate, calls: HttpCalls, at: string): Generator<Problem> {
  const { modality, submit, poll, result, cancel, lookup, dedupe } = calls
  const missing = (place: string, why: string): Problem => ({
    field: `${at}.${place}`,
    message: `${at}.${place} is missing: ${why}.`,
  })
  if (poll) {
    if (!submit.extract?.remote_id) yield missing('submit.extract.remote_id', 'it is what poll asks by')
    if (!poll.extract?.state) yield missing('poll.extract.state', 'it says when the work is done')
    if (!Object.values(poll.extract?.states ?? {}).includes('succeeded'))
      yield missing('poll.extract.states', 'one of their words must mean succeeded')
    if (!result && !poll.extract?.outputs) yield missing('poll.extract.outputs', 'there is no result call')
  } else {
    if (result || cancel)
      yield missing('poll', 'only what is asked after has a result call or can be canceled')
  }
  const last = result ?? poll ?? submit
  if (modality === 'text' && !last.extract?.outputs)
    yield missing('submit.extract.outputs', 'it finds the text')
  if ((dedupe === 'lookup') !== (lookup !== undefined))
    yield missing(lookup ? 'dedupe' : 'lookup', 'dedupe is lookup exactly where there is a lookup')
  if (lookup && poll && !lookup.extract?.remote_id)
    yield missing('lookup.extract.remote_id', 'it is what poll asks by')
  if (modality === 'tts') {
    if (calls.voices.length === 0) yield missing('voices', 'speech needs at least one voice')
    if (capabilities.tts?.word_times && !last.extract?.words && !last.extract?.characters) {
      yield missing('submit.extract.words', 'the capabilities say that there are word times')
    }
    const refs = calls.voices.map(({ ref }) => ref)
    const twice = refs.find((ref, index) => refs.indexOf(ref) !== index)
    if (twice !== undefined) yield { field: `${at}.voices`, message: `There are two voices '${twice}'.` }
  }
  if (modality === 'video') {
    const { features = [] } = capabilities.video ?? {}
    if (features.includes('cancel') !== (cancel !== undefined))
      yield missing('cancel', 'a feature of video is `cancel` exactly where there is such a call')
  }
  for (const name of CALLS) {
    for (const header of Object.keys(calls[name]?.headers ?? {})) {
      if (!isHeader(header))
        yield { field: `${at}.${name}.headers.${header}`, message: `${header} is no header that can be set.` }
    }
  }
}

const isHeader = (name: string): boolean =>
  /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) && !FIXED_HEADERS.includes(name.toLowerCase())

async function requireExpressions({ auth, refusal, calls }: HttpAdapter): Promise<void> {
  const all = {
    ...(auth.type === 'jwt' ? { 'adapter.auth.claims': auth.claims } : {}),
    ...(refusal ? within('adapter', refusalExpressions(refusal)) : {}),
    ...Object.assign(
      {},
      ...calls.flatMap((entry, index) =>
        CALLS.map((name) =>
          entry[name] ? within(`adapter.calls.${index}.${name}`, expressionsIn(entry[name])) : {},
        ),
      ),
    ),
  }
  try {
    await requireReadable(all)
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    throw invalid({
      field: error.at,
      message: `${error.at} is no JSONata: ${error.message}.`.replace('..', '.'),
    })
  }
}

const expressionsIn = (call: HttpCall): Record<string, string> => ({
  ...expressionsOfCall(call),
  ...within('extract', extractionsOf(call)),
})

const within = (place: string, expressions: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(expressions).map(([name, text]) => [`${place}.${name}`, text]))
