import pg from 'pg'
import {
  findMovement,
  importNominations,
  launchMovement,
  nominate,
  openRound,
  registerParticipants,
} from '../../src/areas/commendation/index.ts'
import {
  advanceExercise,
  askQuestion,
  draftPlan,
  explainOpinions,
  findExercise,
  foundAdvisoryGroup,
  planDialogue,
  proposeExercise,
  sendCriticism,
} from '../../src/areas/criticism/index.ts'
import {
  documentForPrint,
  draftDocument,
  findingsIn,
  issueDocument,
  publishDocument,
} from '../../src/areas/documents/index.ts'
import { recordOpinion, registerDraft } from '../../src/areas/drafts/index.ts'
import {
  amendPlan as amendFestival,
  approveEvents,
  draftPlan as draftFestival,
  issuePlan as issueFestival,
  loadYear,
  registerEvent,
  resultOf,
} from '../../src/areas/festival/index.ts'
import type { Role } from '../../src/areas/identity/index.ts'
import { assignConsultation, conveneConsultation, receiveConsultation } from '../../src/areas/legislation/index.ts'
import { inviteToMeeting, planMeeting } from '../../src/areas/meetings/index.ts'
import { draftRecommendation } from '../../src/areas/recommendations/index.ts'
import { approveReport, finishReport, issuesOf, publishReport } from '../../src/areas/reports/index.ts'
import {
  draftProgramme,
  openCase,
  planSession,
  registerProject,
  scheduleSitting,
} from '../../src/areas/supervision/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { silentLog } from '../../src/platform/log.ts'
import { sampleId } from '../../src/sample/hand.ts'
import { type Day, day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { moneyBegun } from './money-begun.ts'
import { outreachBegun } from './outreach-begun.ts'
import { cleared, issued } from './reporting.ts'
import { openSampleHouse, sampleCommittees } from './sample.ts'
import { type Browser, browse } from './staff.ts'
import { supportBegun } from './support-begun.ts'
import { succeed } from './ward.ts'
import type { TestHouse } from './web.ts'

export interface FurnishedHouse extends TestHouse {
  /** Somebody of the sample who holds the role, looking at the ward's pages. */
  as(role: Role): Browser
  readonly roles: readonly Role[]
  /** Pages of what is begun, which no list shows first. */
  readonly begun: readonly string[]
  /** What went wrong inside, in the words of the error: a person would only see a code. */
  readonly errors: string[]
}

const committeeId = sampleCommittees.songCau
const today = day('2024-05-02')
const record = (key: string): Id => sampleId(`song-cau ${key}`)

/** The sample on a day of work: its term report issued, and something of every kind begun and not yet finished. */
export async function openFurnishedHouse(): Promise<FurnishedHouse> {
  const house = await openSampleHouse(`${today}T08:00:00+07:00`)
  const owner = new pg.Client(house.data.owner)
  await owner.connect()
  const ask = async <Row>(text: string) => (await owner.query(text, [committeeId])).rows as Row[]
  const people = await ask<{ role: Role; accountId: Id; areaId: Id | null; agencyId: Id | null }>(
    `select role, account_id as "accountId", area_id as "areaId", agency_id as "agencyId"
     from identity.account_grant where committee_id = $1 and ended_at is null order by role`,
  )
  const [board] = await ask<{ id: Id }>(
    `select id from organisation.body where committee_id = $1 and kind = 'peoples_inspection_board'`,
  )
  await owner.end()
  const begun = await begin(house, board?.id ?? '', today)
  const personas = new Map(people.map(({ role, ...persona }) => [role, persona]))
  const errors: string[] = []
  const opened = new Map<Role, Browser>()
  const log = { ...silentLog, error: (_: string, __?: unknown, error?: unknown) => errors.push(String(error)) }
  return {
    ...house,
    errors,
    roles: [...personas.keys()],
    begun,
    as: (role) => {
      // One set of pages for each role: putting them all on a router takes longer than drawing one.
      const browser =
        opened.get(role) ?? browse({ house: { ...house.house, log } }, committeeId, role, personas.get(role))
      opened.set(role, browser)
      return browser
    },
  }
}

async function begin({ house }: TestHouse, boardId: Id, on: Day): Promise<readonly string[]> {
  const { database } = house
  const chair = callerAs('ward_chair', committeeId)
  const agencyId = record('agency ubnd')
  const [termReport, yearReport] = [
    record('report term_marks term:2019-02-01..2024-04-15'),
    record('report yearly 2023'),
  ]
  await issued(database, { chair, officer: chair }, termReport, on)
  await publishIssued(database, chair, termReport)
  await cleared(database, { officer: chair }, yearReport)
  for (const step of [finishReport, approveReport]) await succeed(database, step, { id: yearReport }, chair)
  const paper = await succeed(database, draftDocument, { typeCode: 'TB', abstract: 'Thông báo', head: {} }, chair)
  const notice = await succeed(database, draftDocument, { typeCode: 'TB', abstract: 'Công khai', head: {} }, chair)
  await succeed(database, issueDocument, { id: notice.id, issuedOn: on }, chair)
  await succeed(database, publishDocument, { id: notice.id, title: 'Thông báo công khai' }, chair)
  const asking = { addresseeId: agencyId, text: 'Công khai mức thu', legalRef: null, replyByOn: null }
  const asked = await succeed(database, draftRecommendation, asking, chair)
  const year = { year: 2024, title: 'Chương trình giám sát năm 2024', lines: [] }
  const programme = await succeed(database, draftProgramme, year, chair)
  const plan = { form: 'delegation', title: 'Giám sát', topics: ['election'], subjectIds: [agencyId] }
  const { id } = await succeed(database, planSession, { ...plan, happenedOn: on }, chair)
  const sittingId = newId()
  await succeed(database, scheduleSitting, { id, sittingId, scheduledOn: '2024-05-20', place: 'Nhà họp' }, chair)
  const about = { title: 'Mức thu', planKind: 'year', plannedOn: on, subjectId: agencyId }
  const board = await succeed(database, openCase, { ...about, boardId }, chair)
  const road = await succeed(database, registerProject, { name: 'Đường bê tông Tổ 4', ownerId: agencyId }, chair)
  const meet = { title: 'Hội nghị góp ý', purposes: ['social_criticism'], plannedOn: '2024-05-20', place: 'Hội trường' }
  const meeting = await succeed(database, planMeeting, meet, chair)
  await succeed(
    database,
    inviteToMeeting,
    { id: meeting.id, agencyIds: [agencyId], others: 'Bí thư chi bộ Tổ 4' },
    chair,
  )
  const criticise = { year: 2024, title: 'Kế hoạch phản biện 2024', lines: [{ title: 'Quy chế', form: 'conference' }] }
  const plan2024 = await succeed(database, draftPlan, criticise, chair)
  const group = await succeed(
    database,
    foundAdvisoryGroup,
    { name: 'Hội đồng tư vấn', form: 'council', from: on },
    chair,
  )
  const talk = await succeed(database, planDialogue, { title: 'Đối thoại', ledBy: 'party_secretary' }, chair)
  const ask = { id: talk.id, raised: 'before', askedOn: on, askerKind: 'anonymous', text: 'Bao giờ sửa đường?' }
  await succeed(database, askQuestion, ask, chair)
  const exercise = await beginCriticism(database, chair, agencyId, on)
  return [
    ...exercise,
    ...['', '/sua'].map((part) => `/phan-bien/ke-hoach/${plan2024.id}${part}`),
    `/phan-bien/to-tu-van/${group.id}`,
    ...['', '?muc=theo_doi', '/cong-khai'].map((part) => `/doi-thoai/${talk.id}${part}`),
    ...['', '/ban-hanh', '/khac-biet'].flatMap((part) =>
      [termReport, yearReport].map((one) => `/bao-cao/${one}${part}`),
    ),
    ...['', '/sua'].map((part) => `/chi-tieu-nhiem-ky/${record('target ban-cong-tac')}${part}`),
    `/chi-tieu-nhiem-ky?khoa=${record('term VIII')}`,
    `/dau-an?khoa=${record('term VIII')}`,
    ...['', '/soan', '/the-thuc', '/ban-hanh'].map((part) => `/van-ban/${paper.id}${part}`),
    ...['', '/sua'].map((part) => `/kien-nghi/${asked.id}${part}`),
    `/kien-nghi/ban-hanh?ids=${asked.id}`,
    ...['', '/sua'].map((part) => `/giam-sat/chuong-trinh/${programme.id}${part}`),
    ...['', '/sua', `/buoi/${sittingId}`, '/buoi/moi'].map((part) => `/giam-sat/cuoc/${id}${part}`),
    ...['', '?muc=khach_moi', '/sua', '/ket-qua', '/diem-danh', '/bien-ban'].map(
      (part) => `/hoi-nghi/${meeting.id}${part}`,
    ),
    ...(await commending(house.database, chair)),
    ...(await consulted(house.database, chair, on)),
    ...(await celebrating(house.database, chair)),
    ...(await outreachBegun(house.database, chair)),
    ...(await moneyBegun(house.database, committeeId)),
    ...(await supportBegun(house.database, chair, on)),
    `/giam-sat/ban-thanh-tra/${board.id}`,
    `/giam-sat/dau-tu/${road.id}`,
    '/don-vi/0195a000-0000-7000-8000-000000001837/thay-doi',
    '/vao/khong-co',
  ]
}

/** The report as everybody reads it; what looks private in it is masked. */
async function publishIssued(database: Database, chair: Caller, id: Id): Promise<void> {
  const paper = await database.read(chair.sight, async (reading) => {
    const [issue] = (await issuesOf(reading, [id])).get(id) ?? []
    return issue ? documentForPrint(reading, issue.documentId) : null
  })
  const masked = findingsIn([paper]).map(({ text }) => text)
  await succeed(database, publishReport, { id, masked }, chair)
}

/** A criticism sent to its drafting body, which has explained one of two opinions. */
async function beginCriticism(database: Database, chair: Caller, agencyId: Id, on: Day): Promise<readonly string[]> {
  const told = { title: 'Dự thảo Quy chế chợ', kind: 'regulation', level: 'ward', bodyId: agencyId, receivedOn: on }
  const draft = await succeed(database, registerDraft, { ...told, reference: '31/TTr-UBND' }, chair)
  for (const text of ['Bỏ khoản 2', 'Thêm việc họp dân'])
    await succeed(
      database,
      recordOpinion,
      { draftId: draft.id, authorKind: 'anonymous', channel: 'written', givenOn: on, stance: 'amend', text },
      chair,
    )
  const propose = { draftId: draft.id, form: 'written_circulation', stage: 'dossier_received', happenedOn: on }
  const { id } = await succeed(database, proposeExercise, propose, chair)
  for (const stage of ['collecting', 'document_issued'])
    await succeed(database, advanceExercise, { id, stage, happenedOn: on, reference: '02/PB-MTTQ' }, chair)
  await succeed(database, sendCriticism, { id, sentOn: on }, chair)
  const sent = await database.read(chair.sight, (reading) => findExercise(reading, id))
  const first = sent?.sentOpinions[0]?.id
  await succeed(database, explainOpinions, { id, opinionIds: [first], response: 'accepted' }, chair)
  return [
    ...['', '?muc=giai_trinh', '?muc=van_ban', '/sua', '/nhap', '/cong-khai'].map(
      (part) => `/phan-bien/cuoc/${id}${part}`,
    ),
    `/phan-bien/cuoc/moi?du-thao=${draft.id}`,
    `/giai-trinh/${id}`,
  ]
}

/** A letter that asks, given to an area, with a conference to come; and the law of which it is known what became of it. */
async function consulted(database: Database, chair: Caller, on: Day): Promise<readonly string[]> {
  const draft = { title: 'Dự thảo Luật Đường bộ', kind: 'law', level: 'national' }
  const letter = { askerName: 'Ủy ban MTTQ Việt Nam tỉnh', receivedOn: on, replyByOn: '2024-05-20', draft }
  const { id } = await succeed(database, receiveConsultation, letter, chair)
  await succeed(database, assignConsultation, { id, areaIds: [record('area 4')] }, chair)
  await succeed(database, conveneConsultation, { id, title: 'Hội nghị góp ý Luật Đường bộ' }, chair)
  const parts = ['', '?muc=phan_cong', '?muc=y_kien', '?muc=van_ban', '?muc=nhat_ky', '/sua', '/cong-khai']
  const land = record('law-consultation land-law')
  return [
    ...parts.map((part) => `/gop-y-phap-luat/${id}${part}`),
    `/gop-y-phap-luat/${land}?muc=ket_qua`,
    `/gop-y-phap-luat/${land}/doi-chieu/${record('opinion land-law time')}`,
    '/gop-y-phap-luat/moi?tu=so',
  ]
}

/** A round that takes proposals with one of an area, a sheet that was refused, and a movement that gives scores. */
async function commending(database: Database, chair: Caller): Promise<readonly string[]> {
  const round = { title: 'Khen thưởng năm 2024', year: 2024, manner: 'regular', form: 'commendation_certificate' }
  const { id } = await succeed(
    database,
    openRound,
    { ...round, authority: 'ward_people_committee', nominateBy: '2024-06-01' },
    chair,
  )
  const proposal = { recipientKind: 'area', areaId: record('area 4'), proposerAreaId: record('area 4') }
  const made = await succeed(database, nominate, { ...proposal, roundId: id, achievement: 'Thành tích' }, chair)
  const sheet = { fileName: 'de-nghi.xlsx', nominatedOn: today, rows: [{ row: 2, values: {} }], refused: [] }
  const batch = await succeed(database, importNominations, { ...sheet, roundId: id }, chair)
  const criteria = [{ content: 'Vệ sinh chung hằng tháng', most: '10' }]
  const movement = { title: 'Tổ dân phố sạch', kind: 'regular', launchedBy: 'Mặt trận phường', happenedOn: today }
  const launched = await succeed(database, launchMovement, { ...movement, criteria }, chair)
  const joining = { id: launched.id, registeredOn: today, areaIds: [record('area 4')] }
  await succeed(database, registerParticipants, joining, chair)
  const facts = await database.read(chair.sight, (reading) => findMovement(reading, launched.id))
  const insignia = record('round ky-niem-chuong 2023')
  return [
    ...['', '?muc=hoi_dong', '/sua', '/hop/moi'].map((part) => `/khen-thuong/dot/${id}${part}`),
    ...['', '&doi-tuong=area', '&doi-tuong=family'].map((part) => `/khen-thuong/ho-so/moi?dot=${id}${part}`),
    ...['', '/sua', '/bao-cao'].map((part) => `/khen-thuong/ho-so/${made.id}${part}`),
    ...['hoi_dong', 'trinh', 'van_ban'].map((part) => `/khen-thuong/dot/${insignia}?muc=${part}`),
    `/khen-thuong/dot/${record('round moi-truong 2023')}?muc=trao`,
    `/khen-thuong/quyet-dinh/${record('decision ward 2023')}/cong-khai`,
    `/khen-thuong/nhap/de-nghi?dot=${id}`,
    `/khen-thuong/nhap/${batch.id}`,
    ...['', '/sua', `/diem/${facts?.registrations[0]?.id}`].map(
      (part) => `/khen-thuong/phong-trao/${launched.id}${part}`,
    ),
    `/khen-thuong/de-nghi/moi?dot=${id}`,
    `/khen-thuong/de-nghi/${made.id}`,
  ]
}

/** The festival of 2024 as it begins: a plan being amended, one that waits for approval, one approved; results of 2023. */
async function celebrating(database: Database, chair: Caller): Promise<readonly string[]> {
  const plan = await succeed(database, draftFestival, { year: 2024, title: 'Kế hoạch Ngày hội 2024' }, chair)
  await succeed(database, issueFestival, { id: plan.id, happenedOn: today, reference: '20/KH-MTTQ-UBND' }, chair)
  const told = { year: 2024, plannedOn: '2024-11-12', place: 'Nhà văn hóa', form: 'ceremony_only' }
  const ask = (areaId: Id, withAreaIds: readonly Id[] = []) =>
    succeed(database, registerEvent, { ...told, areaId, withAreaIds }, chair)
  const waiting = await ask(record('area 4'), [record('area 5')])
  const approved = await ask(record('area 6'))
  await succeed(database, approveEvents, { events: [{ id: approved.id }], happenedOn: today }, chair)
  const amended = await succeed(database, amendFestival, { id: plan.id, reason: 'Đổi chủ đề' }, chair)
  const facts = await database.read(chair.sight, (reading) => loadYear(reading, committeeId, 2023))
  const result = resultOf(facts, record('area 15'))
  return [
    ...['', '?muc=ke_hoach', '?muc=lich', '?muc=ket_qua', '?muc=van_ban', '?muc=nhat_ky', '?tinh-trang=late'].map(
      (part) => `/ngay-hoi/2024${part}`,
    ),
    ...['?muc=ket_qua', '/cong-khai'].map((part) => `/ngay-hoi/2023${part}`),
    '/ngay-hoi/2024/nhap',
    '/ngay-hoi/ke-hoach/moi?nam=2025',
    ...['', '/sua'].map((part) => `/ngay-hoi/ke-hoach/${amended.id}${part}`),
    `/ngay-hoi/dang-ky/moi?nam=2024&khu=${record('area 7')}`,
    ...['', '/sua'].map((part) => `/ngay-hoi/dang-ky/${waiting.id}${part}`),
    ...['', `/bao-cao?khu=${record('area 6')}`].map((part) => `/ngay-hoi/dang-ky/${approved.id}${part}`),
    `/ngay-hoi/dang-ky/${record('festival 2023 15')}`,
    ...['', '/sua'].map((part) => `/ngay-hoi/ket-qua/${result?.id}${part}`),
    '/ngay-hoi/khu-toi',
  ]
}
