import type { AnnexFacts } from '../../../areas/documents/index.ts'
import {
  type Asked,
  askedBy,
  type FrozenFigure,
  frozenFigures,
  keyOf,
  liveText,
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
import { type Inline, nodesOf, type RichDoc, richText } from '../../../values/rich.ts'
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
  body: RichDoc,
): Promise<AnnexFacts> {
  const frozen = await frozenFigures(reading, report.id, version.version)
  const figures = frozen.length > 0 ? frozen.map(fromFrozen) : await computedNow(reading, report, version, body)
  const ids = new Map<string, readonly Id[]>()
  for (const { indicatorId, figure } of figures)
    ids.set(indicatorId, [...(ids.get(indicatorId) ?? []), ...figure.ids.slice(0, shownRecords)])
  const named = await recordsOf(reading, ids)
  const sentences = sentencesOf(body, version)
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
  body: RichDoc,
): Promise<readonly Explained[]> {
  const { texts } = wordsIn('vi').indicators
  const { figures } = await liveText(reading, { ...report, judgedOn: version.judgedOn }, body)
  return figures.map(({ asked, figure }) => {
    const { name, definition } = texts[asked.indicatorId] ?? { name: asked.indicatorId, definition: '' }
    return { ...asked, figure, name, definition }
  })
}

/** The sentence in which each figure first stands; figures of tables stand under the title of their table. */
function sentencesOf(body: RichDoc, { judgedOn }: ReportVersion): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const block of [...nodesOf(body, 'paragraph'), ...nodesOf(body, 'heading')]) {
    for (const [at, run] of (block.content ?? []).entries()) {
      if (run.type !== 'figure') continue
      const key = keyOf(askedBy(run.attrs, judgedOn))
      if (!found.has(key)) found.set(key, sentenceAround(block.content ?? [], at))
    }
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
