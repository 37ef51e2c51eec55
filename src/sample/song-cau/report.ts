import { openReport, type ReportKind, writingFacts } from '../../areas/reports/index.ts'
import { namedInProse } from '../../print/forms/reports/facts.ts'
import { gathered } from '../../print/forms/reports/gathered.ts'
import { writtenReport } from '../../print/forms/reports/report-form.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import { parsePeriod, periodText } from '../../values/period-text.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { office } from './office.ts'
import { headOfSongCau } from './papers.ts'

/** Reports begun and left to be finished by whoever tries the sample: their words drafted, their figures computed. */
export function reportSongCau(diary: Diary, hand: Hand): void {
  begin(diary, hand, 'yearly', '2023', day('2023-12-28'))
  begin(diary, hand, 'term_marks', `term:${office.term.from}..${office.term.to}`, addDays(office.term.to, 1))
}

function begin(diary: Diary, hand: Hand, kind: ReportKind, text: string, on: Day): void {
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
}
