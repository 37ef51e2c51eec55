import {
  approveReport,
  clearPlaces,
  finishReport,
  issueReport,
  openReport,
  publishReport,
  type ReportKind,
  submitReport,
  writingFacts,
} from '../../areas/reports/index.ts'
import { namedInProse } from '../../print/forms/reports/facts.ts'
import { gathered } from '../../print/forms/reports/gathered.ts'
import { writtenReport } from '../../print/forms/reports/report-form.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import { parsePeriod, periodText } from '../../values/period-text.ts'
import { placesLeft } from '../../values/place-to-write.ts'
import { p, type RichDoc } from '../../values/rich.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { meaningsOf } from './meanings.ts'
import { office } from './office.ts'
import { headOfSongCau } from './papers.ts'

/** One report that went its whole way, and two begun that whoever tries the sample may finish. */
export function reportSongCau(diary: Diary, hand: Hand): void {
  halfYear(diary, hand)
  begin(diary, hand, 'yearly', '2023', { on: day('2023-12-28') })
  begin(diary, hand, 'term_marks', `term:${office.term.from}..${office.term.to}`, { on: addDays(office.term.to, 1) })
}

/** The first six months of 2021: written, approved, issued with its number, sent upwards, and read by everybody. */
function halfYear(diary: Diary, hand: Hand): void {
  const [writtenOn, issuedOn] = [day('2021-06-01'), day('2021-06-02')]
  const id = begin(diary, hand, 'six_months', '2021-H1', { on: writtenOn, own: wordsOfHalfYear })
  diary.note(writtenOn, clearPlaces, { id })
  diary.note(writtenOn, finishReport, { id })
  diary.note(issuedOn, approveReport, { id })
  diary.note(issuedOn, issueReport, { id, issuedOn, definitions: meaningsOf() })
  diary.note(issuedOn, submitReport, { id })
  diary.note(addDays(issuedOn, 5), publishReport, { id })
}

/** What the office wrote itself: how the people are, what was lacking, what comes next. */
const wordsOfHalfYear = {
  first: [
    'Nhân dân phấn khởi trước thành công của cuộc bầu cử, tin tưởng vào công tác phòng, chống dịch COVID-19. Điều bà con quan tâm là việc làm, thu nhập của lao động tự do trong thời gian giãn cách và tiến độ sửa chữa rãnh thoát nước ở các tổ ven suối.',
  ],
  last: [
    'Một số cuộc họp khu dân cư phải hoãn hoặc rút gọn để phòng dịch nên việc lấy ý kiến Nhân dân còn chậm; tuyên truyền qua nhóm Zalo chưa tới hết người cao tuổi.',
    'Tập trung tuyên truyền, vận động Nhân dân phòng, chống dịch; tổ chức các cuộc giám sát còn lại theo chương trình; chuẩn bị Ngày hội Đại đoàn kết toàn dân tộc phù hợp với tình hình dịch. Đề nghị Ủy ban MTTQ Việt Nam thành phố hướng dẫn sớm việc tổ chức Ngày hội.',
  ],
} as const

/** The text with the office's own words in its first places and its last ones. */
function withOwnWords(body: RichDoc, { first, last }: typeof wordsOfHalfYear): RichDoc {
  const isPlace = (block: RichDoc['content'][number]) => placesLeft({ ...body, content: [block] }) > 0
  const places = body.content.filter(isPlace)
  const written = new Map([
    ...first.map((words, at) => [places[at], words] as const),
    ...last.map((words, at) => [places[places.length - last.length + at], words] as const),
  ])
  const content = body.content.map((block) => {
    const words = written.get(block)
    return words === undefined ? block : p(words)
  })
  return { ...body, content }
}

interface Begun {
  readonly on: Day
  readonly own?: typeof wordsOfHalfYear
}

/** The words drafted and the figures computed. */
function begin(diary: Diary, hand: Hand, kind: ReportKind, text: string, { on, own }: Begun) {
  const id = hand.id(`report ${kind} ${text}`)
  diary.note(on, openReport, async () => {
    const period = parsePeriod(text)
    if (!period) throw new Error(`no such period: ${text}`)
    const judgedOn = period.to < on ? period.to : on
    const ask = { committeeId: hand.committeeId, kind, period, judgedOn, view: 'as_was' } as const
    const facts = await hand.read((reading) => writingFacts(reading, { ...ask, named: namedInProse }))
    const written = writtenReport(gathered(facts, ask, headOfSongCau()))
    const body = own ? withOwnWords(written.body, own) : written.body
    return { ...written, body, id, kind, period: periodText(period), judgedOn, view: 'as_was' }
  })
  return id
}
