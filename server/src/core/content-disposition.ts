/** What a file of a type is called at its end. */
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'application/x-subrip': 'srt',
  'text/vtt': 'vtt',
}

/**
 * A `Content-Disposition` (RFC 6266) that shows a file in place and names it when it is saved. The name is somebody's
 * own: what could end a header or lead out of a folder is left out, and its extension becomes that of the bytes.
 */
export function contentDisposition(name: string, mime: string): string {
  const extension = EXTENSIONS[mime]
  const clean = name
    .normalize('NFC')
    // Controls, what turns text around, and what has a meaning in paths and headers.
    .replaceAll(/[\p{C}/\\:*?"<>|;%]+/gu, '_')
    .replace(/^[.\s]+/, '')
    .replace(/\.[^.]{0,8}$/, '')
  // By code points: half a character cannot be encoded.
  const short = Array.from(clean).slice(0, 100).join('').trim()
  const full = `${short || 'file'}${extension === undefined ? '' : `.${extension}`}`
  const ascii = full.replaceAll(/[^\x20-\x7e]/gu, '_')
  const encoded = encodeURIComponent(full).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `inline; filename="${ascii}"${ascii === full ? '' : `; filename*=UTF-8''${encoded}`}`
}
