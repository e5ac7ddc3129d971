import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import pg from 'pg'

/*
 * The least that can bring events from PostgreSQL to many clients: it listens for the same notices, and writes a
 * block of the same length to every socket. It reads no log, so whoever falls behind has lost what he missed.
 */

const [databaseUrl, length] = [process.argv[2], Number(process.argv[3])]
const client = new pg.Client({ connectionString: databaseUrl })
const sockets = new Set<Socket>()
let number = 0
client.on('notification', () => {
  const head = `event: job.progress\ndata: {"done":${number++},"padding":"`
  const block = Buffer.from(`${head.padEnd(length - 4, 'x')}"}\n\n`)
  for (const socket of sockets) socket.write(block)
})
await client.connect()
await client.query('listen potterlabs_events')

const server = createServer((socket) => {
  sockets.add(socket.setNoDelay(true))
  socket.on('close', () => sockets.delete(socket))
  socket.on('error', () => socket.destroy())
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n')
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))
