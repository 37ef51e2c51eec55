import { showDay } from '../../../values/day.ts'
import type { Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { inPeriod } from './period.ts'
import { counted, front, hopedFor, isKept, live, many, named, share, sharing } from './say.ts'

export function sessionsLed(facts: ReportFacts): Words {
  const id = 'supervision_sessions_organized'
  const begun = `${inPeriod(facts.period)}, ${front(facts)} đã chủ trì tổ chức `
  const none = `${inPeriod(facts.period)}, số cuộc giám sát do ${front(facts)} chủ trì`
  return counted(facts, id, [begun, many(facts, id), ' cuộc giám sát', topicsCovered(facts), '.'], none)
}

/** ' về 06 nội dung: …; …'; a single topic is named without being counted. */
function topicsCovered(facts: ReportFacts): Words {
  const topics = facts.namesOf('supervision_topics_covered')
  if (topics.length === 0) return ''
  const id = 'supervision_topics_covered'
  if (topics.length === 1) return [' về nội dung ', named(facts, id)]
  return [' về ', many(facts, id), ' nội dung: ', named(facts, id)]
}

export function sittingsJoined(facts: ReportFacts): Words {
  const id = 'supervision_sittings_joined'
  const by = 'cùng Thường trực Hội đồng nhân dân và các cơ quan có thẩm quyền'
  const some = ['Mặt trận tham gia ', many(facts, id), ` buổi giám sát ${by}.`]
  return counted(facts, id, some, `Số buổi tham gia giám sát ${by}`)
}

export function recommendationsMade(facts: ReportFacts): Words {
  const id = 'supervision_recommendations'
  const some = ['Qua giám sát, đã ban hành ', many(facts, id), ' kiến nghị gửi các cơ quan, tổ chức có trách nhiệm.']
  return counted(facts, id, some, 'Số kiến nghị ban hành qua giám sát')
}

/**
 * Percentages say of what; where there is nothing to be a part of, no percentage is told. These are states of a day:
 * of every recommendation that the Front ever sent, whatever it came from, not only of those told just before.
 */
export function recommendationsAnswered(facts: ReportFacts): readonly Words[] {
  const [answered, resolved] = ['recommendation_answer_rate', 'recommendation_resolved_rate']
  const before = facts.period.kind === 'term' ? '' : ', kể cả các kỳ trước'
  return [
    ...sharing(facts, answered, [
      `Tính đến ngày ${showDay(facts.judgedOn)}, trong tất cả kiến nghị của Mặt trận đã hết hạn trả lời (sau giám sát, phản biện, đối thoại${before}), `,
      share(facts, answered, 'kiến nghị'),
      ' đã được trả lời bằng văn bản.',
    ]),
    ...sharing(facts, resolved, [
      'Trong số kiến nghị đã được trả lời, ',
      share(facts, resolved, 'kiến nghị'),
      ' được Mặt trận xác nhận đã giải quyết xong.',
    ]),
  ]
}

export function recommendationsOverdue(facts: ReportFacts): Words {
  const id = 'recommendation_overdue'
  const some = ['Còn ', many(facts, id), ' kiến nghị quá hạn chưa được trả lời.']
  return hopedFor(facts, id, some, 'Kiến nghị quá hạn chưa được trả lời')
}

export function leaderCommitments(facts: ReportFacts): Words {
  const id = 'leader_commitments_supervised'
  return ['Giám sát việc mới, việc khó của cán bộ lãnh đạo chủ chốt: ', live(facts, id), '.']
}

export function programmes(facts: ReportFacts): Words {
  const id = 'annual_supervision_programmes'
  const begun = `${front(facts)} đã ban hành `
  const some = [begun, many(facts, id), ' chương trình giám sát năm', planCompletion(facts), '.']
  return counted(facts, id, some, 'Số chương trình giám sát năm đã ban hành')
}

function planCompletion(facts: ReportFacts): Words {
  const id = 'supervision_plan_completion'
  const [told] = sharing(facts, id, ['; ', share(facts, id, 'cuộc theo chương trình'), ' đã có báo cáo kết quả'])
  return told ?? ''
}

export function inspectionBoard(facts: ReportFacts): readonly Words[] {
  const [cases, asked] = ['inspection_board_cases', 'inspection_board_recommendations']
  const board = 'Ban Thanh tra nhân dân'
  return [
    counted(facts, cases, [`${board} đã giám sát `, many(facts, cases), ' vụ việc.'], `Số vụ việc ${board} giám sát`),
    counted(facts, asked, [`${board} đã có `, many(facts, asked), ' kiến nghị.'], `Số kiến nghị của ${board}`),
  ]
}

export function investment(facts: ReportFacts): Words {
  const id = 'investment_projects_supervised'
  const some = ['Ban Giám sát đầu tư của cộng đồng đã giám sát ', many(facts, id), ' công trình.']
  return counted(facts, id, some, 'Số công trình được cộng đồng giám sát đầu tư')
}

/** Meetings with voters, and what people settled among themselves. */
export function grassroots(facts: ReportFacts): readonly Words[] {
  const [voters, cases, success] = ['voter_meetings', 'mediation_cases', 'mediation_success_rate']
  const meetings = counted(
    facts,
    voters,
    ['Phối hợp tổ chức ', many(facts, voters), ' hội nghị tiếp xúc cử tri.'],
    'Số hội nghị tiếp xúc cử tri',
  )
  const settled = sharing(facts, success, ['Các Tổ hòa giải đã hòa giải thành ', share(facts, success, 'vụ việc'), '.'])
  const mediation =
    settled[0] ?? counted(facts, cases, [many(facts, cases), ' vụ việc được hòa giải.'], 'Số vụ việc hòa giải')
  return [...(isKept(facts, voters) ? [meetings] : []), ...(isKept(facts, cases) ? [mediation] : [])]
}
