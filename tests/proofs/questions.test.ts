import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterDecision, launchMovement, nominateTogether, openRound } from '../../src/areas/commendation/index.ts'
import { addEvidence, draftDocument, registerIncoming } from '../../src/areas/documents/index.ts'
import { recordOpinion } from '../../src/areas/drafts/index.ts'
import { signInDemo } from '../../src/areas/identity/index.ts'
import { assignConsultation, conveneConsultation, receiveConsultation } from '../../src/areas/legislation/index.ts'
import { addAgency, addArea, addPerson } from '../../src/areas/organisation/index.ts'
import {
  addChannel,
  draftActionProgramme,
  listKeyPerson,
  noteOpinion,
  publishNews,
  registerModel,
} from '../../src/areas/outreach/index.ts'
import { publishRecommendation } from '../../src/areas/recommendations/index.ts'
import { indicators } from '../../src/areas/reports/index.ts'
import { addDays, day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { openAccount, orThrow, phone } from '../support/accounts.ts'
import { ask, followLinks } from '../support/crawl.ts'
import { tell } from '../support/outreaching.ts'
import { type Desk, openDesk, recommend } from '../support/recommending.ts'
import { issued, opened, textOf } from '../support/reporting.ts'
import { supervise } from '../support/supervising.ts'
import { succeed } from '../support/ward.ts'
import { openTestHouse, type TestHouse } from '../support/web.ts'

let house: TestHouse
let desk: Desk
let token: string
let reportId: Id
let made = 0

beforeAll(async () => {
  house = await openTestHouse()
  const { database } = house.house
  desk = await openDesk(database)
  const account = { committeeId: desk.committeeId, role: 'ward_chair', demo: true } as const
  const { accountId } = await openAccount(database, account)
  token = orThrow(await signInDemo(database, accountId, phone)).token
  await issueReportOf(database)
  await fill()
})
afterAll(() => house.close())

/**
 * A report of the year with every figure there is, issued before anything was recorded: it differs from the first record
 * on, and names what differs with one question for each kind of record.
 */
async function issueReportOf(database: TestHouse['house']['database']): Promise<void> {
  const ids = indicators.map(({ id }) => id)
  const id = await opened(database, desk, { period: '2024', judgedOn: day('2024-04-15'), body: textOf('2024', ids) })
  await issued(database, desk, id, day('2024-04-15'))
  reportId = id
}

/** A little of everything that the pages list. */
async function fill(): Promise<void> {
  made += 1
  const { database } = house.house
  const { officer, chair } = desk
  const nothing = { superiorId: '', superiorName: '', address: '', phone: '', email: '', contactName: '', from: '' }
  await succeed(database, addAgency, { id: newId(), kind: 'other', name: `Cơ quan ${made}`, ...nothing }, chair)
  const areaId = newId()
  await succeed(
    database,
    addArea,
    { id: areaId, kind: 'residential_group', name: `Tổ ${made}`, ...{ from: '', code: '' } },
    chair,
  )
  const sealed = { phone: '', ethnicity: '', religion: '', partyMember: '' }
  const person = { fullName: `Nông Văn ${made}`, birthYear: '', gender: '', areaId: '', position: '', education: '' }
  const personId = newId()
  await succeed(database, addPerson, { id: personId, ...person, ...sealed }, officer)
  const session = await supervise(database, desk, {
    title: `Giám sát ${made}`,
    heldOn: [day('2024-03-01')],
    reportedOn: day('2024-03-10'),
  })
  const origin = { kind: 'supervision_session', id: session, label: `Giám sát ${made}` }
  const asked = await recommend(database, desk, {
    text: `Kiến nghị ${made}`,
    origin,
    issuedOn: addDays(day('2024-03-10'), 2),
  })
  await recommend(database, desk, { text: `Kiến nghị đang soạn ${made}` })
  await succeed(database, publishRecommendation, { id: asked }, chair)
  const note = { note: 'Đã xem tại chỗ', caption: 'Ghi nhận', evidenceOn: '2024-03-02' }
  await succeed(database, addEvidence, { origin, ...note }, officer)
  await succeed(database, draftDocument, { typeCode: 'TB', abstract: `Thông báo ${made}`, head: {} }, officer)
  const incoming = { typeCode: 'CV', abstract: `Công văn ${made}`, sender: 'UBND', receivedOn: '2024-04-01' }
  await succeed(database, registerIncoming, incoming, officer)
  await commendation(made)
  await outreach(made, personId)
  await consultation(made, areaId)
}

/** A letter that asks, given to an area, with a conference and opinions on the draft. */
async function consultation(at: number, areaId: Id): Promise<void> {
  const { database } = house.house
  const { officer } = desk
  const draft = { title: `Dự thảo Luật ${at}`, kind: 'law', level: 'national' }
  const letter = { askerName: 'Quốc hội', receivedOn: '2024-04-01', replyByOn: '2024-04-20', draft }
  const { id, draftId } = await succeed(database, receiveConsultation, letter, officer)
  await succeed(database, assignConsultation, { id, areaIds: [areaId] }, officer)
  await succeed(database, conveneConsultation, { id, title: `Hội nghị góp ý ${at}` }, officer)
  const said = { draftId, authorKind: 'anonymous', channel: 'phone', givenOn: '2024-04-02', stance: 'amend' }
  for (const text of ['Bỏ khoản 2', 'Thêm khoản 3']) await succeed(database, recordOpinion, { ...said, text }, officer)
}

async function commendation(at: number): Promise<void> {
  const { database } = house.house
  const { officer } = desk
  const achievement = 'Đã có thành tích'
  const round = { title: `Đợt khen thưởng ${at}`, year: 2024, manner: 'regular', form: 'commendation_certificate' }
  const { id: roundId } = await succeed(
    database,
    openRound,
    { ...round, authority: 'ward_people_committee', submitBy: '2024-03-01' },
    officer,
  )
  const cases = [1, 2].map((of) => ({ recipientKind: 'collective', name: `Tập thể ${at} ${of}`, achievement }))
  await succeed(database, nominateTogether, { roundId, nominatedOn: '2024-01-10', cases }, officer)
  const paper = { numberText: `${at}/QĐ-UBND`, decidedOn: '2024-02-01', abstract: 'Khen thưởng' }
  const signed = { signedBy: 'Lèng Văn Tuấn', signerPosition: 'Chủ tịch', authority: 'ward_people_committee' }
  await succeed(database, enterDecision, { ...paper, ...signed, recipients: cases }, officer)
  const movement = { title: `Phong trào ${at}`, kind: 'regular', launchedBy: 'Mặt trận', happenedOn: '2024-01-05' }
  await succeed(database, launchMovement, movement, officer)
}

/** Out and public, drafted, heard, opened, listed, begun. */
async function outreach(at: number, personId: Id): Promise<void> {
  const { database } = house.house
  const { officer, chair } = desk
  const day1 = day('2024-03-01')
  const out = await tell(database, desk, { title: `Tin ${at}`, text: `Tin thứ ${at}.`, publishedOn: day1 })
  await succeed(database, publishNews, { id: out }, chair)
  await tell(database, desk, { title: `Nháp ${at}`, text: `Nháp thứ ${at}.` })
  await succeed(database, addChannel, { kind: 'zalo_group', name: `Nhóm ${at}`, openedOn: day1 }, officer)
  await succeed(database, noteOpinion, { topic: 'order', mood: 'upset', text: `Ồn ${at}`, urgent: true }, officer)
  await succeed(database, listKeyPerson, { personId, kind: 'notable', listedOn: day1 }, officer)
  const model = { kind: 'model', name: `Mô hình ${at}`, lead: 'Mặt trận', startedOn: day1, takesRequests: true }
  await succeed(database, registerModel, model, officer)
  const tasks = [{ kind: 'task', title: `Việc ${at}`, responsible: 'Văn phòng', dueOn: day('2024-12-01') }]
  const programme = { year: 2024, title: `Chương trình ${at}`, tasks }
  await succeed(database, draftActionProgramme, programme, officer)
}

test('no page asks more questions of twenty times the records', async () => {
  const counted = new Map<string, number>()
  for await (const { address, status, place } of followLinks(house, token, { each: () => 1 })) {
    if (status === 200 && place?.isPage) counted.set(address, await questionsOf(address))
  }
  const differs = `/bao-cao/${reportId}/khac-biet`
  counted.set(differs, await questionsOf(differs))
  expect(counted.size).toBeGreaterThan(40)
  expect([...counted.keys()]).toContain(`/bao-cao/${reportId}/khac-biet`)
  for (let at = 0; at < 19; at += 1) await fill()
  const more: string[] = []
  for (const [address, before] of counted) {
    const now = await questionsOf(address)
    if (now !== before) more.push(`${address}: ${before} → ${now}`)
  }
  expect(more).toEqual([])
}, 300_000)

/** Counted at the second drawing: a data file is written anew by the first who asks after a change. */
async function questionsOf(address: string): Promise<number> {
  await ask(house, address, token, { 'cache-control': 'no-cache' })
  house.forget()
  const before = house.queries.length
  await ask(house, address, token, { 'cache-control': 'no-cache' })
  return house.queries.length - before
}
