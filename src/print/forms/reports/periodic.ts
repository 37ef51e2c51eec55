import type { AnnexFacts } from '../../../areas/documents/index.ts'
import { placeToWrite } from '../../../values/place-to-write.ts'
import { type Block, doc, h, p } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { sayCovered, sayPeriod } from './period.ts'
import { front, joined } from './say.ts'
import * as supervision from './say-supervision.ts'
import { sentencesOf } from './section.ts'
import { annexRows, annexTable, figureTable, recordList, targetTable } from './tables.ts'
import type { Work, Written } from './work.ts'
import { works } from './works.ts'

/** The sections of Part II, as the programmes of action have them; each tells one or more fields of the work. */
const sections: readonly (readonly [title: string, of: readonly Work[]])[] = [
  ['Tuyên truyền, vận động, tập hợp, củng cố khối đại đoàn kết toàn dân tộc', [works.outreach]],
  [
    'Các cuộc vận động, phong trào thi đua yêu nước; chăm lo an sinh xã hội',
    [works.campaign, works.poor_fund, works.relief, works.festival],
  ],
  ['Giám sát', [works.supervision]],
  ['Phản biện xã hội, góp ý xây dựng Đảng, xây dựng chính quyền, đối thoại', [works.criticism, works.legislation]],
  ['Dân chủ ở cơ sở, thanh tra nhân dân, giám sát đầu tư của cộng đồng', [works.democracy]],
  ['Xây dựng tổ chức, đổi mới phương thức hoạt động', [works.organisation]],
]

function section(facts: ReportFacts, title: string, of: readonly Work[], at: number): readonly Block[] {
  return [
    h(2, `${at + 1}. ${title}`),
    ...of.flatMap((work) => sentencesOf(facts, work)),
    placeToWrite(of.map((work) => work.toWrite).join('; ')),
  ]
}

function annexOf(facts: ReportFacts): readonly AnnexFacts[] {
  const table = annexTable(facts, annexRows(facts, facts.all))
  const title = `SỐ LIỆU CÔNG TÁC MẶT TRẬN ${sayPeriod(facts.period).toLocaleUpperCase('vi')}`
  return [{ title, orientation: 'landscape', body: doc(table) }]
}

/** Quarterly, six-month, nine-month and yearly reports: the people, the programmes of action, what is ahead, the annex. */
export function periodic(facts: ReportFacts): Written {
  const yearly = facts.period.kind === 'year'
  const ahead = yearly ? 'năm tới' : 'thời gian tới'
  const last = sections.length
  return {
    abstract: `Kết quả công tác Mặt trận ${sayPeriod(facts.period)}, phương hướng, nhiệm vụ ${ahead}`,
    body: doc(
      h(1, 'Phần I. TÌNH HÌNH NHÂN DÂN'),
      placeToWrite('tư tưởng, đời sống, tâm trạng của các tầng lớp Nhân dân và điều người dân quan tâm, kiến nghị'),
      h(1, 'Phần II. KẾT QUẢ CÔNG TÁC MẶT TRẬN'),
      ...sections.flatMap(([title, of], at) => section(facts, title, of, at)),
      ...(facts.targets.length > 0
        ? [h(2, `${last + 1}. Thực hiện chỉ tiêu nhiệm kỳ`), targetTable(facts, 'Kết quả thực hiện chỉ tiêu nhiệm kỳ')]
        : []),
      h(2, `${last + (facts.targets.length > 0 ? 2 : 1)}. Hạn chế và nguyên nhân`),
      placeToWrite('hạn chế, nguyên nhân khách quan và chủ quan'),
      h(1, 'Phần III. PHƯƠNG HƯỚNG, NHIỆM VỤ'),
      placeToWrite(`nhiệm vụ trọng tâm ${ahead}; kiến nghị, đề xuất`),
      closing(facts),
    ),
    annexes: annexOf(facts),
  }
}

const closing = (facts: ReportFacts) =>
  p(`Trên đây là báo cáo kết quả công tác Mặt trận ${sayPeriod(facts.period)} của ${front(facts)}./.`)

/** Weekly and monthly reports: done, the people's mood, urgent matters, next. The monthly one ends with its annex. */
export function brief(facts: ReportFacts): Written {
  const weekly = facts.period.kind === 'week'
  const next = weekly ? 'tuần tới' : 'tháng tới'
  const did = sections
    .flatMap(([, of]) => of)
    .filter((work) => work.indicators.some((id) => (facts.figure(id)?.figure.numerator ?? 0) > 0))
  return {
    abstract: `Công tác Mặt trận ${sayPeriod(facts.period)}`,
    body: doc(
      h(1, weekly ? 'I. CÔNG VIỆC ĐÃ LÀM TRONG TUẦN' : 'I. CÔNG VIỆC ĐÃ LÀM TRONG THÁNG'),
      ...(did.length > 0 ? did.flatMap((work) => sentencesOf(facts, work)) : sentencesOf(facts, works.supervision)),
      placeToWrite('các việc khác đã làm'),
      h(1, 'II. TÌNH HÌNH NHÂN DÂN'),
      placeToWrite('tâm trạng, dư luận, kiến nghị của Nhân dân'),
      h(1, 'III. VIỆC ĐỘT XUẤT'),
      placeToWrite('việc đột xuất và cách xử lý; nếu không có, ghi “Không có”'),
      h(1, weekly ? 'IV. CÔNG VIỆC TUẦN TỚI' : 'IV. CÔNG VIỆC THÁNG TỚI'),
      placeToWrite(`công việc chính ${next}`),
      p(`Trên đây là báo cáo công tác Mặt trận ${sayPeriod(facts.period)} của ${front(facts)}./.`),
    ),
    ...(weekly ? {} : { annexes: annexOf(facts) }),
  }
}

/** What supervision of a period came to: overview, results with the list of sessions, limits, recommendations. */
export function supervisionResults(facts: ReportFacts): Written {
  return {
    abstract: `Kết quả giám sát ${sayCovered(facts)}`,
    body: doc(
      h(1, 'I. KHÁI QUÁT'),
      p(supervision.programmes(facts)),
      placeToWrite('chủ trương, cách tổ chức, phối hợp'),
      h(1, 'II. KẾT QUẢ GIÁM SÁT'),
      p(supervision.sessionsLed(facts), ' ', supervision.sittingsJoined(facts)),
      recordList(facts, 'Các cuộc giám sát chủ trì', 'supervision_sessions_organized'),
      placeToWrite('ưu điểm của cơ quan, tổ chức được giám sát'),
      h(1, 'III. HẠN CHẾ, NGUYÊN NHÂN'),
      placeToWrite('hạn chế phát hiện qua giám sát và nguyên nhân'),
      h(1, 'IV. KIẾN NGHỊ VÀ VIỆC GIẢI QUYẾT'),
      p(...joined([supervision.recommendationsMade(facts), ...supervision.recommendationsAnswered(facts)])),
      p(supervision.recommendationsOverdue(facts)),
      recordList(facts, 'Các kiến nghị sau giám sát', 'supervision_recommendations'),
      figureTable(facts, `Số liệu giám sát ${sayPeriod(facts.period)}`, works.supervision.indicators.slice(0, 9)),
      p(`Trên đây là báo cáo kết quả giám sát ${sayCovered(facts)} của ${front(facts)}./.`),
    ),
  }
}
