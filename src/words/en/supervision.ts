import type { supervision as source } from '../vi/supervision.ts'

export const supervision: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
