import type { HeadFacts } from '../../areas/documents/index.ts'
import { findProgramme, findSession } from '../../areas/supervision/index.ts'
import { usualHead, usualRecipients } from '../../print/forms/documents/usual-head.ts'
import type { Office, PaperDraft, SessionPaperFacts } from '../../print/forms/supervision/paper.ts'
import { yearProgramme } from '../../print/forms/supervision/programme.ts'
import { sessionReport } from '../../print/forms/supervision/report.ts'
import { teamDecision } from '../../print/forms/supervision/team-decision.ts'
import type { Day } from '../../values/day.ts'
import type { Hand } from '../hand.ts'
import { agencies, office, people } from './office.ts'
import { recommendations } from './recommendations.ts'

const unitName = 'Phường Sông Cầu'

/** The head of the committee's documents, as it was while its ward belonged to the city. */
export function headOfSongCau(): HeadFacts {
  const chairName = people.find((one) => one.key === 'chu-tich')?.name ?? null
  const head = usualHead({ unitName, aboveName: 'Thành phố Bắc Kạn', place: office.place, chairName })
  return { ...head, recipients: usualRecipients(unitName) }
}

const officeOn = (on: Day): Office => ({ committeeName: office.committeeName, head: headOfSongCau(), on })

/** A document written from the records as they stand, by the form the office itself would use. */
export type Paper = 'programme' | 'decision' | 'report'

export async function writePaper(hand: Hand, paper: Paper, of: string, on: Day, documentId: string): Promise<unknown> {
  const draft = paper === 'programme' ? await programmePaper(hand, of, on) : await sessionPaper(hand, paper, of, on)
  return { ...draft, id: documentId, visibility: 'upward' }
}

async function programmePaper(hand: Hand, year: string, on: Day): Promise<PaperDraft> {
  const facts = await hand.read((reading) => findProgramme(reading, hand.committeeId, hand.id(`programme ${year}`)))
  if (!facts) throw new Error(`no programme of ${year}`)
  return yearProgramme(officeOn(on), facts, {
    delegation: 'Đoàn giám sát',
    document_review: 'Nghiên cứu, xem xét văn bản',
    event: 'Giám sát trực tiếp',
  })
}

async function sessionPaper(hand: Hand, paper: Paper, key: string, on: Day): Promise<PaperDraft> {
  const found = await hand.read((reading) => findSession(reading, hand.id(`session ${key}`)))
  if (!found) throw new Error(`no session ${key}`)
  const facts: SessionPaperFacts = {
    ...found,
    subjectNames: found.subjects.map(({ agencyId }) => ({
      id: agencyId,
      name: agencyName(hand, agencyId),
      superiorName: null,
    })),
    asked: recommendations
      .filter((one) => one.from === key)
      .map((one) => ({
        text: one.text,
        addresseeName: agencies.find((agency) => agency.key === one.to)?.name ?? one.to,
        legalRef: one.legalRef,
        dueOn: null,
      })),
    programmePaper: null,
    planPaper: null,
    decisionPaper: null,
  }
  return paper === 'decision' ? teamDecision(officeOn(on), facts) : sessionReport(officeOn(on), facts)
}

function agencyName(hand: Hand, id: string): string {
  return agencies.find((one) => hand.id(`agency ${one.key}`) === id)?.name ?? ''
}
