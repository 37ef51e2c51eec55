import type { Shell } from '../http/shells.ts'
import { BareShell } from '../parts/plain-shells.tsx'
import { htmlFrame } from './frame.ts'

/** Sign-in, set-up and refusals outside the register: one sheet, no navigation. */
export const bareFrame: Shell = {
  load: async () => null,
  view: ({ c, title, scripts, wide, children }) => (
    <BareShell
      {...htmlFrame(c, title, scripts)}
      brand={{ name: c.words.shell.product, href: '/' }}
      wide={wide}
      footer={c.words.shell.footer}
    >
      {children}
    </BareShell>
  ),
}
