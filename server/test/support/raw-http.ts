import { connect, type Socket } from 'node:net'
import { expect } from 'vitest'
import { judge } from './contract.ts'

/** An answer as it came over the wire. */
export interface WireAnswer {
  status: number
  headers: Headers
  text: string
}

/** Opens a connection, for requests that no HTTP client would send. */
export function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** All that comes until the other side hangs up. Resets count as hanging up: some answers leave bytes unread. */
export function untilClosed(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      text += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
  })
}

/** Sends the bytes as they are and reads the one answer; the server hangs up after it. */
export async function exchange(url: string, request: string): Promise<WireAnswer> {
  const socket = await dial(url)
  const received = untilClosed(socket)
  socket.write(request)
  return parseAnswer(await received)
}

export function parseAnswer(received: string): WireAnswer {
  const [head = '', ...rest] = received.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = new Headers(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    }),
  )
  return { status: Number(statusLine.split(' ')[1]), headers, text: rest.join('\r\n\r\n') }
}

/** The code of an answer that is an envelope as the contract has it, with a request id. */
export function codeOf({ headers, text }: { headers: Headers; text: string }): string {
  const { error } = JSON.parse(text)
  expect(judge.misfits({ $ref: '#/components/schemas/ErrorResponse' }, { error })).toEqual([])
  expect(error.request_id).toBe(headers.get('x-request-id'))
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  return error.code
}
