import {
  advanceMovement,
  decideCases,
  enterDecision,
  launchMovement,
  markPrinted,
  nominateTogether,
  openRound,
  presentAwards,
  publishDecision,
  recordAwards,
  recordCouncil,
  recordCulturalFamilies,
  registerParticipants,
  submitCases,
  writeReport,
} from '../../areas/commendation/index.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { cityDecisions, provinceDecisions, type SampleDecision, wardDecisions } from './awards.ts'
import { office } from './office.ts'

/** Awards of the term: most entered with their decision, one round and the two insignia the whole way. */
export function commendSongCau(diary: Diary, hand: Hand): void {
  moveSongCau(diary, hand)
  for (const one of [...wardDecisions, ...cityDecisions, ...provinceDecisions]) decided(diary, hand, one)
  thematicRound(diary, hand)
  insigniaRound(diary, hand)
  for (const year of [2021, 2022, 2023] as const) {
    const ward = wardDecisions.find((one) => one.key === `ward ${year}`)
    if (ward) diary.note(addDays(ward.decidedOn, 14), publishDecision, { id: hand.id(`decision ${ward.key}`) })
  }
}

function decided(diary: Diary, hand: Hand, one: SampleDecision): void {
  const { key, achievement, areas, organisations, committees, people, presentedOn, ...paper } = one
  const own = paper.authority === 'ward_people_committee'
  const recipients = [
    ...areas.map((number) => ({ recipientKind: 'area', areaId: hand.id(`area ${number}`) })),
    ...organisations.map((kind) => ({
      recipientKind: 'organisation',
      organisationId: hand.id(`organisation ${kind}`),
    })),
    ...committees.map((number) => ({
      recipientKind: 'collective',
      name: `Ban công tác Mặt trận Tổ ${number}`,
      areaId: hand.id(`area ${number}`),
    })),
    ...people.map(({ area, ...person }) => ({ recipientKind: 'person', ...person, areaId: hand.id(`area ${area}`) })),
  ].map((recipient, at) => ({ ...recipient, achievement, id: hand.id(`award ${key} ${at}`) }))
  const ids = recipients.map((recipient) => recipient.id)
  const id = hand.id(`decision ${key}`)
  diary.note(addDays(one.decidedOn, own ? 1 : 6), enterDecision, {
    ...paper,
    id,
    numbered: own,
    withBonus: own,
    recipients,
  })
  if (!presentedOn) return
  const ceremony = `Ngày hội Đại đoàn kết toàn dân tộc phường Sông Cầu năm ${presentedOn.slice(0, 4)}`
  diary.note(addDays(presentedOn, 1), presentAwards, { ids, ceremony, happenedOn: presentedOn })
  diary.note(addDays(presentedOn, 10), recordAwards, { ids, happenedOn: addDays(presentedOn, 10) })
}

/** The council of the ward, five members, all there. */
const members = [
  { name: 'Lèng Văn Toản', position: 'Chủ tịch UBND phường', role: 'chair', isPresent: true },
  { name: 'Nông Thị Hạnh', position: 'Chủ tịch Ủy ban MTTQ phường', role: 'vice_chair', isPresent: true },
  { name: 'Lường Văn Tú', position: 'Công chức tổng hợp', role: 'secretary', isPresent: true },
  { name: 'Ma Thị Thoa', position: 'Chủ tịch Hội Liên hiệp Phụ nữ', role: 'member', isPresent: true },
  { name: 'Vi Văn Thành', position: 'Chủ tịch Hội Cựu chiến binh', role: 'member', isPresent: true },
]

interface Proposed {
  readonly key: string
  readonly inFavour: number
  readonly report: string
  readonly of: object
}

interface Round {
  readonly key: string
  readonly title: string
  readonly facts: object
  readonly proposed: readonly Proposed[]
  readonly nominatedOn: Day
  readonly reviewedOn: Day
  readonly submittedOn: Day
  readonly addressedTo: string
  readonly reference: string
}

