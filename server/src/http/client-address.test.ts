import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress })
  const incoming = new IncomingMessage(socket)
  if (forwarded !== undefined) incoming.headers['x-forwarded-for'] = forwarded
  return incoming
}

test('a client is its connection, whatever it claims', () => {
  expect(clientAddress(from('198.51.100.1', '203.0.113.9'), 0)).toBe('198.51.100.1')
})

test('behind proxies it is what the outermost trusted one saw', () => {
  const forwarded = '203.0.113.9, 198.51.100.1, 10.0.0.2'
  expect(clientAddress(from('10.0.0.1', forwarded), 1)).toBe('10.0.0.2')
  expect(clientAddress(from('10.0.0.1', forwarded), 2)).toBe('198.51.100.1')
  expect(clientAddress(from('10.0.0.1'), 1)).toBe('10.0.0.1')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
])('%s counts as %s', (address, expected) => {
  expect(clientAddress(from(address), 0)).toBe(expected)
})
