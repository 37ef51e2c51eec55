import { draftDocument } from '../../areas/documents/index.ts'
import {
  addFinding,
  advanceSession,
  circulateProgramme,
  closeProgramme,
  closeSession,
  draftProgramme,
  findProgramme,
  issueProgrammePaper,
  issueSessionPaper,
  noteCommitment,
  planSession,
  recordPartyOpinion,
  recordProgrammeOpinion,
  recordSitting,
  recordSubjectReport,
  registerCommitment,
} from '../../areas/supervision/index.ts'
import { addDays, addWorkingDays, type Day, day, yearOf } from '../../values/day.ts'
import { publicHolidays } from '../../values/holiday.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { commitments } from './commitments.ts'
import { jointSessions } from './joint.ts'
import { agencies, people } from './office.ts'
import { type Paper, writePaper } from './papers.ts'
import { sessions } from './sessions.ts'
import type { SampleSession } from './shape.ts'

/** Five annual programmes, 18 supervisions, five joined ones and the leaders' promises, as they went. */
export function superviseSongCau(diary: Diary, hand: Hand): void {
  for (const year of [2019, 2020, 2021, 2022, 2023]) programme(diary, hand, year)
  for (const session of sessions) {
    if (session.form === 'document_review') reviewed(diary, hand, session)
    else if (session.form === 'event') attended(diary, hand, session)
    else visited(diary, hand, session)
  }
  for (const joint of jointSessions) joined(diary, hand, joint)
  for (const { key, year, leader, position, kind, text, result } of commitments) {
    const id = hand.id(`commitment ${key}`)
    const on = day(`${year}-02-15`)
    const promise = { id, leaderName: leader, leaderPosition: position, year, kind, text, registeredOn: on }
    diary.note(on, registerCommitment, { ...promise, targetOn: day(`${year}-11-30`) })
    const notes = [
      ['self_report', day(`${year}-11-20`), result.self, null],
      ['front_comment', day(`${year}-12-05`), result.front, null],
      ['result', day(`${year}-12-20`), result.text, result.code],
    ] as const
    for (const [noteKind, notedOn, noted, code] of notes) {
      diary.note(notedOn, noteCommitment, { id, kind: noteKind, notedOn, text: noted, ...(code && { result: code }) })
    }
  }
}

/** Drafted in the autumn before, consulted on, shown to the Party committee, signed in January, closed in December. */
function programme(diary: Diary, hand: Hand, year: number): void {
  const id = hand.id(`programme ${year}`)
  // The committee of this term began in February 2019: its first programme was made then.
  const first = year === 2019
  const [drafted, consulted, party, issued] = (
    first
      ? ['2019-02-12', '2019-02-18', '2019-02-26', '2019-03-05']
      : [`${year - 1}-11-10`, `${year - 1}-11-20`, `${year - 1}-12-15`, `${year}-01-12`]
  ).map((text) => day(text)) as [Day, Day, Day, Day]
  const lines = sessions
    .filter((one) => heldYear(one) === year)
    .map((one) => ({
      lineId: hand.id(`line ${one.key}`),
      title: one.title,
      form: one.form,
      topics: [one.topic],
      subjects: one.subjects.map(agencyName).join('; '),
      lead: personName(one.lead),
      plannedTime: `Quý ${['I', 'II', 'III', 'IV'][Math.floor((Number(held(one).slice(5, 7)) - 1) / 3)]}/${year}`,
      plannedFrom: addDays(held(one), -15),
      plannedTo: addDays(held(one), 15),
    }))
  const title = `Chương trình giám sát, phản biện xã hội năm ${year}`
  diary.note(drafted, draftProgramme, { id, year, title, draftedOn: drafted, lines })
  const asked = { agencyIds: ['ubnd', 'hdnd'].map((key) => hand.id(`agency ${key}`)) }
  diary.note(consulted, circulateProgramme, { id, sentOn: consulted, ...asked })
  const repliedOn = addDays(consulted, 4)
  for (const body of ['ubnd', 'hdnd']) {
    diary.note(repliedOn, recordProgrammeOpinion, async () => {
      const facts = await hand.read((reading) => findProgramme(reading, hand.committeeId, id))
      const opinionId = facts?.opinions.find((one) => one.bodyName === agencyName(body))?.id
      return { id, opinionId, repliedOn, stance: 'agreed', opinion: 'Nhất trí với dự thảo chương trình.' }
    })
  }
  const note = 'Thường trực Đảng ủy nhất trí với nội dung và thời gian giám sát.'
  diary.note(party, recordPartyOpinion, { id, happenedOn: party, note })
  const documentId = hand.id(`document programme ${year}`)
  diary.note(issued, draftDocument, () => writePaper(hand, 'programme', String(year), issued, documentId))
  diary.note(issued, issueProgrammePaper, { id, documentId, issuedOn: issued })
  if (year < 2023) diary.note(day(`${year}-12-28`), closeProgramme, { id, happenedOn: day(`${year}-12-28`) })
}

