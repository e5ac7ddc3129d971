#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { main } from './main.ts'

await main(fileURLToPath(new URL('./specs', import.meta.url)))
