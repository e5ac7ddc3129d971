import { resolve } from 'node:path'
import { main } from '../mock/src/main.ts'

/* `npm run mock -- slideshow`: the mock that others install, over the specs as they are in this work tree. */
await main(resolve(import.meta.dirname, '../generated/bundled'))
