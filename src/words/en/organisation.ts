import type { organisation as source } from '../vi/organisation.ts'

export const organisation: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
