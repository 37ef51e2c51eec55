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
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { meaningsOf } from './meanings.ts'
import { office } from './office.ts'
import { headOfSongCau } from './papers.ts'

/** One report that went its whole way, and two begun that whoever tries the sample may finish. */
export function reportSongCau(diary: Diary, hand: Hand): void {
  halfYear(diary, hand)
  begin(diary, hand, 'yearly', '2023', day('2023-12-28'))
  begin(diary, hand, 'term_marks', `term:${office.term.from}..${office.term.to}`, addDays(office.term.to, 1))
}

/** The first six months of 2023: written, approved, issued with its number, sent upwards, and read by everybody. */
function halfYear(diary: Diary, hand: Hand): void {
  const [writtenOn, issuedOn] = [day('2023-06-01'), day('2023-06-02')]
  const id = begin(diary, hand, 'six_months', '2023-H1', writtenOn)
  diary.note(writtenOn, clearPlaces, { id })
  diary.note(writtenOn, finishReport, { id })
  diary.note(issuedOn, approveReport, { id })
  diary.note(issuedOn, issueReport, { id, issuedOn, definitions: meaningsOf() })
  diary.note(issuedOn, submitReport, { id })
  diary.note(addDays(issuedOn, 5), publishReport, { id })
}

/** The words drafted and the figures computed. */
function begin(diary: Diary, hand: Hand, kind: ReportKind, text: string, on: Day) {
  const id = hand.id(`report ${kind} ${text}`)
  diary.note(on, openReport, async () => {
    const period = parsePeriod(text)
    if (!period) throw new Error(`no such period: ${text}`)
    const judgedOn = period.to < on ? period.to : on
    const ask = { committeeId: hand.committeeId, kind, period, judgedOn, view: 'as_was' } as const
    const facts = await hand.read((reading) => writingFacts(reading, { ...ask, named: namedInProse }))
    const written = writtenReport(gathered(facts, ask, headOfSongCau()))
    return { ...written, id, kind, period: periodText(period), judgedOn, view: 'as_was' }
  })
  return id
}
