/** Those of `names` that somebody who wrote `wanted` may have meant: the nearest, and those that are about as near. */
export function nearNames(wanted: string, names: readonly string[], most = 3): string[] {
  const mostEdits = Math.max(2, Math.floor(wanted.length / 3))
  const near = names
    .map((name) => ({ name, edits: editsBetween(wanted, name) }))
    .filter(({ edits }) => edits <= mostEdits)
    .sort((a, b) => a.edits - b.edits)
  return near
    .filter(({ edits }) => edits <= (near[0]?.edits ?? 0) + 1)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Levenshtein's distance: how many characters must be put in, taken out or exchanged. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const exchanged = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