/** From the proposals to the paper that submits them. */
function submitted(diary: Diary, hand: Hand, round: Round): readonly string[] {
  const { key, title, facts, proposed, nominatedOn, reviewedOn, submittedOn, addressedTo, reference } = round
  const roundId = hand.id(`round ${key}`)
  const cases = proposed.map((one) => ({ ...one.of, id: hand.id(`award ${key} ${one.key}`) }))
  const ids = cases.map((one) => one.id)
  diary.note(addDays(nominatedOn, -20), openRound, { id: roundId, title, year: 2023, ...facts })
  diary.note(nominatedOn, nominateTogether, { roundId, nominatedOn, cases })
  const reportedOn = addDays(nominatedOn, 3)
  for (const [at, { report }] of proposed.entries()) {
    const told = { background: 'Sinh hoạt, công tác tại phường Sông Cầu.', achievements: report, formerAwards: '' }
    diary.note(reportedOn, writeReport, { id: ids[at], reportedOn, ...told })
  }
  const votes = proposed.map(({ inFavour }, at) => ({ caseId: ids[at], inFavour }))
  diary.note(reviewedOn, recordCouncil, {
    roundId,
    meetingId: hand.id(`meeting ${key}`),
    heldOn: reviewedOn,
    starts: '14:00',
    ends: '15:30',
    place: 'Phòng họp UBND phường Sông Cầu',
    ballot: 'secret',
    members,
    votes,
    proceedings: 'Thư ký trình bày tóm tắt thành tích; các thành viên thảo luận và bỏ phiếu kín.',
    conclusion: 'Hội đồng thống nhất đề nghị khen thưởng các trường hợp đủ phiếu.',
  })
  diary.note(submittedOn, submitCases, { ids, submittedOn, addressedTo, reference })
  return ids
}

const kept = 'Duy trì ngày Chủ nhật xanh, thu gom rác đúng giờ, xóa 03 điểm tập kết rác tự phát.'

/** Two collectives by name, an area and a person, honoured for the year's drive against waste. */
function keptClean(hand: Hand): readonly Proposed[] {
  const achievement = 'Đã có thành tích trong phong trào “Toàn dân chung tay giữ gìn vệ sinh môi trường” năm 2023'
  const area = { areaId: hand.id('area 4'), achievement, proposerAreaId: hand.id('area 4') }
  const club = { recipientKind: 'collective', name: 'Câu lạc bộ Phụ nữ phân loại rác tại nguồn Tổ 4', ...area }
  const youth = {
    recipientKind: 'collective',
    name: 'Tổ thanh niên xung kích bảo vệ môi trường phường Sông Cầu',
    achievement,
    proposerOrganisationId: hand.id('organisation youth_union'),
  }
  const head = {
    recipientKind: 'person',
    personId: hand.id('person to-truong-4'),
    honorific: 'mr',
    note: 'Trưởng Ban công tác Mặt trận Tổ 4',
    ...area,
  }
  const report = 'Vận động 100 % hộ trong tổ ký cam kết phân loại rác; trực tiếp hướng dẫn 42 hộ.'
  return [
    { key: 'to-4', inFavour: 5, report: kept, of: { recipientKind: 'area', ...area } },
    { key: 'cau-lac-bo', inFavour: 5, report: kept, of: club },
    { key: 'to-xung-kich', inFavour: 4, report: kept, of: youth },
    { key: 'ong-son', inFavour: 5, report, of: head },
  ]
}

function thematicRound(diary: Diary, hand: Hand): void {
  const ids = submitted(diary, hand, {
    key: 'moi-truong 2023',
    title: 'Khen thưởng phong trào giữ gìn vệ sinh môi trường năm 2023',
    facts: {
      manner: 'thematic',
      form: 'commendation_certificate',
      authority: 'ward_people_committee',
      occasion: 'Trong phong trào “Toàn dân chung tay giữ gìn vệ sinh môi trường” năm 2023',
      movementId: hand.id('movement moi-truong'),
      nominateBy: day('2023-10-20'),
      submitBy: day('2023-11-15'),
    },
    proposed: keptClean(hand),
    nominatedOn: day('2023-10-16'),
    reviewedOn: day('2023-11-03'),
    submittedOn: day('2023-11-06'),
    addressedTo: 'Chủ tịch Ủy ban nhân dân phường Sông Cầu',
    reference: '41/TTr-MTTQ-BTT',
  })
  const decidedOn = day('2023-11-14')
  const { signedBy, signerPosition } = wardDecisions[0] ?? {}
  diary.note(decidedOn, decideCases, {
    ids,
    numberText: '196/QĐ-UBND',
    decidedOn,
    abstract: 'Về việc khen thưởng phong trào giữ gìn vệ sinh môi trường năm 2023',
    signedBy,
    signerPosition,
    withBonus: true,
  })
  const ceremony = 'Hội nghị tổng kết công tác Mặt trận năm 2023'
  diary.note(day('2023-11-15'), markPrinted, { ids, happenedOn: day('2023-11-15') })
  diary.note(day('2023-12-22'), presentAwards, { ids, ceremony, happenedOn: day('2023-12-22') })
  diary.note(day('2023-12-29'), recordAwards, { ids, happenedOn: day('2023-12-29') })
}

