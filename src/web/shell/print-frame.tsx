import type { Shell } from '../http/shells.ts'
import { PrintShell } from '../parts/plain-shells.tsx'
import { htmlFrame } from './frame.ts'

/** A page made for paper. */
export const printFrame: Shell = {
  load: async () => null,
  view: ({ c, title, children }) => <PrintShell {...htmlFrame(c, title, [])}>{children}</PrintShell>,
}
