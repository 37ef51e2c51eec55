import { addPerson } from '../../areas/organisation/index.ts'
import {
  addChannel,
  addVolunteer,
  approveItem,
  checkChannels,
  draftActionProgramme,
  draftItem,
  draftPlan,
  finishTask,
  formTeam,
  issueActionProgramme,
  issuePlan,
  listKeyPerson,
  measureItem,
  noteOpinion,
  publishItem,
  recogniseKeyPerson,
  recordProgress,
  recordResult,
  recordVisit,
  registerModel,
  submitItem,
  verifyOpinion,
} from '../../areas/outreach/index.ts'
import { addDays, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { heard, items, tasks } from './told.ts'
import { officer } from './ward.ts'

/** What the ward of today tells and hears in 2026: some of it out, some waiting for the chair, some due. */
export function reachOutBacKan(diary: Diary, hand: Hand): void {
  agree(diary, hand)
  openChannels(diary, hand)
  tell(diary, hand)
  hear(diary, hand)
  keep(diary, hand)
}

function agree(diary: Diary, hand: Hand): void {
  const id = hand.id('action programme 2026')
  const on = day('2026-02-10')
  const given = tasks.map(({ key, done: _, progress: __, ...task }) => ({
    ...task,
    taskId: hand.id(`task 2026 ${key}`),
    kind: task.targetValue ? 'target' : 'task',
  }))
  const title = 'Chương trình phối hợp và thống nhất hành động năm 2026'
  const purpose = 'Ủy ban MTTQ Việt Nam phường và các tổ chức thành viên thống nhất những việc làm trong năm.'
  diary.note(on, draftActionProgramme, { id, year: 2026, title, purpose, tasks: given })
  diary.note(on, issueActionProgramme, { id, happenedOn: on, reference: '02/CTr-MTTQ-BTT' })
  for (const { key, done, progress } of tasks) {
    const taskId = hand.id(`task 2026 ${key}`)
    if (progress) diary.note(progress.on, recordProgress, { id, taskId, measuredOn: progress.on, note: progress.note })
    if (done) diary.note(done, finishTask, { id, taskId, outcome: 'done', happenedOn: done })
  }
}

const ward = [
  { key: 'facebook', kind: 'facebook', name: 'Mặt trận phường Bắc Kạn' },
  { key: 'zalo', kind: 'zalo_group', name: 'MTTQ phường Bắc Kạn', membersCount: 142 },
  { key: 'loa', kind: 'loudspeaker', name: 'Hệ thống truyền thanh phường Bắc Kạn' },
] as const
const groupsOf = [1, 2, 4, 5, 7, 9, 12, 16]

function openChannels(diary: Diary, hand: Hand): void {
  const openedOn = day('2025-08-04')
  for (const { key, ...facts } of ward)
    diary.note(openedOn, addChannel, { ...facts, openedOn, id: hand.id(`channel ${key}`) })
  for (const number of groupsOf) {
    const group = { kind: 'zalo_group', name: `Tổ ${number} phường Bắc Kạn`, areaId: hand.id(`area ${number}`) }
    diary.note(day('2025-09-15'), addChannel, {
      ...group,
      openedOn: day('2025-09-15'),
      membersCount: 60 + number * 3,
      id: hand.id(`channel zalo to ${number}`),
    })
  }
  // Groups of some areas were looked at again lately; the others wait for it.
  for (const [on, keys] of [
    [day('2026-06-15'), groupsOf.map((number) => `zalo to ${number}`)],
    [day('2026-11-10'), ['zalo', 'zalo to 1', 'zalo to 2', 'zalo to 16']],
  ] as const) {
    const checks = keys.map((key, at) => ({
      channelId: hand.id(`channel ${key}`),
      membersCount: 90 + at * 7,
      state: key === 'zalo to 12' ? 'asleep' : 'active',
    }))
    diary.note(on, checkChannels, { checkedOn: on, checks })
  }
}

function tell(diary: Diary, hand: Hand): void {
  const planId = hand.id('plan ngay hoi 2026')
  const [from, to] = [day('2026-10-10'), day('2026-12-15')]
  const title = 'Tuyên truyền Ngày hội Đại đoàn kết toàn dân tộc và Tháng cao điểm “Vì người nghèo” năm 2026'
  const purpose = 'Mỗi hộ dân biết ngày, nơi tổ chức Ngày hội của tổ mình và việc ủng hộ người nghèo.'
  const content = 'Lịch Ngày hội từng tổ; gương hộ thoát nghèo; cách ủng hộ và nơi xem công khai.'
  const about = { id: planId, title, topic: 'unity', from, to, purpose, content }
  diary.note(day('2026-10-05'), draftPlan, about)
  diary.note(day('2026-10-08'), issuePlan, { id: planId, happenedOn: day('2026-10-08'), reference: '20/KH-MTTQ-BTT' })
  for (const { key, on, channel, state, views, ...words } of items) {
    const id = hand.id(`item ${key}`)
    const kind = ward.find((one) => one.key === channel)?.kind
    const where = {
      channelKind: kind,
      channelId: hand.id(`channel ${channel}`),
      planId,
      audience: 'Nhân dân toàn phường',
    }
    diary.note(addDays(on, -1), draftItem, { ...words, ...where, id }, officer)
    if (state === 'draft') continue
    diary.note(addDays(on, -1), submitItem, { id, happenedOn: addDays(on, -1) }, officer)
    if (state === 'submitted') continue
    diary.note(on, approveItem, { id, happenedOn: on })
    if (state === 'approved') continue
    diary.note(on, publishItem, { id, happenedOn: on })
    const seenOn = addDays(on, 10)
    if (views) diary.note(seenOn, measureItem, { id, kind: 'views', measuredOn: seenOn, value: views })
  }
}

function hear(diary: Diary, hand: Hand): void {
  for (const { on, areas, report, text, urgent, ...facts } of heard) {
    const id = hand.id(`opinion ${on}`)
    const areaIds = areas.map((number) => hand.id(`area ${number}`))
    diary.note(on, noteOpinion, { ...facts, id, areaIds, text, notedOn: on, urgent: urgent === true })
    const happenedOn = addDays(on, 2)
    if (report) diary.note(happenedOn, verifyOpinion, { id, happenedOn, reportText: report })
  }
}

/** Who carries it: somebody of standing, a model, a team. */
function keep(diary: Diary, hand: Hand): void {
  const on = day('2026-03-12')
  const personId = hand.id('person uy-tin-7')
  const blank = { position: null, education: null, phone: null, ethnicity: null, religion: null, partyMember: null }
  const who = { fullName: 'Triệu Tiến Vinh', birthYear: 1951, gender: 'male', areaId: hand.id('area 7') }
  diary.note(on, addPerson, { ...blank, id: personId, ...who })
  const id = hand.id('key person uy-tin-7')
  const part = {
    kind: 'prestigious',
    field: 'Hòa giải, giữ gìn nếp sống',
    contribution: 'Hòa giải việc đất ngõ của tổ.',
  }
  diary.note(on, listKeyPerson, { ...part, id, personId, listedOn: on, religiousTitle: null })
  const decision = { decisionNumber: '118/QĐ-UBND', decidedBy: 'Chủ tịch UBND tỉnh', decidedOn: on, from: on, to: null }
  diary.note(on, recogniseKeyPerson, { ...decision, id, recognitionId: hand.id('recognition uy-tin-7') })
  const visitedOn = day('2026-11-17')
  const visit = { occasion: 'unity_day', visitedOn, visitors: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường' }
  const gift = { gift: '01 suất quà', giftValue: 300_000 }
  diary.note(visitedOn, recordVisit, { ...visit, ...gift, id, visitId: hand.id('visit uy-tin-7') })
  const model = hand.id('model phan loai rac')
  const [startedOn, countedOn] = [day('2026-04-22'), day('2026-10-30')]
  const areaIds = [hand.id('area 1'), hand.id('area 9')]
  const facts = { kind: 'model', name: 'Khu dân cư phân loại rác tại nguồn', lead: 'Ban công tác Mặt trận Tổ 1, Tổ 9' }
  const description = 'Mỗi hộ có hai thùng rác; rác hữu cơ ủ thành phân bón cho vườn rau của tổ.'
  const asked = { takesRequests: false, holdsHealthData: false }
  diary.note(startedOn, registerModel, { ...facts, ...asked, id: model, description, areaIds, startedOn })
  diary.note(countedOn, recordResult, { id: model, kind: 'households', measuredOn: countedOn, value: 164 })
  const team = hand.id('team moi truong')
  const formedOn = day('2026-05-05')
  const named = { kind: 'sanitation', name: 'Đội tình nguyện môi trường Tổ 1', areaId: hand.id('area 1') }
  diary.note(formedOn, formTeam, { ...named, id: team, formedOn, modelId: model, households: 60 })
  for (const [at, name] of ['Nông Thị Vân', 'Hà Quang Huy'].entries()) {
    const member = { memberId: hand.id(`member ${name}`), name, role: at === 0 ? 'head' : 'member', from: formedOn }
    diary.note(formedOn, addVolunteer, { id: team, ...member })
  }
}
