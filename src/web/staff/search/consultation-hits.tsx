import { searchConsultations } from '../../../areas/legislation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { consultationPath } from '../legislation/address.ts'
import { ConsultationStanding } from '../legislation/saying.tsx'

/** Letters that asked about a draft, by the draft, who asked and the number of the letter. */
export async function consultationHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const { lines } = await searchConsultations(reading, { text }, { limit })
  return lines.map((line) => ({
    id: line.id,
    href: consultationPath(line.id),
    title: line.title,
    meta: (
      <>
        <ConsultationStanding c={c} line={line} />
        <span>{[line.askerName, showDay(line.receivedOn)].join(' · ')}</span>
      </>
    ),
  }))
}
