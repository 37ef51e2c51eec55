import { showDay } from '../../../values/day.ts'
import { type Block, doc, h, italic, p, type RichDoc } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { toWrite } from './hints.ts'
import { sayCovered, sayPeriod } from './period.ts'
import * as say from './sentences.ts'
import { figureTable } from './tables.ts'

interface MarkOfTerm {
  readonly title: string
  /** Null where the register of that work is not kept here. */
  readonly tell: ((facts: ReportFacts) => readonly Block[]) | null
  readonly work: string
}

const bySupervision = [
  'supervision_sessions_organized',
  'supervision_sittings_joined',
  'supervision_recommendations',
] as const

const marks: readonly MarkOfTerm[] = [
  {
    title: 'Giám sát theo chương trình, theo đuổi kiến nghị đến kết quả',
    work: 'giám sát',
    tell: (facts) => [
      p(say.programmes(facts)),
      p(say.sessionsLed(facts)),
      p(say.sittingsJoined(facts)),
      p(say.recommendationsMade(facts), ...say.recommendationsAnswered(facts).flatMap((one) => [' ', one])),
      p(say.recommendationsOverdue(facts)),
      p(say.leaderCommitments(facts)),
      figureTable(facts, 'Kết quả giám sát qua các năm', bySupervision),
      toWrite('kết quả nổi bật, cách làm mới, việc làm cụ thể sau giám sát'),
    ],
  },
  { title: 'Phản biện xã hội và đối thoại với Nhân dân', work: 'phản biện xã hội, đối thoại', tell: null },
  { title: 'Góp ý xây dựng pháp luật, chính sách', work: 'góp ý dự thảo văn bản', tell: null },
  { title: 'Tuyên truyền, vận động, củng cố khối đại đoàn kết', work: 'tuyên truyền, vận động', tell: null },
  { title: 'Phòng, chống dịch COVID-19, cứu trợ và an sinh xã hội', work: 'vận động, cứu trợ, xét hỗ trợ', tell: null },
  { title: 'Ngày hội Đại đoàn kết toàn dân tộc; thi đua, khen thưởng', work: 'Ngày hội, khen thưởng', tell: null },
  { title: 'Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh', work: 'cuộc vận động', tell: null },
  { title: 'Quỹ “Vì người nghèo” và nhà Đại đoàn kết', work: 'Quỹ “Vì người nghèo”, nhà Đại đoàn kết', tell: null },
  {
    title: 'Dân chủ ở cơ sở, thanh tra nhân dân, giám sát đầu tư của cộng đồng',
    work: 'dân chủ ở cơ sở',
    tell: (facts) => [...say.inspectionBoard(facts).map((one) => p(one)), p(say.investment(facts))],
  },
  { title: 'Xây dựng tổ chức, đổi mới phương thức hoạt động', work: 'xây dựng tổ chức', tell: null },
]

function markBlocks(facts: ReportFacts, { title, work, tell }: MarkOfTerm, at: number): readonly Block[] {
  const missing = `Bản ghi về ${work} chưa được lưu trong sổ này nên dấu ấn chưa có số liệu tính từ bản ghi.`
  const content = tell ? tell(facts) : [p(italic(missing)), toWrite('nội dung từ hồ sơ của đơn vị, hoặc bỏ dấu ấn này')]
  return [h(2, `Dấu ấn ${at + 1}. ${title}`), ...content]
}

/** The report on the marks of a term: ten of them, told from records where there are any, and said so where there are none. */
export function termMarks(facts: ReportFacts): { readonly abstract: string; readonly body: RichDoc } {
  const opening = p(
    `Báo cáo nêu mười dấu ấn trong công tác của Ủy ban MTTQ Việt Nam ${facts.unitName} `,
    facts.term
      ? ['khóa ', say.live(facts, 'term'), sayCovered(facts).replace(/^khóa \S+?(?=,)/u, '')]
      : sayPeriod(facts.period),
    `. Số liệu được tính từ bản ghi công việc của đơn vị, chốt đến ngày ${showDay(facts.judgedOn)}.`,
  )
  return {
    abstract: `Mười dấu ấn tiêu biểu của MTTQ Việt Nam ${facts.unitName} ${sayCovered(facts)}`,
    body: doc(opening, ...marks.flatMap((mark, at) => markBlocks(facts, mark, at))),
  }
}
