import type { Origin } from '../../../areas/documents/index.ts'
import type { Clause, Draft, Opinion, PlaceCount, Tally } from '../../../areas/drafts/index.ts'
import type { ConsultationFacts } from '../../../areas/legislation/index.ts'
import { heldAt, type MeetingFacts, turnoutOf } from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { bareTitle, lowerFirst } from '../documents/paper-draft.ts'

/** Everything that the papers of one consultation are written from. */
export interface ConsultationPaperFacts extends ConsultationFacts {
  readonly draft: Draft
  readonly clauses: readonly Clause[]
  /** What was said in words, in the order of the draft. */
  readonly opinions: readonly Opinion[]
  readonly tallies: readonly Tally[]
  /** Texts and numbers together by the places of the draft, none twice. */
  readonly places: readonly PlaceCount[]
  readonly total: number
  readonly persons: number
  readonly meetings: readonly MeetingFacts[]
  /** Whom the work is given to: areas, then organisations. */
  readonly areas: readonly string[]
  readonly organisations: readonly string[]
}

export const originOf = ({ consultation, draft }: ConsultationPaperFacts): Origin => ({
  kind: 'law_consultation',
  id: consultation.id,
  label: draft.title.slice(0, 300),
})

/** 'dự thảo Luật Đất đai (sửa đổi)', as it stands in a sentence. */
export function inSentence({ draft }: ConsultationPaperFacts): string {
  const title = bareTitle(draft.title)
  return /^dự thảo/i.test(title) ? lowerFirst(title) : `dự thảo ${title}`
}

/** 'Công văn số 02/MTTQ-BTT của Ủy ban MTTQ Việt Nam tỉnh' */
export function letterOf({ consultation }: ConsultationPaperFacts): string {
  const { reference, askerName } = consultation
  return reference ? `Công văn số ${reference} của ${askerName}` : `đề nghị của ${askerName}`
}

/** 'hội nghị ngày 20/02/2023 tại Hội trường, 46 người dự, 9 lượt phát biểu, 12 ý kiến' */
export function heldLines({ meetings }: Pick<ConsultationPaperFacts, 'meetings'>): readonly string[] {
  return meetings.flatMap((facts) => {
    const held = heldAt(facts, null)
    if (!held) return []
    const { present, spoken } = turnoutOf(held, [])
    const counts = [
      present === null ? null : `${present} người dự`,
      spoken === null ? null : `${spoken} lượt phát biểu`,
      held.opinions === null ? null : `${held.opinions} ý kiến`,
    ]
    const also = facts.meeting.purposes.includes('social_criticism') ? ' (đồng thời phản biện xã hội)' : ''
    return [[`ngày ${showDay(held.heldOn)} tại ${held.place}${also}`, ...counts.filter(Boolean)].join(', ')]
  })
}

/** '4 khu dân cư và 3 tổ chức thành viên'; empty where nobody was asked. */
export function askedWhom({ areas, organisations }: ConsultationPaperFacts): string {
  const told = [
    areas.length > 0 ? `${areas.length} khu dân cư` : '',
    organisations.length > 0 ? `${organisations.length} tổ chức thành viên` : '',
  ]
  return told.filter(Boolean).join(' và ')
}
