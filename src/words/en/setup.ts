import type { setup as source } from '../vi/setup.ts'

export const setup: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