/** Two people proposed for the insignia: submitted up, and no more than proposed. */
function insigniaRound(diary: Diary, hand: Hand): void {
  const achievement = 'Có nhiều năm tham gia công tác Mặt trận, đóng góp cho sự nghiệp đại đoàn kết toàn dân tộc'
  const person = (key: string, who: object) => ({
    key,
    inFavour: 5,
    report: 'Liên tục trên mười năm tham gia công tác Mặt trận ở khu dân cư và phường.',
    of: { recipientKind: 'person', achievement, ...who },
  })
  submitted(diary, hand, {
    key: 'ky-niem-chuong 2023',
    title: 'Đề nghị tặng Kỷ niệm chương “Vì sự nghiệp Đại đoàn kết toàn dân tộc” năm 2023',
    facts: { manner: 'regular', form: 'insignia', authority: 'central_front', submitBy: day('2023-07-31') },
    proposed: [
      person('ong-chung', {
        personId: hand.id('person tu-van'),
        honorific: 'mr',
        note: 'Ủy viên Tổ tư vấn, phường Sông Cầu',
      }),
      person('ong-khiem', {
        personId: hand.id('person thanh-tra'),
        honorific: 'mr',
        note: 'Trưởng Ban Thanh tra nhân dân phường Sông Cầu',
      }),
    ],
    nominatedOn: day('2023-06-12'),
    reviewedOn: day('2023-07-04'),
    submittedOn: day('2023-07-10'),
    addressedTo: 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Bắc Kạn',
    reference: '27/TTr-MTTQ-BTT',
  })
}

/** A movement that all areas joined, and families recognised as cultural families. */
function moveSongCau(diary: Diary, hand: Hand): void {
  const id = hand.id('movement moi-truong')
  const areaIds = office.households.map((_, index) => hand.id(`area ${index + 1}`))
  diary.note(day('2023-02-14'), launchMovement, {
    id,
    title: 'Toàn dân chung tay giữ gìn vệ sinh môi trường năm 2023',
    kind: 'thematic',
    launchedBy: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường Sông Cầu',
    content: 'Mỗi tổ dân phố có một ngày vệ sinh chung trong tháng; hộ gia đình phân loại rác tại nguồn.',
    startsOn: day('2023-02-14'),
    endsOn: day('2023-11-30'),
    happenedOn: day('2023-02-14'),
    reference: '09/KH-MTTQ-BTT',
  })
  const targets = 'Mỗi tháng một ngày vệ sinh chung; trên 80 % hộ phân loại rác'
  diary.note(day('2023-03-10'), registerParticipants, { id, registeredOn: day('2023-03-10'), areaIds, targets })
  diary.note(day('2023-03-20'), advanceMovement, { id, stage: 'running', happenedOn: day('2023-03-20') })
  diary.note(day('2023-12-22'), advanceMovement, { id, stage: 'reviewed', happenedOn: day('2023-12-22') })
  for (const year of [2022, 2023]) {
    const decidedOn = day(`${year}-12-10`)
    const rows = office.households.map((households, index) => {
      const all = households + (year - 2019)
      return {
        areaId: areaIds[index],
        households: all,
        recognised: Math.floor((all * (88 + ((index + year) % 7))) / 100),
      }
    })
    diary.note(decidedOn, recordCulturalFamilies, { year, decidedOn, reference: `${year - 1810}/QĐ-UBND`, rows })
  }
}
