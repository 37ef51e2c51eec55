#!/usr/bin/env node
import { prepare } from './bootstrap.mjs'

await prepare()
await import('../dist/server/main.js')
