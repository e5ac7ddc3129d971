const HEADER_BYTES = 12
const ENTRY_BYTES = 16

/**
 * A TrueType or OpenType font (ISO/IEC 14496-22, 4.3) without one of its tables. Throws a RangeError for a font that
 * ends before its tables do. The checksum of the whole, which no reader checks, is left as it was.
 */
export function withoutTable(font: Uint8Array, tag: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = HEADER_BYTES + index * ENTRY_BYTES
    return {
      entry,
      tag: String.fromCharCode(...font.subarray(entry, entry + 4)),
      offset: view.getUint32(entry + 8),
      length: view.getUint32(entry + 12),
    }
  }).filter((table) => table.tag !== tag)
  const headerBytes = HEADER_BYTES + tables.length * ENTRY_BYTES
  const bytes = tables.reduce((sum, { length }) => sum + roundUp4(length), headerBytes)
  const smaller = new Uint8Array(bytes)
  const out = new DataView(smaller.buffer)
  smaller.set(font.subarray(0, HEADER_BYTES))
  out.setUint16(4, tables.length)
  let offset = headerBytes
  for (const [index, table] of tables.entries()) {
    if (table.offset + table.length > font.length) throw new RangeError(`the font ends inside ${table.tag}`)
    const entry = HEADER_BYTES + index * ENTRY_BYTES
    smaller.set(font.subarray(table.entry, table.entry + ENTRY_BYTES), entry)
    out.setUint32(entry + 8, offset)
    smaller.set(font.subarray(table.offset, table.offset + table.length), offset)
    offset += roundUp4(table.length)
  }
  return smaller
}

const roundUp4 = (bytes: number): number => (bytes + 3) & ~3
