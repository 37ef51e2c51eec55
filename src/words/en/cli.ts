import type { cli as source } from '../vi/cli.ts'

export const cli: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
