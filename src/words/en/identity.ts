import type { identity as source } from '../vi/identity.ts'

export const identity: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
