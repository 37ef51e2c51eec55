import { organisationPermissions, takeOver, undoTakeOver } from '../../../areas/organisation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { PageHead } from '../../parts/index.ts'
import { type HandoverData, loadHandover } from './handover-data.ts'
import { HandoverDone } from './handover-done.tsx'
import { HandoverDryRun } from './handover-dry-run.tsx'
import { crumbs, handoverPath, idIn, idPart } from './paths.ts'

/** Tiếp nhận sau sắp xếp: the accounts of a unit that is no more, shown first, then taken over, undone while there is time. */
export const handoverPage = page<HandoverData>({
  path: `${handoverPath('')}${idPart}`,
  shell: 'staff',
  may: organisationPermissions.take_over,
  title: (_, words) => words.organisation.pages.handover.title,
  load: loadHandover,
  acts: {
    take_over: async (c, form) => {
      const taken = await c.perform(takeOver, { ...form.values, formerId: idIn(c) }, form.clientId)
      return isRefusal(taken) ? taken : { goTo: handoverPath(idIn(c)), done: takeOver.name }
    },
    undo: async (c, form) => {
      const undone = await c.perform(undoTakeOver, form.values, form.clientId)
      return isRefusal(undone) ? undone : { goTo: handoverPath(idIn(c)), done: undoTakeOver.name }
    },
  },
  view: HandoverView,
})

function HandoverView({ data: { register, done, dryRun }, c }: ViewProps<HandoverData>) {
  const { handover } = c.words.organisation.pages
  return (
    <>
      <PageHead
        title={fill(handover.of, { name: register.name })}
        summary={dryRun ? handover.summary : undefined}
        crumbs={crumbs(c, { label: handover.title })}
      />
      {done ? <HandoverDone c={c} done={done} /> : null}
      {dryRun ? <HandoverDryRun c={c} data={dryRun} /> : null}
    </>
  )
}