/** A delegation: decision and plan fifteen days ahead, the subject's report, sittings, findings, the report. */
function visited(diary: Diary, hand: Hand, session: SampleSession): void {
  const id = planned(diary, hand, session, addDays(held(session), -30))
  const on = held(session)
  const notified = addDays(on, -18)
  diary.note(addDays(on, -25), advanceSession, { id, stage: 'preparing', happenedOn: addDays(on, -25) })
  issued(diary, hand, session, { paper: 'decision', stage: 'notified', on: notified })
  const reportOn = addWorkingDays(on, -6, publicHolidays(yearOf(on)))
  for (const key of session.subjects) {
    diary.note(reportOn, recordSubjectReport, { id, agencyId: hand.id(`agency ${key}`), reportOn })
  }
  sittings(diary, id, session)
  const last = lastHeld(session)
  diary.note(last, advanceSession, { id, stage: 'fieldwork', happenedOn: last })
  found(diary, id, session, last)
  diary.note(addDays(last, 2), advanceSession, { id, stage: 'drafting_report', happenedOn: addDays(last, 2) })
  reported(diary, hand, session, 'reported')
}

/** A meeting watched: poor-household reviews, the election. */
function attended(diary: Diary, hand: Hand, session: SampleSession): void {
  const id = planned(diary, hand, session, addDays(held(session), -20))
  sittings(diary, id, session)
  const last = lastHeld(session)
  diary.note(last, advanceSession, { id, stage: 'fieldwork', happenedOn: last })
  found(diary, id, session, last)
  reported(diary, hand, session, 'reported')
}

/** Papers studied, with a working meeting at the end. */
function reviewed(diary: Diary, hand: Hand, session: SampleSession): void {
  const id = planned(diary, hand, session, addDays(held(session), -20))
  const last = lastHeld(session)
  sittings(diary, id, session)
  diary.note(last, advanceSession, { id, stage: 'studied', happenedOn: last })
  found(diary, id, session, last)
  reported(diary, hand, session, 'concluded')
}

function planned(diary: Diary, hand: Hand, session: SampleSession, on: Day): string {
  const id = hand.id(`session ${session.key}`)
  const member = (key: string, role: string) => ({
    personId: hand.id(`person ${key}`),
    name: personName(key),
    position: people.find((one) => one.key === key)?.position ?? '',
    organisation: 'Ủy ban MTTQ Việt Nam phường',
    role,
  })
  const others = ['phu-nu', 'cuu-chien-binh', 'thanh-tra'].map((key) => member(key, 'member'))
  diary.note(on, planSession, {
    id,
    form: session.form,
    title: session.title,
    topics: [session.topic],
    subjectIds: session.subjects.map((key) => hand.id(`agency ${key}`)),
    happenedOn: on,
    lineId: hand.id(`line ${session.key}`),
    plannedFrom: addDays(held(session), -15),
    plannedTo: addDays(held(session), 15),
    place: session.sittings[0]?.place,
    team: [member(session.lead, 'head'), member('can-bo', 'secretary'), ...others],
    visibility: 'upward',
  })
  return id
}

