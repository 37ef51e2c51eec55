#!/usr/bin/env node
import { prepare } from './bootstrap.mjs'

/**
 * Writes made-up files of the real shape, with what is true of them beside: `npm run generate statement -- --bank vcb-a
 * --rows 2000 --seed 1 --out DIR`. The same seed gives the same bytes.
 */
await prepare({ withTools: true, build: [] })
await import('../tests/generate/main.ts')
