import type { HeadFacts } from '../../../areas/documents/index.ts'
import { indicators, onePerRecord, photoFor, type ReportKind, type WritingFacts } from '../../../areas/reports/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Period } from '../../../values/period.ts'
import { wordsIn } from '../../../words/words.ts'
import { wording } from '../../wording.ts'
import type { ReportFacts } from './facts.ts'

interface Ask {
  readonly kind: ReportKind
  readonly period: Period
  readonly judgedOn: Day
}

/** Figures whose records a sentence names in quotes, as they are called. */
const quoted: ReadonlySet<string> = new Set(['models_carried_out'])

/** Names in the middle of a sentence begin small. */
const small = (name: string): string => `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`

/** What was read of the records, in the words of official papers. */
export function gathered(facts: WritingFacts, ask: Ask, head: HeadFacts): ReportFacts {
  const { indicators: named, supervisionLabels } = wordsIn('vi')
  const { figures, names, photos } = facts
  return {
    kind: ask.kind,
    period: ask.period,
    judgedOn: ask.judgedOn,
    unitName: small(facts.unitName),
    term: facts.term,
    marks: facts.marks,
    targets: facts.targets,
    head,
    all: indicators.map(({ id }) => id),
    figure: (id) => figures.get(id) ?? null,
    namesOf: (id) =>
      (names.get(id) ?? []).map((name) => (quoted.has(id) ? name : small(supervisionLabels.topics[name] ?? name))),
    readingsOf: (id) =>
      id === 'supervision_topics_covered'
        ? Object.entries(supervisionLabels.topics).map(([code, text]) => ({ code, text: small(text) }))
        : [],
    photosOf: (ids) =>
      onePerRecord(ids.flatMap((id) => photos.get(id) ?? [])).flatMap((one) => photoFor(one, wording.photo) ?? []),
    nameOf: (id) => named.texts[id] ?? { name: id, unit: '' },
  }
}