function sittings(diary: Diary, id: string, session: SampleSession): void {
  const [first] = session.findings.strengths
  for (const { on, place } of session.sittings) {
    diary.note(on, recordSitting, {
      id,
      heldOn: on,
      place,
      starts: '08:00',
      ends: '11:15',
      chairedBy: personName(session.lead),
      attendeesA: ['Đoàn giám sát của Ủy ban MTTQ Việt Nam phường'],
      attendeesB: session.subjects.map(agencyName),
      minutes: `Đoàn nghe báo cáo, kiểm tra hồ sơ và trao đổi trực tiếp. ${first ?? ''}`,
      conclusion: 'Hai bên thống nhất nội dung biên bản; Đoàn sẽ có báo cáo kết quả trong 15 ngày.',
    })
  }
}

function found(diary: Diary, id: string, session: SampleSession, on: Day): void {
  const { strengths, limitations, causes } = session.findings
  const kinds = [
    ['strength', strengths],
    ['limitation', limitations],
    ['cause', causes],
  ] as const
  for (const [kind, texts] of kinds)
    for (const text of texts) diary.note(on, addFinding, { id, kind, text, foundOn: on })
}

function reported(diary: Diary, hand: Hand, session: SampleSession, stage: 'reported' | 'concluded'): void {
  const on = addDays(lastHeld(session), 10)
  issued(diary, hand, session, { paper: 'report', stage, on })
  // What left no recommendation open ends with its report; the others wait for their answers.
  const id = hand.id(`session ${session.key}`)
  if (!awaitsAnswer.has(session.key)) diary.note(addDays(on, 20), closeSession, { id, happenedOn: addDays(on, 20) })
}

interface Issue {
  readonly paper: Paper
  readonly stage: string
  readonly on: Day
}

/** Writes a document of a session, issues it with the next number, and takes the session on by it. */
function issued(diary: Diary, hand: Hand, { key }: SampleSession, { paper, stage, on }: Issue): void {
  const id = hand.id(`session ${key}`)
  const documentId = hand.id(`document ${paper} ${key}`)
  diary.note(on, draftDocument, () => writePaper(hand, paper, key, on, documentId))
  diary.note(on, issueSessionPaper, { id, documentId, issuedOn: on, stage })
}

const awaitsAnswer = new Set([
  've-sinh-2019',
  'covid-2020',
  'covid-2021',
  'dai-bieu-2021',
  'dong-gop-2022',
  've-sinh-2023',
])

function joined(diary: Diary, hand: Hand, joint: (typeof jointSessions)[number]): void {
  const id = hand.id(`session ${joint.key}`)
  const hostId = hand.id(`agency ${joint.host}`)
  const told = {
    form: 'joint',
    title: joint.title,
    topics: ['public_service'],
    hostId,
    subjectIds: [hand.id('agency ubnd')],
  }
  diary.note(joint.invitedOn, planSession, { id, ...told, happenedOn: joint.invitedOn, visibility: 'upward' })
  for (const { on, place, opinion } of joint.sittings) {
    const sitting = { id, heldOn: on, place, starts: '08:00', ends: '10:30', opinion }
    diary.note(on, recordSitting, {
      ...sitting,
      attendeesA: [personName('chu-tich')],
      attendeesB: [agencyName(joint.host)],
    })
  }
  const [first, last] = [joint.sittings[0], joint.sittings.at(-1)]
  if (!first || !last) return
  diary.note(first.on, advanceSession, { id, stage: 'attended', happenedOn: first.on })
  diary.note(last.on, advanceSession, { id, stage: 'opinion_given', happenedOn: last.on })
  // The last one left a recommendation that is still being carried out.
  const ended = addDays(last.on, 14)
  if (!leftOpen.has(joint.key)) diary.note(ended, closeSession, { id, happenedOn: ended })
}

const leftOpen = new Set(['tham-gia-2023'])

const held = (session: SampleSession): Day => session.sittings[0]?.on ?? day('2019-02-01')
const lastHeld = (session: SampleSession): Day => session.sittings.at(-1)?.on ?? held(session)
const heldYear = (session: SampleSession): number => yearOf(held(session))
const agencyName = (key: string): string => agencies.find((one) => one.key === key)?.name ?? key
const personName = (key: string): string => people.find((one) => one.key === key)?.name ?? key
