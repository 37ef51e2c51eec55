#!/usr/bin/env node
import { prepare } from './bootstrap.mjs'

await prepare({ withTools: true, build: ['client', 'server', 'bench'] })
await import('../dist/bench/bench.js')
