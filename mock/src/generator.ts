import { createRequire } from 'node:module'

/**
 * Tells Prism's generator to make only the properties that a schema names: by default it adds random ones wherever a
 * schema leaves room, more than the schema's own `maxProperties`. Prism has no setting for it, so the generator is
 * taken from where Prism itself takes it. Throws when it is another one.
 */
export function nameOnlyKnownProperties(): void {
  const requireAsPrism = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-http'))
  const generator: unknown = requireAsPrism('json-schema-faker').JSONSchemaFaker
  if (!hasOption(generator)) throw new Error("this version of Prism has another generator than the mock's")
  generator.option({ fillProperties: false })
}

const hasOption = (value: unknown): value is { option: (options: object) => void } =>
  typeof value === 'object' && value !== null && 'option' in value && typeof value.option === 'function'
