import type { AnnexFacts, PaperFacts } from '../../../areas/documents/index.ts'
import {
  type Asked,
  askedBy,
  type FrozenFigure,
  frozenFigures,
  keyOf,
  liveWords,
  type Report,
  type ReportVersion,
  recordsOf,
} from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type ProvenanceRow, provenanceAnnex } from '../../../print/provenance.ts'
import type { CountedRecord, Figure } from '../../../values/figure.ts'
import type { Id } from '../../../values/id.ts'
import { showCount } from '../../../values/number.ts'
import { periodText } from '../../../values/period-text.ts'
import { type Inline, nodesOf, richText } from '../../../values/rich.ts'
import { wordsIn } from '../../../words/words.ts'

interface Explained extends Asked {
  readonly figure: Figure
  readonly name: string
  readonly definition: string
}

const shownRecords = 24
const longest = 160

/** A record on paper: by its name in Vietnamese, cut where it would fill the page. */
function onPaper(record: CountedRecord): string {
  const { topics } = wordsIn('vi').supervisionLabels
  const name = record.kind === 'supervision_topic' ? (topics[record.label] ?? record.label) : record.label
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}

/** The annex that tells where each figure of the text comes from; of an issued version, as it was frozen. */
export async function sourcesAnnex(
  reading: Reading,
  report: Report,
  version: ReportVersion,
  words: Pick<PaperFacts, 'body' | 'annexes'>,
): Promise<AnnexFacts> {
  const frozen = await frozenFigures(reading, report.id, version.version)
  const figures = frozen.length > 0 ? frozen.map(fromFrozen) : await computedNow(reading, report, version, words)
  const ids = new Map<string, readonly Id[]>()
  for (const { indicatorId, figure } of figures)
    ids.set(indicatorId, [...(ids.get(indicatorId) ?? []), ...figure.ids.slice(0, shownRecords)])
  const named = await recordsOf(reading, ids)
  const sentences = sentencesOf(words, version)
  // The years of a table are parts of a figure that is told: their records stand under it.
  const told = figures.filter((one) => sentences.has(keyOf(one)) || one.period === periodText(report.period))
  const rows = told.map((one, at): ProvenanceRow => {
    const shown = one.figure.ids.slice(0, shownRecords)
    return {
      no: at + 1,
      sentence: sentences.get(keyOf(one)) ?? '',
      indicator: one.name,
      definition: one.definition,
      numerator: showCount(one.figure.numerator),
      denominator: one.figure.denominator === null ? null : showCount(one.figure.denominator),
      records: shown.map((id) => {
        const record = named.get(id)
        return record ? onPaper(record) : id.slice(0, 8)
      }),
      more: one.figure.ids.length - shown.length,
    }
  })
  return provenanceAnnex(rows)
}

const fromFrozen = ({ figure, name, definition, indicatorId, period, judgedOn }: FrozenFigure): Explained => ({
  indicatorId,
  period,
  judgedOn,
  figure,
  name,
  definition,
})

async function computedNow(
  reading: Reading,
  report: Report,
  version: ReportVersion,
  words: Pick<PaperFacts, 'body' | 'annexes'>,
): Promise<readonly Explained[]> {
  const { texts } = wordsIn('vi').indicators
  const { figures } = await liveWords(reading, { ...report, judgedOn: version.judgedOn }, words)
  return figures.map(({ asked, indicator, figure }) => {
    const { name, definition } = indicator.named ?? texts[indicator.id] ?? { name: indicator.id, definition: '' }
    return { ...asked, figure, name, definition }
  })
}

/** The sentence in which each figure first stands; one of a table stands under the title of its table or annex. */
function sentencesOf(
  { body, annexes }: Pick<PaperFacts, 'body' | 'annexes'>,
  { judgedOn }: ReportVersion,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const take = (key: string, said: string) => {
    if (!found.has(key)) found.set(key, said)
  }
  for (const { part, title } of [
    { part: body, title: '' },
    ...annexes.map((one) => ({ part: one.body, title: one.title })),
  ]) {
    for (const block of [...nodesOf(part, 'paragraph'), ...nodesOf(part, 'heading')]) {
      for (const [at, run] of (block.content ?? []).entries())
        if (run.type === 'figure') take(keyOf(askedBy(run.attrs, judgedOn)), sentenceAround(block.content ?? [], at))
    }
    for (const { attrs } of nodesOf(part, 'figureTable'))
      for (const indicatorId of attrs.indicatorIds)
        take(keyOf({ indicatorId, period: attrs.period, judgedOn }), attrs.title ?? title)
  }
  return found
}

function sentenceAround(runs: readonly Inline[], at: number): string {
  const text = (part: readonly Inline[]) => richText({ type: 'paragraph', content: part })
  const before =
    text(runs.slice(0, at))
      .split(/(?<=\.)\s/u)
      .at(-1) ?? ''
  const after = text(runs.slice(at)).split(/(?<=\.)\s/u)[0] ?? ''
  return `${before}${after}`.trim()
}
