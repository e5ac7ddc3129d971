/**
 * A line of text as it can be drawn: composed (Unicode NFC), white space of any kind as one space, no control
 * characters, no halves of surrogate pairs.
 */
export const printable = (line: string): string =>
  line
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .trim()
