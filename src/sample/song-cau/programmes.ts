import {
  closeActionProgramme,
  draftActionProgramme,
  finishTask,
  issueActionProgramme,
  recordProgress,
} from '../../areas/outreach/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { type SampleTask, tasks } from './programme-tasks.ts'

const numbers = [
  [2019, '01/CTr-MTTQ-BTT', '2019-03-05'],
  [2020, '02/CTr-MTTQ-BTT', '2020-02-12'],
  [2021, '01/CTr-MTTQ-BTT', '2021-02-08'],
  [2022, '01/CTr-MTTQ-BTT', '2022-02-15'],
  [2023, '02/CTr-MTTQ-BTT', '2023-02-09'],
  [2024, '01/CTr-MTTQ-BTT', '2024-02-20'],
] as const

/** In the year of the epidemic one task was given up, with the reason. */
const droppedIn = 2021

export function agreeSongCau(diary: Diary, hand: Hand): void {
  for (const [year, reference, on] of numbers) {
    const id = hand.id(`action programme ${year}`)
    const issuedOn = day(on)
    const given = tasks.map((task) => taskOf(hand, year, task))
    const title = `Chương trình phối hợp và thống nhất hành động năm ${year}`
    const purpose = 'Ủy ban MTTQ Việt Nam phường và các tổ chức thành viên thống nhất những việc làm trong năm.'
    diary.note(issuedOn, draftActionProgramme, { id, year, title, purpose, tasks: given })
    diary.note(issuedOn, issueActionProgramme, { id, happenedOn: issuedOn, reference })
    if (year < 2024) carryOut(diary, hand, year)
  }
}

function taskOf(hand: Hand, year: number, task: SampleTask) {
  const { key, heading, title, responsible, organisation, target, due } = task
  return {
    taskId: hand.id(`task ${year} ${key}`),
    heading,
    kind: target ? 'target' : 'task',
    title,
    responsible,
    organisationId: organisation ? hand.id(`organisation ${organisation}`) : null,
    dueOn: day(`${year}-${due}`),
    targetValue: target?.value ?? null,
    targetUnit: target?.unit ?? null,
    indicatorId: target?.indicatorId ?? null,
  }
}

function carryOut(diary: Diary, hand: Hand, year: number): void {
  const id = hand.id(`action programme ${year}`)
  const half: Day = day(`${year}-06-28`)
  for (const { key, done, organisation } of tasks) {
    const taskId = hand.id(`task ${year} ${key}`)
    const dropped = year === droppedIn && organisation !== undefined
    if (organisation && !dropped)
      diary.note(half, recordProgress, {
        id,
        taskId,
        measuredOn: half,
        note: 'Đã làm hai lần trong sáu tháng đầu năm.',
      })
    const happenedOn = dropped ? day(`${year}-08-16`) : day(`${year}-${done}`)
    const note = dropped ? 'Tạm dừng việc tập trung đông người để phòng, chống dịch.' : null
    diary.note(happenedOn, finishTask, { id, taskId, outcome: dropped ? 'dropped' : 'done', happenedOn, note })
  }
  const closedOn = day(`${year}-12-28`)
  diary.note(closedOn, closeActionProgramme, { id, happenedOn: closedOn })
}
