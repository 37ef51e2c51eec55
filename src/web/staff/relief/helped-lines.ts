import { helpedFrom, publicReason } from '../../../areas/assistance/index.ts'
import { handedOutOf } from '../../../areas/poverty/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { HelpedLine } from '../../../print/forms/relief/recipients-annex.ts'
import type { Id } from '../../../values/id.ts'
import { wordsIn } from '../../../words/words.ts'
import type { PageContext } from '../../http/page.ts'
import { areaChoices } from './area-choices.ts'

/** Everybody who was helped out of a set of books, through a round or a case of the Fund, as the public may read it. */
export async function helpedLines(reading: Reading, c: PageContext, bookId: Id): Promise<readonly HelpedLine[]> {
  const { assistanceLabels: labels, poverty } = wordsIn('vi')
  const areas = new Map((await areaChoices(reading, c)).map((one) => [one.id, one.name]))
  const lines: HelpedLine[] = []
  for await (const some of helpedFrom(reading, bookId))
    for (const one of some)
      lines.push({
        name: one.fullName,
        area: areas.get(one.areaId) ?? '',
        group: labels.reasons[publicReason(one.reason)] ?? '',
        policy: `${one.roundTitle}; ${one.decision}`,
        on: one.happenedOn,
        amount: one.amount,
        goods: one.goods,
      })
  for await (const some of handedOutOf(reading, bookId))
    for (const one of some)
      lines.push({
        name: one.name,
        area: areas.get(one.areaId) ?? '',
        group: '',
        policy: [poverty.purposes[one.toldAs], one.reference].filter(Boolean).join('; '),
        on: one.happenedOn,
        amount: one.amount,
        goods: null,
      })
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
