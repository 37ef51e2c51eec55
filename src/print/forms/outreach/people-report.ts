import { type OpinionFacts, opinionState } from '../../../areas/outreach/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { twoDigits } from '../../../values/number.ts'
import { type Block, doc, h, p } from '../../../values/rich.ts'
import { bareTitle, boardOf, type Office, type PaperDraft, roomOf, sentence } from '../documents/paper-draft.ts'

export const peopleReportForm = 'outreach.people_report'
/** Such a report belongs to no single note: it is found under the committee. */
export const peopleReportOrigin = 'people_report'

export interface PeopleReportFacts {
  readonly committeeId: Id
  readonly from: Day
  readonly to: Day
  /** Checked notes, in the order of their days. */
  readonly notes: readonly OpinionFacts[]
  /** Names of the areas. */
  readonly names: ReadonlyMap<Id, string>
  readonly topics: Readonly<Record<string, string>>
}

/** Báo cáo tình hình Nhân dân: what people agree with, what worries them, what needs an answer at once. Nobody is named. */
export function peopleReport(office: Office, facts: PeopleReportFacts): PaperDraft {
  const { from, to, notes, committeeId } = facts
  const abstract = `Tình hình Nhân dân từ ngày ${showDay(from)} đến ngày ${showDay(to)}`
  return {
    typeCode: 'BC',
    abstract,
    head: {
      ...office.head,
      recipients: ['Ban Thường trực Ủy ban MTTQ cấp trên (b/c)', ...office.head.recipients],
    },
    body: doc(
      p(
        `Từ ngày ${showDay(from)} đến ngày ${showDay(to)}, qua hội nghị, sinh hoạt khu dân cư và phản ánh của Ban công tác Mặt trận, ${boardOf(office)} đã nắm bắt, kiểm tra ${twoDigits(notes.length)} nội dung Nhân dân quan tâm. Tình hình cụ thể như sau:`,
      ),
      ...content(facts),
      p(`Trên đây là báo cáo tình hình Nhân dân của ${boardOf(office)}./.`),
    ),
    addresseeId: null,
    origin: { kind: peopleReportOrigin, id: committeeId, label: abstract },
    form: { key: peopleReportForm, version: 1, data: { opinionIds: notes.map((one) => one.opinion.id) } },
  }
}

const none = 'Không có nội dung cần báo cáo.'

function content(facts: PeopleReportFacts): readonly Block[] {
  const { notes } = facts
  const good = notes.filter(({ opinion }) => opinion.mood === 'agreeing')
  const others = notes.filter(({ opinion }) => opinion.mood !== 'agreeing' && !opinion.isUrgent)
  const urgent = notes.filter(({ opinion }) => opinion.isUrgent)
  const answered = notes.filter((one) => opinionState(one, null) === 'answered')
  return [
    h(1, 'I. TÌNH HÌNH TƯ TƯỞNG, TÂM TRẠNG CỦA NHÂN DÂN'),
    ...(good.length > 0 ? good.map((one) => told(one, facts)) : [p(none)]),
    h(1, 'II. NHỮNG VẤN ĐỀ NHÂN DÂN QUAN TÂM, BĂN KHOĂN, BỨC XÚC'),
    ...(others.length > 0 ? byTopic(others, facts) : [p(none)]),
    h(1, 'III. VẤN ĐỀ NỔI LÊN CẦN XỬ LÝ NGAY'),
    ...(urgent.length > 0 ? urgent.map((one) => told(one, facts)) : [p(none)]),
    h(1, 'IV. KẾT QUẢ TRẢ LỜI NHÂN DÂN'),
    ...(answered.length > 0
      ? answered.map((one) =>
          p(`- ${sentence(one.words.for_report ?? '')} Kết quả: ${sentence(one.words.answer ?? '')}`),
        )
      : [p(none)]),
    h(1, 'V. ĐỀ XUẤT, KIẾN NGHỊ'),
    p('1. Với cấp ủy, chính quyền:'),
    ...roomOf(null).map((line) => p(line)),
    p('2. Với Ủy ban MTTQ cấp trên:'),
    ...roomOf(null).map((line) => p(line)),
  ]
}

function byTopic(notes: readonly OpinionFacts[], facts: PeopleReportFacts): readonly Block[] {
  const topics = [...Map.groupBy(notes, ({ opinion }) => opinion.topic)]
  return topics.flatMap(([topic, group], at) => [
    h(2, `${at + 1}. ${facts.topics[topic] ?? ''}`),
    ...group.map((one) => told(one, facts)),
  ])
}

/** The words meant for the report, with the areas they come from. */
function told({ opinion, words }: OpinionFacts, { names }: PeopleReportFacts): Block {
  const areas = opinion.areaIds.flatMap((id) => names.get(id) ?? []).join(', ')
  const text = bareTitle(words.for_report ?? '')
  return p(sentence(areas === '' ? `- ${text}` : `- ${text} (${areas})`))
}
