import { addVersion, recordOpinion, recordTallies, shareDraft } from '../../areas/drafts/index.ts'
import {
  approveConsultation,
  assignConsultation,
  consolidateOpinions,
  noteUptake,
  openOpinions,
  planConsultation,
  publishConsultation,
  receiveConsultation,
  recordOutcome,
  sendConsultation,
} from '../../areas/legislation/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { landLaw, landOpinions, landTallies, planOpinions, provincialPlan } from './laws.ts'

/** The Land Law of 2023 and the plan of the province of 2022: asked about, gathered, sent, and what came of it. */
export function commentSongCau(diary: Diary, hand: Hand): void {
  commentPlan(diary, hand)
  commentLand(diary, hand)
}

interface Steps {
  readonly id: string
  readonly plan: readonly [on: Day, reference: string]
  readonly open: Day
  readonly consolidated: Day
  readonly sent: readonly [on: Day, reference: string]
}

function steps(diary: Diary, { id, plan, open, consolidated, sent }: Steps): void {
  diary.note(plan[0], planConsultation, { id, happenedOn: plan[0], reference: plan[1] })
  diary.note(open, openOpinions, { id, happenedOn: open })
  diary.note(consolidated, consolidateOpinions, { id, happenedOn: consolidated })
  diary.note(sent[0], approveConsultation, { id, happenedOn: sent[0] })
  diary.note(sent[0], sendConsultation, { id, happenedOn: sent[0], reference: sent[1] })
}

function commentLand(diary: Diary, hand: Hand): void {
  const [id, draftId] = [hand.id('law-consultation land-law'), hand.id('draft land-law')]
  const received = day('2023-01-09')
  const draft = { id: draftId, versionId: hand.id('draft-version land-law 1'), kind: 'law', level: 'national' }
  const asked = {
    askerId: hand.id('agency mttq-tp'),
    receivedOn: received,
    replyByOn: day('2023-03-05'),
    reference: '02/MTTQ-BTT',
  }
  diary.note(received, receiveConsultation, {
    id,
    ...asked,
    draft: {
      ...draft,
      title: 'Dự thảo Luật Đất đai (sửa đổi)',
      bodyId: '',
      bodyName: 'Quốc hội',
      text: landLaw,
      submitTo: 'Quốc hội khóa XV',
    },
  })
  const areaIds = [...landTallies.map((one) => one.area), 9].map((number) => hand.id(`area ${number}`))
  const organisationIds = ['womens_union', 'veterans_association', 'farmers_association'].map((kind) =>
    hand.id(`organisation ${kind}`),
  )
  diary.note(day('2023-01-12'), assignConsultation, { id, areaIds, organisationIds, dueOn: day('2023-02-25') })
  steps(diary, {
    id,
    plan: [day('2023-01-12'), '03/KH-MTTQ-BTT'],
    open: day('2023-01-16'),
    consolidated: day('2023-02-28'),
    sent: [day('2023-03-02'), '11/BC-MTTQ-BTT'],
  })
  gatherOnLand(diary, hand, draftId)
  endLand(diary, hand, id)
}

/** What the group, the areas and the conference said. */
function gatherOnLand(diary: Diary, hand: Hand, draftId: string): void {
  const group = { draftId, bodyId: hand.id('body advisory_group'), fromOn: day('2023-01-16') }
  diary.note(day('2023-01-16'), shareDraft, {
    ...group,
    id: hand.id('share land-law group'),
    untilOn: day('2023-02-25'),
  })
  for (const { area, on, rows } of landTallies) {
    const persons = Math.max(...rows.map(([, , count]) => count)) + 3
    const list = rows.map(([clauseRef, stance, count], at) => ({
      clauseRef,
      stance,
      count,
      ...(at === 0 && { persons }),
    }))
    diary.note(on, recordTallies, {
      draftId,
      areaId: hand.id(`area ${area}`),
      channel: 'written',
      givenOn: on,
      rows: list,
    })
  }
  for (const one of landOpinions) speak(diary, hand, { draftId, on: day('2023-02-20'), prefix: 'land-law' }, one)
}

/** The law as it was issued, and what of ours is in it. */
function endLand(diary: Diary, hand: Hand, id: string): void {
  const issued = { title: 'Luật Đất đai', numberText: '31/2024/QH15', promulgatedOn: day('2024-01-18') }
  diary.note(day('2024-02-20'), recordOutcome, { id, happenedOn: day('2024-02-20'), ...issued })
  for (const [key, verdict, place] of [
    ['notice', 'taken', 'Điều 85, khoản 3'],
    ['market', 'partly', 'Điều 158'],
    ['projects', 'not_taken', ''],
  ] as const)
    diary.note(day('2024-02-20'), noteUptake, {
      ...{ id, opinionId: hand.id(`opinion land-law ${key}`), verdict, place, notedOn: day('2024-02-20') },
    })
  diary.note(day('2024-02-27'), publishConsultation, { id })
}

function commentPlan(diary: Diary, hand: Hand): void {
  const [id, draftId] = [hand.id('law-consultation provincial-plan'), hand.id('draft provincial-plan')]
  const received = day('2022-10-17')
  const title = 'Quy hoạch tỉnh Bắc Kạn thời kỳ 2021 - 2030, tầm nhìn đến năm 2050'
  const draft = {
    id: draftId,
    versionId: hand.id('draft-version provincial-plan 1'),
    kind: 'planning',
    level: 'province',
  }
  const asked = {
    askerId: hand.id('agency ubnd-tp'),
    receivedOn: received,
    replyByOn: day('2022-11-18'),
    reference: '1482/UBND-QLĐT',
  }
  diary.note(received, receiveConsultation, {
    id,
    ...asked,
    draft: { ...draft, title, bodyId: '', bodyName: 'Ủy ban nhân dân tỉnh Bắc Kạn', text: provincialPlan },
  })
  diary.note(day('2022-10-20'), assignConsultation, { id, areaIds: [2, 4].map((number) => hand.id(`area ${number}`)) })
  steps(diary, {
    id,
    plan: [day('2022-10-20'), '41/KH-MTTQ-BTT'],
    open: day('2022-10-21'),
    consolidated: day('2022-11-15'),
    sent: [day('2022-11-16'), '96/BC-MTTQ-BTT'],
  })
  diary.note(day('2022-10-27'), addVersion, {
    ...{ draftId, id: hand.id('draft-version provincial-plan 2'), receivedOn: day('2022-10-27'), text: provincialPlan },
    label: 'Bản bổ sung phương án kết cấu hạ tầng',
  })
  diary.note(day('2022-11-25'), publishConsultation, { id })
  for (const one of planOpinions) speak(diary, hand, { draftId, on: day('2022-11-04'), prefix: 'provincial-plan' }, one)
}

interface Occasion {
  readonly draftId: string
  readonly on: Day
  readonly prefix: string
}

function speak(diary: Diary, hand: Hand, { draftId, on, prefix }: Occasion, one: (typeof landOpinions)[number]): void {
  diary.note(on, recordOpinion, {
    id: hand.id(`opinion ${prefix} ${one.key}`),
    draftId,
    authorKind: one.by ? 'person' : 'anonymous',
    authorName: one.by ?? '',
    areaId: one.area ? hand.id(`area ${one.area}`) : '',
    organisationId: one.organisation ? hand.id(`organisation ${one.organisation}`) : '',
    ...{ channel: 'meeting', givenOn: on, clauseRef: one.ref, stance: one.stance, text: one.text },
    proposedWording: one.wording ?? '',
  })
}
