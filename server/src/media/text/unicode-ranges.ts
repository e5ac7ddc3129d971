/** Code points, first and last of each range. */
export type UnicodeRanges = readonly (readonly [first: number, last: number])[]

/** Reads the value of CSS's `unicode-range` (CSS Fonts 4, 4.5) without wildcards: `U+41,U+100-17F`. */
export function parseRanges(list: string): UnicodeRanges {
  return list.split(',').map((range) => {
    const [first, last = first] = range.trim().slice(2).split('-')
    return [Number.parseInt(first ?? '', 16), Number.parseInt(last ?? '', 16)]
  })
}

export const isWithin = (ranges: UnicodeRanges, codePoint: number): boolean =>
  ranges.some(([first, last]) => first <= codePoint && codePoint <= last)
