import { noteProgress, setTarget } from '../../areas/reports/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { office } from './office.ts'

interface SampleTarget {
  readonly key: string
  readonly text: string
  readonly indicatorId?: string
  readonly op?: 'at_least' | 'at_most' | 'exactly'
  readonly value: number
  readonly percent?: boolean
  readonly unit?: string
  readonly per: 'year' | 'term'
}

/** Targets such as congresses of wards set; the published account of the term names none, so these are examples. */
const targets: readonly SampleTarget[] = [
  {
    key: 'giam-sat',
    text: 'Mỗi năm chủ trì ít nhất 02 cuộc giám sát',
    indicatorId: 'supervision_sessions_organized',
    value: 2,
    per: 'year',
  },
  {
    key: 'chuong-trinh',
    text: 'Hằng năm thực hiện 100% chương trình giám sát đã ban hành',
    indicatorId: 'supervision_plan_completion',
    value: 100,
    per: 'year',
  },
  {
    key: 'tra-loi',
    text: 'Từ 90% kiến nghị sau giám sát trở lên được trả lời bằng văn bản',
    indicatorId: 'recommendation_answer_rate',
    value: 90,
    per: 'term',
  },
  {
    key: 'ban-cong-tac',
    text: '100% Ban công tác Mặt trận được kiện toàn',
    value: 100,
    percent: true,
    unit: 'Ban công tác',
    per: 'term',
  },
]

/** How far the last of them had come, as the office counted it. */
const counted: readonly { readonly on: Day; readonly numerator: number }[] = [
  { on: day('2019-12-20'), numerator: 17 },
  { on: day('2021-06-15'), numerator: 21 },
]

export function targetSongCau(diary: Diary, hand: Hand): void {
  const on = office.term.from
  for (const [at, { key, indicatorId = '', op = 'at_least', percent = false, unit = '', ...said }] of targets.entries())
    diary.note(on, setTarget, {
      ...said,
      id: hand.id(`target ${key}`),
      termId: hand.id('term VIII'),
      position: at + 1,
      indicatorId,
      op,
      percent,
      unit,
      scope: 'unit',
      validFrom: on,
      basis: 'Nghị quyết Đại hội khóa VIII (minh họa)',
    })
  for (const one of counted)
    diary.note(one.on, noteProgress, {
      id: hand.id(`progress ban-cong-tac ${one.on}`),
      targetId: hand.id('target ban-cong-tac'),
      reachedOn: one.on,
      numerator: one.numerator,
      denominator: 21,
      note: 'Đếm theo quyết định công nhận của phường',
    })
}
