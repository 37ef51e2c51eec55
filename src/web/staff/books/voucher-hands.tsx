import { needsTreasurer } from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Card, type Step, Timeline } from '../../parts/index.ts'
import type { VoucherData } from './voucher-data.ts'

/** Through whose hands a voucher went, with the waiver where one person did what two should; and whose turn it is. */
export function VoucherHands({ c, data }: { readonly c: PageContext; readonly data: VoucherData }) {
  const { voucher: words } = c.words.bookPages
  const { voucher, steps, state } = data
  const note = (step: (typeof steps)[number]) => {
    const waiver = step.waiverId === null ? undefined : data.usedWaivers.get(step.waiverId)
    const waived = waiver
      ? fill(words.waived, { day: showDay(waiver.fromOn), reason: waiver.reason })
      : step.waiverId === null
        ? null
        : c.words.bookPages.vouchers.waived
    return [step.note, waived].filter(Boolean).join(' ') || undefined
  }
  const done: readonly Step[] = [
    { title: words.madeBy, state: 'done', day: showMoment(voucher.recordedAt), actor: voucher.madeByName },
    ...steps.map(
      (step): Step => ({
        title: c.words.books.states[step.stage] ?? step.stage,
        state: 'done',
        day: showDay(step.happenedOn),
        on: step.happenedOn,
        actor: step.byName,
        note: note(step),
      }),
    ),
  ]
  const waits = needsTreasurer(voucher.kind) ? words.waitSettle : words.waitBank
  const coming: readonly Step[] =
    state === 'made'
      ? [
          { title: words.waitApproval, state: 'current' },
          { title: waits, state: 'coming' },
        ]
      : state === 'approved'
        ? [{ title: waits, state: 'current' }]
        : []
  return (
    <Card title={words.hands}>
      <Timeline label={words.hands} steps={[...done, ...coming]} />
    </Card>
  )
}
