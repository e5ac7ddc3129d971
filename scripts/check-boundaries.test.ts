import { expect, test } from 'vitest'
import { breachesIn } from './check-boundaries.ts'

test.each([
  ['media/plan.ts', "import { serve } from '../http/app.ts'", 'media may not know http'],
  ['packs/slideshow/views.ts', "import { x } from '../video-story/views.ts'", 'a pack never imports another'],
  ['packs/slideshow/views.ts', "import { createApp } from '../../http/app.ts'", 'packs may not know http'],
  [
    'providers/adapters/fal/index.ts',
    "import type { Db } from '../../../store/database.ts'",
    'an adapter knows neither',
  ],
  ['packs/slideshow/jobs/music.ts', "import { spawn } from 'node:child_process'", 'child processes'],
  ['jobs/engine.ts', 'const url = process.env.DATABASE_URL', 'the environment'],
  ['providers/router.ts', "import { Kysely } from 'kysely'", 'Kysely'],
  ['packs/platform/views.ts', "import { Hono } from 'hono'", 'Hono'],
  ['providers/health.ts', "const answer = await fetch('http://x')", 'fetch'],
  ['providers/health.ts', "import { request } from 'undici'", 'undici'],
  ['webhooks/sender.ts', "import { x } from '../jobs/engine.ts'", 'webhooks may not know jobs'],
])('%s: %s', (file, text, what) => {
  expect(breachesIn(file, text).join('\n')).toContain(what)
})

test.each([
  ['packs/slideshow/jobs/music.ts', "import { run } from '../../../media/run.ts'"],
  ['media/run.ts', "import { spawn } from 'node:child_process'"],
  ['jobs/queue.ts', "import { PgBoss } from 'pg-boss'"],
  ['server.ts', "import { createApp } from './http/app.ts'"],
])('allowed: %s: %s', (file, text) => {
  expect(breachesIn(file, text)).toEqual([])
})
