import { listCases } from '../../../areas/poverty/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { casePath } from '../poverty/address.ts'
import { StateBadge } from '../poverty/saying.tsx'

/** Cases of the Fund for the Poor, by the head of the household. */
export async function fundCaseHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const { rows } = await listCases(reading, { text, limit })
  return rows.map((line) => ({
    id: line.id,
    href: casePath(line.id),
    title: line.headName,
    meta: (
      <>
        <StateBadge c={c} state={line.state} />
        <span>{[c.words.poverty.purposes[line.purpose], showDay(line.proposedOn)].join(' · ')}</span>
      </>
    ),
  }))
}
