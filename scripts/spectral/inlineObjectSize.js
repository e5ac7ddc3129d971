/** `components.schemas.Voice.properties`, also as a part of an allOf: the object has a name. */
const isNamed = ([root, kind, , ...rest]) =>
  root === 'components' && kind === 'schemas' && /^(allOf,\d+,)*properties$/.test(rest.join(','))

/** Given the `properties` of an object: more than `options.max` deserve a name, for readers and for generated types. */
export default function inlineObjectSize(properties, options, context) {
  const count = Object.keys(properties ?? {}).length
  return count <= options.max || isNamed(context.path)
    ? []
    : [{ message: `an inline object has ${count} properties: name it under components/schemas` }]
}
