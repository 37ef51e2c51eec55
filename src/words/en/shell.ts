import type { shell as source } from '../vi/shell.ts'

export const shell: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
}
