import { showDay } from '../../../values/day.ts'
import { figureInProse } from '../../../values/figure-text.ts'
import { periodText } from '../../../values/period-text.ts'
import { figure, type Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { inPeriod } from './period.ts'

/** A live figure of the whole period; a number typed in its place would not open. */
export function live(facts: ReportFacts, indicatorId: string): Words {
  const computed = facts.figure(indicatorId)
  const value = computed ? figureInProse(computed.indicator, computed.figure) : '–'
  return figure({ indicatorId, period: periodText(facts.period), value, unit: facts.nameOf(indicatorId).unit })
}

const numberOf = (facts: ReportFacts, id: string): number => facts.figure(id)?.figure.numerator ?? 0
const partsOf = (facts: ReportFacts, id: string): number => facts.figure(id)?.figure.denominator ?? 0
const front = ({ unitName }: ReportFacts): string => `Ủy ban MTTQ Việt Nam ${unitName}`

/** One sentence where something was counted, another where nothing was; both stay true when the number is computed again. */
function counted(facts: ReportFacts, id: string, some: readonly Words[], none: string): Words {
  return numberOf(facts, id) > 0 ? some : [none, ': ', live(facts, id), '.']
}

export function sessionsLed(facts: ReportFacts): Words {
  const id = 'supervision_sessions_organized'
  const begun = `${inPeriod(facts.period)}, ${front(facts)} đã chủ trì tổ chức `
  const none = `${inPeriod(facts.period)}, số cuộc giám sát do ${front(facts)} chủ trì`
  return counted(facts, id, [begun, live(facts, id), ' cuộc giám sát', topicsCovered(facts), '.'], none)
}

/** ' về 06 nội dung: …; …'; a single topic is named without being counted. */
function topicsCovered(facts: ReportFacts): Words {
  const { topics } = facts
  if (topics.length === 0) return ''
  if (topics.length === 1) return ` về nội dung ${topics[0]}`
  return [' về ', live(facts, 'supervision_topics_covered'), ` nội dung: ${topics.join('; ')}`]
}

export function sittingsJoined(facts: ReportFacts): Words {
  const id = 'supervision_sittings_joined'
  const by = 'cùng Thường trực Hội đồng nhân dân và các cơ quan có thẩm quyền'
  return counted(
    facts,
    id,
    [`Mặt trận tham gia `, live(facts, id), ` buổi giám sát ${by}.`],
    `Số buổi tham gia giám sát ${by}`,
  )
}

export function recommendationsMade(facts: ReportFacts): Words {
  const id = 'supervision_recommendations'
  const some = ['Qua giám sát, đã ban hành ', live(facts, id), ' kiến nghị gửi các cơ quan, tổ chức có trách nhiệm.']
  return counted(facts, id, some, 'Số kiến nghị ban hành qua giám sát')
}

/** Percentages say of what; where there is nothing to be a part of, no percentage is told. */
export function recommendationsAnswered(facts: ReportFacts): readonly Words[] {
  const sentences: Words[] = []
  if (partsOf(facts, 'recommendation_answer_rate') > 0)
    sentences.push([
      `Tính đến ngày ${showDay(facts.judgedOn)}, trong toàn bộ kiến nghị đã hết hạn trả lời, `,
      live(facts, 'recommendation_answer_rate'),
      ' được trả lời bằng văn bản.',
    ])
  if (partsOf(facts, 'recommendation_resolved_rate') > 0)
    sentences.push([
      'Trong toàn bộ kiến nghị đã được trả lời, ',
      live(facts, 'recommendation_resolved_rate'),
      ' được Mặt trận xác nhận đã giải quyết xong.',
    ])
  return sentences
}

export function recommendationsOverdue(facts: ReportFacts): Words {
  const id = 'recommendation_overdue'
  return counted(
    facts,
    id,
    ['Còn ', live(facts, id), ' kiến nghị quá hạn chưa được trả lời.'],
    'Số kiến nghị quá hạn chưa được trả lời',
  )
}

export function leaderCommitments(facts: ReportFacts): Words {
  return [
    'Giám sát việc mới, việc khó của cán bộ lãnh đạo chủ chốt: ',
    live(facts, 'leader_commitments_supervised'),
    '.',
  ]
}

export function programmes(facts: ReportFacts): Words {
  const id = 'annual_supervision_programmes'
  const some = [
    `${front(facts)} đã ban hành `,
    live(facts, id),
    ' chương trình giám sát năm',
    planCompletion(facts),
    '.',
  ]
  return counted(facts, id, some, 'Số chương trình giám sát năm đã ban hành')
}

function planCompletion(facts: ReportFacts): Words {
  const id = 'supervision_plan_completion'
  return partsOf(facts, id) > 0 ? ['; ', live(facts, id), ' số cuộc trong chương trình đã có báo cáo kết quả'] : ''
}

export function inspectionBoard(facts: ReportFacts): readonly Words[] {
  const cases = 'inspection_board_cases'
  const asked = 'inspection_board_recommendations'
  return [
    counted(
      facts,
      cases,
      ['Ban Thanh tra nhân dân đã giám sát ', live(facts, cases), ' vụ việc.'],
      'Số vụ việc Ban Thanh tra nhân dân giám sát',
    ),
    counted(
      facts,
      asked,
      ['Ban Thanh tra nhân dân đã có ', live(facts, asked), ' kiến nghị.'],
      'Số kiến nghị của Ban Thanh tra nhân dân',
    ),
  ]
}

export function investment(facts: ReportFacts): Words {
  const id = 'investment_projects_supervised'
  const some = ['Ban Giám sát đầu tư của cộng đồng đã giám sát ', live(facts, id), ' công trình.']
  return counted(facts, id, some, 'Số công trình được cộng đồng giám sát đầu tư')
}
