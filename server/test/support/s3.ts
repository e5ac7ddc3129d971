import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { S3Location } from '../../src/store/artifacts/location.ts'
import { fitsItsSignature } from './presigned.ts'

export interface TestBucket {
  location: S3Location
  /** Breaks the connection of each further PUT once so many of its bytes have come; null lets all pass again. */
  breakUploadsAfter(bytes: number | null): void
  /** Methods of the requests that came since the last question. */
  requests(): string[]
  stop(): Promise<void>
}

/** s3rver knows this one pair. */
const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

/** A bucket on an S3 server of the test's own, behind a wire that can be cut and that checks signed links. */
export async function testBucket(): Promise<TestBucket> {
  const directory = await mkdtemp(join(tmpdir(), 's3-'))
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'media' }],
  })
  const { port } = await server.run()
  let breakAfter: number | null = null
  let seen: string[] = []
  const wire = createServer((incoming, answer) => {
    seen.push(incoming.method ?? '')
    const { method, url: path, headers } = incoming
    if (path?.includes('X-Amz-Signature') && !fitsItsSignature(incoming, CREDENTIALS.secretAccessKey)) {
      answer.writeHead(403, { Connection: 'close' }).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
      return
    }
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    outgoing.on('error', () => answer.destroy())
    let received = 0
    incoming.on('data', (chunk: Buffer) => {
      received += chunk.length
      if (method !== 'PUT' || breakAfter === null || received < breakAfter) return
      outgoing.destroy()
      incoming.socket.destroy()
    })
    incoming.pipe(outgoing)
  })
  const endpoint = `http://127.0.0.1:${await listen(wire)}`
  return {
    location: {
      kind: 's3',
      bucket: 'media',
      prefix: 'kept/here',
      region: 'us-east-1',
      endpoint,
      forcePathStyle: true,
      credentials: CREDENTIALS,
    },
    breakUploadsAfter: (bytes) => {
      breakAfter = bytes
    },
    requests: () => {
      const methods = seen
      seen = []
      return methods
    },
    async stop() {
      wire.closeAllConnections()
      await new Promise((resolve) => wire.close(resolve))
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
