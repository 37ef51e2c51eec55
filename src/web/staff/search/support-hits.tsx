import { benefitStageOf, listBenefitRounds, listRounds, stageOf } from '../../../areas/assistance/index.ts'
import { listHouseholds } from '../../../areas/households/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import { fold } from '../../../values/vietnamese.ts'
import type { PageContext } from '../../http/page.ts'
import { roundPath } from '../assistance/address.ts'
import { namesOfAreas } from '../assistance/round-data.ts'
import { StageBadge } from '../assistance/saying.tsx'
import { benefitRoundPath } from '../benefits/address.ts'
import { householdPath } from '../households/address.ts'

/** Rounds of support, by title and source. */
export async function roundHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const rounds = await listRounds(reading, c.signedIn.committeeId, { text, limit })
  return rounds.map((one) => ({
    id: one.id,
    href: roundPath(one.id),
    title: one.title,
    meta: (
      <>
        <StageBadge c={c} stage={stageOf(one)} />
        <span>{[one.source.label, showDay(one.openedOn)].join(' · ')}</span>
      </>
    ),
  }))
}

/** Rounds of State benefits: some a year, by their title. */
export async function benefitHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const wanted = fold(text)
  const rounds = await listBenefitRounds(reading, c.signedIn.committeeId)
  const found = rounds.filter((one) => fold(one.title).includes(wanted)).slice(0, limit)
  const { benefitStages } = c.words.assistanceLabels
  return found.map((one) => {
    const stage = benefitStageOf(one)
    const facts = [stage ? benefitStages[stage] : null, one.councilPaper, showDay(one.openedOn)]
    return { id: one.id, href: benefitRoundPath(one.id), title: one.title, meta: facts.filter(Boolean).join(' · ') }
  })
}

/** Households by their head: to find the file, not what stands in it. */
export async function householdHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const { committeeId } = c.signedIn
  const { rows } = await listHouseholds(reading, { committeeId, text, limit })
  const areas = await namesOfAreas(c, reading, committeeId)
  return rows.map((one) => ({
    id: one.id,
    href: householdPath(one.id),
    title: one.headName,
    meta: areas.get(one.areaId) ?? '',
  }))
}
