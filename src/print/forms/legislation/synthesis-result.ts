import { type Opinion, type PlaceCount, type Stance, stances } from '../../../areas/drafts/index.ts'
import { showCount, showPercent } from '../../../values/number.ts'
import { type Block, bold, p, table } from '../../../values/rich.ts'
import { linesOf, sentence } from '../documents/paper-draft.ts'
import { stanceWords, wholeDraft } from '../drafts/opinion-table.ts'
import type { ConsultationPaperFacts } from './consultation-paper.ts'

/** More than these are told by the table that goes with the report. */
const mostInWords = 120

const sumOf = (places: readonly PlaceCount[], stance: Stance): number =>
  places.reduce((sum, place) => sum + place.counts[stance], 0)

/** How many opinions and people there were, and what share was of which mind; no opinion is counted twice. */
export function sums({ places, total, persons }: ConsultationPaperFacts): readonly Block[] {
  if (total === 0) return [p('Không có ý kiến nào.')]
  const people = persons > 0 ? ` của ${showCount(persons)} người` : ''
  return [
    p(`Tổng số: ${showCount(total)} lượt ý kiến${people}.`),
    table(
      ['Quan điểm', 'Số lượt ý kiến', 'Tỷ lệ'],
      stances.map((stance) => {
        const count = sumOf(places, stance)
        return [stanceWords[stance], showCount(count), showPercent(count, total) ?? '–']
      }),
      { widths: [50, 25, 25], align: ['left', 'right', 'right'] },
    ),
  ]
}

/** Article by article how often each stance was taken. */
export function tableByPlace({ places, total }: ConsultationPaperFacts): readonly Block[] {
  const said = places.filter((place) => place.all > 0)
  if (said.length === 0) return [p('Không có ý kiến về điều, khoản cụ thể.')]
  const name = ({ clause, ref }: PlaceCount) =>
    clause ? [clause.ref, clause.heading].filter(Boolean).join('. ') : (ref ?? wholeDraft)
  const cell = (count: number) => (count === 0 ? '' : showCount(count))
  return [
    table(
      ['Điều, khoản', ...stances.map((stance) => stanceWords[stance]), 'Cộng'],
      [
        ...said.map((place) => [
          name(place),
          ...stances.map((stance) => cell(place.counts[stance])),
          showCount(place.all),
        ]),
        ['Tổng số', ...stances.map((stance) => cell(sumOf(said, stance))), showCount(total)],
      ],
      { widths: [40, 12, 12, 12, 12, 12], align: ['left', 'right', 'right', 'right', 'right', 'right'] },
    ),
  ]
}

/** What asks for something else than the draft says, in the order of the draft. */
export function proposals({ opinions }: ConsultationPaperFacts): readonly Block[] {
  const asking = opinions.filter((one) => one.stance !== 'agree')
  if (asking.length === 0) return [p('Không có ý kiến đề nghị sửa đổi, bổ sung bằng lời.')]
  const told = asking.slice(0, mostInWords)
  const rest = asking.length - told.length
  return [
    ...[...Map.groupBy(told, (one) => one.clauseKey)].flatMap(([, found]) => [
      p(bold(found[0]?.clauseRef ?? wholeDraft)),
      ...found.flatMap(sayOpinion),
    ]),
    ...(rest > 0 ? [p(`Còn ${showCount(rest)} ý kiến khác, nêu tại Bảng tổng hợp.`)] : []),
  ]
}

function sayOpinion({ text, proposedWording, stance }: Opinion): readonly Block[] {
  const [first = stanceWords[stance], ...rest] = linesOf(text)
  const wording = proposedWording ? [p(`Đề xuất: ${sentence(proposedWording)}`)] : []
  return [p(`- ${sentence(first)}`), ...rest.map((line) => p(sentence(line))), ...wording]
}
