import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

test.each([
  ['harbour.jpeg', 'image/jpeg', 'inline; filename="harbour.jpg"'],
  ['harbour.html', 'image/png', 'inline; filename="harbour.png"'],
  ['../../etc/passwd', 'image/png', 'inline; filename="_.._etc_passwd.png"'],
  ['a"; filename="b.exe', 'image/png', 'inline; filename="a_ filename=_b.png"'],
  ['a\r\nSet-Cookie: x', 'audio/flac', 'inline; filename="a_Set-Cookie_ x.flac"'],
  ['...', 'video/mp4', 'inline; filename="file.mp4"'],
  ['', 'application/zip', 'inline; filename="file"'],
  [
    'Hafen bei Möwen.jpg',
    'image/jpeg',
    `inline; filename="Hafen bei M_wen.jpg"; filename*=UTF-8''Hafen%20bei%20M%C3%B6wen.jpg`,
  ],
  ['gpj.\u202Eexe', 'image/jpeg', 'inline; filename="gpj.jpg"'],
])('%j of %s', (name, mime, header) => {
  expect(contentDisposition(name, mime)).toBe(header)
})
