import type { portal as source } from '../vi/portal.ts'

export const portal: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
