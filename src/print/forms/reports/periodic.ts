import { type Block, doc, h, p, type RichDoc } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { toWrite } from './hints.ts'
import { sayCovered, sayPeriod } from './period.ts'
import * as say from './sentences.ts'
import { figureTable, recordList } from './tables.ts'

/** The indicators of the annex, in the order of the text; the office adds or takes out rows as it is asked for. */
export const annexIndicators = [
  'annual_supervision_programmes',
  'supervision_plan_completion',
  'supervision_sessions_organized',
  'supervision_topics_covered',
  'supervision_sittings_joined',
  'supervision_recommendations',
  'recommendation_answer_rate',
  'recommendation_resolved_rate',
  'recommendation_overdue',
  'leader_commitments_supervised',
  'inspection_board_cases',
  'inspection_board_recommendations',
  'investment_projects_supervised',
] as const

function supervision(facts: ReportFacts): readonly Block[] {
  return [
    p(say.sessionsLed(facts), ' ', say.sittingsJoined(facts)),
    p(say.recommendationsMade(facts), ...say.recommendationsAnswered(facts).flatMap((one) => [' ', one])),
    p(say.recommendationsOverdue(facts), ' ', say.leaderCommitments(facts)),
  ]
}

function people(facts: ReportFacts): readonly Block[] {
  return [...say.inspectionBoard(facts).map((one) => p(one)), p(say.investment(facts))]
}

const yearly = (facts: ReportFacts): readonly Block[] =>
  facts.period.kind === 'year' ? [p(say.programmes(facts))] : []

/** Quarterly, six-month, nine-month and yearly reports: the people, the programmes of action, what is ahead, the annex. */
export function periodic(facts: ReportFacts): { readonly abstract: string; readonly body: RichDoc } {
  const ahead = facts.period.kind === 'year' ? 'năm tới' : 'thời gian tới'
  return {
    abstract: `Kết quả công tác Mặt trận ${sayPeriod(facts.period)}, phương hướng, nhiệm vụ ${ahead}`,
    body: doc(
      h(1, 'Phần I. TÌNH HÌNH NHÂN DÂN'),
      toWrite('tư tưởng, đời sống, tâm trạng của các tầng lớp Nhân dân và điều người dân quan tâm, kiến nghị'),
      h(1, 'Phần II. KẾT QUẢ CÔNG TÁC MẶT TRẬN'),
      h(2, '1. Tuyên truyền, vận động, tập hợp, củng cố khối đại đoàn kết'),
      toWrite('kết quả tuyên truyền, vận động, tập hợp các tầng lớp Nhân dân'),
      h(2, '2. Các cuộc vận động, phong trào thi đua yêu nước; an sinh xã hội'),
      toWrite('kết quả các cuộc vận động, phong trào, hoạt động an sinh'),
      h(2, '3. Giám sát'),
      ...yearly(facts),
      ...supervision(facts),
      h(2, '4. Phản biện xã hội, góp ý, đối thoại'),
      toWrite('kết quả phản biện xã hội, góp ý xây dựng Đảng, xây dựng chính quyền, đối thoại'),
      h(2, '5. Dân chủ ở cơ sở, thanh tra nhân dân, giám sát đầu tư của cộng đồng'),
      ...people(facts),
      h(2, '6. Xây dựng tổ chức, đổi mới phương thức hoạt động'),
      toWrite('kiện toàn tổ chức, bồi dưỡng cán bộ, đổi mới cách làm'),
      h(2, '7. Hạn chế và nguyên nhân'),
      toWrite('hạn chế, nguyên nhân khách quan và chủ quan'),
      h(1, 'Phần III. PHƯƠNG HƯỚNG, NHIỆM VỤ'),
      toWrite(`nhiệm vụ trọng tâm ${ahead}; kiến nghị, đề xuất`),
      h(1, 'PHỤ LỤC SỐ LIỆU'),
      figureTable(facts, `Số liệu công tác Mặt trận ${sayPeriod(facts.period)}`, annexIndicators),
    ),
  }
}

/** Weekly and monthly reports: done, the people's mood, urgent matters, next. The monthly one ends with its indicators. */
export function brief(facts: ReportFacts): { readonly abstract: string; readonly body: RichDoc } {
  const weekly = facts.period.kind === 'week'
  const next = weekly ? 'tuần tới' : 'tháng tới'
  const table = figureTable(facts, `Số liệu ${sayPeriod(facts.period)}`, annexIndicators)
  return {
    abstract: `Công tác Mặt trận ${sayPeriod(facts.period)}`,
    body: doc(
      h(1, weekly ? 'I. CÔNG VIỆC ĐÃ LÀM TRONG TUẦN' : 'I. CÔNG VIỆC ĐÃ LÀM TRONG THÁNG'),
      ...supervision(facts),
      toWrite('các việc khác đã làm'),
      h(1, 'II. TÌNH HÌNH NHÂN DÂN'),
      toWrite('tâm trạng, dư luận, kiến nghị của Nhân dân'),
      h(1, 'III. VIỆC ĐỘT XUẤT'),
      toWrite('việc đột xuất và cách xử lý; nếu không có, ghi “Không có”'),
      h(1, weekly ? 'IV. CÔNG VIỆC TUẦN TỚI' : 'IV. CÔNG VIỆC THÁNG TỚI'),
      toWrite(`công việc chính ${next}`),
      ...(weekly ? [] : [h(1, 'PHỤ LỤC SỐ LIỆU'), table]),
    ),
  }
}

/** What supervision of a period came to: overview, results with the list of sessions, limits, recommendations. */
export function supervisionResults(facts: ReportFacts): { readonly abstract: string; readonly body: RichDoc } {
  return {
    abstract: `Kết quả giám sát ${sayCovered(facts)}`,
    body: doc(
      h(1, 'I. KHÁI QUÁT'),
      p(say.programmes(facts)),
      toWrite('chủ trương, cách tổ chức, phối hợp'),
      h(1, 'II. KẾT QUẢ GIÁM SÁT'),
      p(say.sessionsLed(facts), ' ', say.sittingsJoined(facts)),
      recordList(facts, 'Các cuộc giám sát chủ trì', 'supervision_sessions_organized'),
      toWrite('ưu điểm của cơ quan, tổ chức được giám sát'),
      h(1, 'III. HẠN CHẾ, NGUYÊN NHÂN'),
      toWrite('hạn chế phát hiện qua giám sát và nguyên nhân'),
      h(1, 'IV. KIẾN NGHỊ VÀ VIỆC GIẢI QUYẾT'),
      p(say.recommendationsMade(facts), ...say.recommendationsAnswered(facts).flatMap((one) => [' ', one])),
      p(say.recommendationsOverdue(facts)),
      recordList(facts, 'Các kiến nghị sau giám sát', 'supervision_recommendations'),
      figureTable(facts, `Số liệu giám sát ${sayPeriod(facts.period)}`, annexIndicators.slice(0, 9)),
    ),
  }
}
