const WORDS = '[a-z0-9]+(?:-[a-z0-9]+)*'
const WORD = new RegExp(`^${WORDS}(?::${WORDS})?$`)
const PARAMETER = new RegExp(`^\\{\\w+\\}(?::${WORDS})?$`)

/**
 * `/v1/slideshow-videos/{slideshow_video_id}/render`: the version first, words in lower case with hyphens, a
 * parameter alone in its segment, an optional `:verb` last, and a collection (what an id stands behind) in the plural or among
 * `options.uncountable`. Paths that begin with one of `options.unversioned` serve machines and are left alone.
 */
export default function pathSegments(path, options) {
  if (options.unversioned.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) return []
  const [, version, ...segments] = path.split('/')
  if (version !== options.version) return [{ message: `"${path}" must begin with /${options.version}/` }]

  return segments.flatMap((segment, index) => {
    if (PARAMETER.test(segment)) return []
    if (!WORD.test(segment)) return [{ message: `"${segment}" must be lower case with hyphens` }]
    const isCollection = segments[index + 1]?.startsWith('{')
    return isCollection && !segment.endsWith('s') && !options.uncountable.includes(segment)
      ? [{ message: `"${segment}" holds many, so it must be plural` }]
      : []
  })
}
