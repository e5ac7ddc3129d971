import { securityOf } from './operation.js'

/**
 * Who may call is never left open by accident: security comes from the document or from the operation, where an empty
 * list says "everyone". Each alternative is one scheme with one scope, the same in all: what a key may do cannot
 * depend on how it was sent.
 */
export default function scopes(operation, _options, context) {
  if (operation.security === undefined && context.documentInventory.resolved?.security === undefined) {
    return [
      { message: 'name the security here or for the whole document; `security: []` opens it to everyone' },
    ]
  }
  const alternatives = securityOf(operation, context)
  const named = alternatives.map((alternative) =>
    Object.values(alternative ?? {}).map((list) => list.join(' ')),
  )
  const isOneEach = named.every((list) => list.length === 1 && /^[a-z_]+$/.test(list[0]))
  const isSame = new Set(named.flat()).size <= 1
  return isOneEach && isSame
    ? []
    : [{ message: 'each security alternative must be one scheme with one scope, the same scope in all' }]
}
