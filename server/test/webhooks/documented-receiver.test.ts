import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGuardedFetch } from '../../src/core/guarded-fetch.ts'
import { newWebhookSecret } from '../../src/core/webhook.ts'
import { sendMessage } from '../../src/webhooks/send.ts'
import { LOOPBACK } from '../support/webhooks.ts'

/** The receiver that docs/contract.md shows, run as it stands there, on a free port. */

const repository = resolve(import.meta.dirname, '../../..')
let folder: string
beforeAll(() => {
  // Inside the repository, where its packages are found.
  mkdirSync(join(repository, 'out'), { recursive: true })
  folder = mkdtempSync(join(repository, 'out/webhook-docs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

test('W-01 the documented receiver takes what we sign and refuses what we do not', async () => {
  const text = readFileSync(join(repository, 'docs/contract.md'), 'utf8')
  const [, program = ''] = /^## You receive webhooks\n.*?^```js\n(.*?)^```$/ms.exec(text) ?? []
  const port = await freePort()
  const file = join(folder, 'receiver.mjs')
  const started = ".listen(3000, () => process.send('listening'))"
  writeFileSync(file, program.replace('.listen(3000)', started).replace('3000', String(port)))
  const secret = newWebhookSecret()
  const receiver = fork(file, { env: { WEBHOOK_SECRET: secret }, silent: true })
  await once(receiver, 'message')

  const send = (signedWith: string) =>
    sendMessage(
      {
        url: `http://127.0.0.1:${port}/`,
        eventId: 'evt_1',
        body: JSON.stringify({ id: 'evt_1', type: 'job.succeeded', data: { id: 'vo_1', sequence: 7 } }),
      },
      {
        fetch: createGuardedFetch({ egressAllow: LOOPBACK }),
        secret: { secret: signedWith, previous: null, updatedAt: new Date() },
        now: new Date(),
        timeoutMs: 5_000,
        signal: new AbortController().signal,
      },
    )
  expect((await send(newWebhookSecret())).status).toBe(401)
  const printed = once(receiver.stdout ?? receiver, 'data')
  expect((await send(secret)).status).toBe(204)
  expect(String((await printed)[0])).toBe('job.succeeded vo_1 7\n')
  receiver.kill()
  await once(receiver, 'exit')
})
