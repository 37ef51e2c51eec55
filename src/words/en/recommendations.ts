import type { recommendations as source } from '../vi/recommendations.ts'

export const recommendations: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
