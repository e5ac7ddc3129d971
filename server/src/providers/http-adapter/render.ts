import type { HttpCall } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import type { ProviderRequest } from '../http.ts'
import { evaluate } from './expressions.ts'
import { expressionsIn, fill } from './template.ts'

/** A request that a definition cannot make of what was asked. Nothing was sent. */
export class RenderError extends Error {
  override name = 'RenderError'
}

const FilePart = z.object({
  base64: z.string(),
  mime: z.string().optional(),
  filename: z.string().optional(),
})

/** Fills a call's templates in. Throws RenderError, ExpressionError or the abort reason. */
export async function renderCall(
  call: HttpCall,
  scope: Record<string, unknown>,
  signal: AbortSignal,
): Promise<ProviderRequest> {
  const values = await evaluate(expressionsOfCall(call), scope, signal)
  const path = fill('path', call.path, values, writePath)
  if (path === null) throw new RenderError('an expression in path gives nothing')
  const query = filled('query', call.query, values)
  const headers = filled('headers', call.headers, values)
  for (const [name, value] of Object.entries(headers)) {
    // Control characters, with which a header could be forged, and what HTTP cannot carry.
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) throw new RenderError(`header ${name} cannot hold that`)
  }
  const { body } = values
  return {
    method: call.method,
    path,
    query,
    headers,
    ...(call.body === undefined
      ? {}
      : { body: call.encoding === 'json' ? { json: body } : { form: formOf(body) } }),
    ...(call.timeout_sec === undefined ? {} : { timeoutMs: call.timeout_sec * 1000 }),
  }
}

/** Everything in a request that is worked out, by its place. */
export const expressionsOfCall = (call: HttpCall): Record<string, string> => ({
  ...expressionsIn({ path: call.path, ...under('query', call.query), ...under('headers', call.headers) }),
  ...(call.body === undefined ? {} : { body: call.body }),
})

const under = (place: string, templates: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(templates).map(([name, text]) => [`${place}.${name}`, text]))

/** What gives nothing is left out. */
function filled(
  place: string,
  templates: Record<string, string>,
  values: Record<string, unknown>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).flatMap(([name, text]) => {
      const value = fill(`${place}.${name}`, text, values)
      return value === null ? [] : [[name, value]]
    }),
  )
}

/** Words of a client never reach another path; ids that the provider gave may be paths themselves. */
function writePath(value: string, expression: string): string {
  const written = encodeURIComponent(value)
  if (expression !== 'remote_id') {
    if (/^\.*$/.test(value)) throw new RenderError('path cannot hold that')
    return written
  }
  if (value.split('/').some((segment) => /^\.*$/.test(segment))) throw new RenderError('remote_id is no path')
  return written.replaceAll('%2F', '/').replaceAll('%3A', ':')
}

function formOf(body: unknown): FormData {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new RenderError('the body of a multipart request must be an object of fields')
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) {
    for (const one of [value].flat()) appendTo(form, name, one)
  }
  return form
}

function appendTo(form: FormData, name: string, value: unknown): void {
  if (value === null || value === undefined) return
  const file = FilePart.safeParse(value)
  if (file.success) {
    const { base64, mime = 'application/octet-stream', filename = name } = file.data
    form.append(name, new Blob([Uint8Array.from(Buffer.from(base64, 'base64'))], { type: mime }), filename)
  } else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
}
