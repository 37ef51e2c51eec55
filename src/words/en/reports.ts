import type { reports as source } from '../vi/reports.ts'

export const reports: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
