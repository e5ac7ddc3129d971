import { describe, expect, test } from 'vitest'
import { PRIVATE_ADDRESSES } from './egress.testkit.ts'
import { createEgressPolicy } from './egress.ts'

const PUBLIC_ADDRESSES = ['8.8.8.8', '1.1.1.1', '::ffff:8.8.8.8', '2606:4700::1111', '2a00:1450:4001::1']

const HTTPS = { protocol: 'https:', port: 443 }
const policy = createEgressPolicy()

describe('S-01 addresses', () => {
  test.each(PRIVATE_ADDRESSES)('%s is refused', (address) => {
    expect(policy.checkAddress(address, HTTPS)).toBe('the address is not public')
    const literal = address.includes(':') ? `[${address}]` : address
    expect(policy.checkUrl(`https://${literal}/`)).toBe('the address is not public')
  })

  test.each(PUBLIC_ADDRESSES)('%s is not', (address) => {
    expect(policy.checkAddress(address, HTTPS)).toBeNull()
  })

  test.each(['', 'example.com', '127.0.0.1/8', '1.2.3.4.5', 'fe80::1%eth0'])('%j is none', (text) => {
    expect(policy.checkAddress(text, HTTPS)).toBe('the address is not public')
  })
})

describe('S-01 other spellings of 127.0.0.1 in a URL', () => {
  test.each([
    'https://127.1/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0/',
    'https://[::]/',
    'https://[::ffff:7f00:1]/',
    'https://[0:0:0:0:0:ffff:127.0.0.1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://api.localhost/',
    'https://①②⑦.0.0.1/',
    'https://127。0。0。1/',
  ])('%s is refused', (url) => {
    expect(policy.checkUrl(url)).toBe('the address is not public')
  })
})

describe('S-04 only HTTPS, at its ports, without a user', () => {
  test.each([
    ['http://example.com/hook', 'it does not begin with https://'],
    ['http://8.8.8.8/', 'it does not begin with https://'],
    ['file:///etc/passwd', 'it does not begin with https://'],
    ['gopher://example.com/', 'it does not begin with https://'],
    ['ftp://example.com/', 'it does not begin with https://'],
    ['data:text/plain,hello', 'it does not begin with https://'],
    ['https://example.com:22/', 'its port is not 443 or 8443'],
    ['https://8.8.8.8:80/', 'its port is not 443 or 8443'],
    ['https://user@example.com/', 'it holds a user name or a password'],
    ['https://user:secret@example.com/', 'it holds a user name or a password'],
    ['https://:secret@example.com/', 'it holds a user name or a password'],
    ['/hooks', 'it is not a URL'],
    ['https://', 'it is not a URL'],
  ])('%s: %s', (url, reason) => {
    expect(policy.checkUrl(url)).toBe(reason)
  })

  test.each(['https://example.com/hook?x=1', 'https://example.com:8443/', 'https://8.8.8.8/'])(
    '%s may be called',
    (url) => {
      expect(policy.checkUrl(url)).toBeNull()
    },
  )
})

describe('ranges that an operator allows', () => {
  const local = createEgressPolicy(['127.0.0.1/32', 'fd00::/8'])

  test('are reached over HTTP and on any port; nothing beside them is', () => {
    expect(local.checkUrl('http://127.0.0.1:3000/hook')).toBeNull()
    expect(local.checkUrl('http://[::ffff:127.0.0.1]:3000/hook')).toBeNull()
    expect(local.checkUrl('http://[fd12::1]/hook')).toBeNull()
    expect(local.checkUrl('http://127.0.0.2:3000/hook')).toBe('the address is not public')
    expect(local.checkAddress('::1', HTTPS)).toBe('the address is not public')
    expect(local.checkUrl('http://8.8.8.8/')).toBe('it does not begin with https://')
  })

  test('a name waits until it is known where it leads', () => {
    expect(local.checkUrl('http://hooks.internal:3000/')).toBeNull()
    expect(local.checkUrl('gopher://hooks.internal/')).toBe('it does not begin with https://')
  })

  test('what is no range is named', () => {
    expect(() => createEgressPolicy(['10.0.0.0/8', 'localhost'])).toThrow("'localhost' is no range")
  })
})
