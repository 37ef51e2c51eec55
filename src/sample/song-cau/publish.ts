import { publishOrganisation } from '../../areas/documents/index.ts'
import { publishRecommendation } from '../../areas/recommendations/index.ts'
import { publishFigures } from '../../areas/reports/index.ts'
import { publishSession } from '../../areas/supervision/index.ts'
import { addDays, maxDay, yearOf } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { jointSessions } from './joint.ts'
import { meaningsOf } from './meanings.ts'
import { office } from './office.ts'
import { recommendations } from './recommendations.ts'
import { sessions } from './sessions.ts'

/** What the committee chose to tell of its term in figures, and those that open its home page. */
const told = [
  ...['supervision_sessions_organized', 'supervision_topics_covered', 'supervision_sittings_joined'],
  ...['supervision_recommendations', 'recommendation_answer_rate', 'recommendation_resolved_rate'],
  ...['communication_items', 'outreach_sessions', 'models_carried_out'],
]
const leading = [
  ...['supervision_sessions_organized', 'supervision_sittings_joined', 'supervision_recommendations'],
  ...['recommendation_resolved_rate'],
]

/** What the public may read: recommendations that came to an end, supervisions some weeks after, and the figures. */
export function publishSongCau(diary: Diary, hand: Hand): void {
  for (const { key, closed } of recommendations) {
    if (closed) diary.note(addDays(closed.on, 7), publishRecommendation, { id: hand.id(`recommendation ${key}`) })
  }
  for (const { key, sittings } of [...sessions, ...jointSessions]) {
    const last = maxDay(office.term.from, ...sittings.map(({ on }) => on))
    diary.note(addDays(last, 60), publishSession, { id: hand.id(`session ${key}`) })
  }
  publishFiguresOf(diary, hand)
  const contact = [
    'Trụ sở: Nhà làm việc khối Mặt trận và đoàn thể phường Sông Cầu.',
    'Tiếp công dân: sáng thứ Năm hằng tuần; hoặc gặp Trưởng ban công tác Mặt trận của tổ.',
  ]
  diary.note(addDays(office.term.to, -30), publishOrganisation, { contact: contact.join('\n') })
}

/** The term in figures, and its last year, as they were published when the term ended. */
function publishFiguresOf(diary: Diary, hand: Hand): void {
  const { from, to, number } = office.term
  const definitions = meaningsOf(told)
  const common = { indicatorIds: told, leading, definitions }
  const ofTerm = `Nhiệm kỳ ${number}, ${yearOf(from)}–${yearOf(to)}`
  const on = addDays(to, 3)
  diary.note(on, publishFigures, {
    ...common,
    id: hand.id('figures 2023'),
    title: 'Số liệu năm 2023',
    period: '2023',
    judgedOn: '2023-12-31',
  })
  diary.note(on, publishFigures, {
    ...common,
    id: hand.id('figures term'),
    title: ofTerm,
    period: `term:${from}..${to}`,
    judgedOn: to,
  })
}
