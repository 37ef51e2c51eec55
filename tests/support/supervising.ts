import {
  addFinding,
  advanceSession,
  planSession,
  recordSitting,
  type SessionForm,
  setTeam,
} from '../../src/areas/supervision/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { addDays, type Day } from '../../src/values/day.ts'
import type { Id } from '../../src/values/id.ts'
import type { Desk } from './recommending.ts'
import { succeed } from './ward.ts'

interface Wanted {
  readonly form?: SessionForm
  readonly title?: string
  readonly topics?: readonly string[]
  readonly heldOn: readonly Day[]
  readonly lineId?: Id
  /** The day of the report or conclusion; without one it stops after the last sitting. */
  readonly reportedOn?: Day
}

/** A session carried through its steps in order, with the days told: planned 40 days before the first sitting. */
export async function supervise(database: Database, desk: Desk, wanted: Wanted): Promise<Id> {
  const { form = 'delegation', title = 'Giám sát công tác vệ sinh môi trường', heldOn, lineId, reportedOn } = wanted
  const { topics = ['environmental_sanitation'] } = wanted
  const first = heldOn[0] ?? (reportedOn as Day)
  const plan = {
    form,
    title,
    topics,
    subjectIds: [desk.agencyId],
    happenedOn: addDays(first, -40),
    lineId: lineId ?? '',
  }
  const hostId = form === 'joint' ? desk.agencyId : ''
  const { id } = await succeed(database, planSession, { ...plan, hostId }, desk.officer)
  const go = (stage: string, happenedOn: Day, reference = '') =>
    succeed(database, advanceSession, { id, stage, happenedOn, reference }, desk.chair)
  const sit = async (on: Day) => {
    const minutes = { minutes: 'Hai bên thống nhất.', opinion: 'Đề nghị công khai.' }
    await succeed(database, recordSitting, { id, heldOn: on, place: 'Nhà họp Tổ 4', ...minutes }, desk.officer)
  }
  if (form === 'delegation') {
    const head = { personId: '', name: 'Nông Thị Hạnh', position: 'Chủ tịch', organisation: '', role: 'head' }
    await succeed(database, setTeam, { id, team: [head] }, desk.officer)
    await go('preparing', addDays(first, -30))
    await go('notified', addDays(first, -20), '12/KH-MTTQ-BTT')
  }
  for (const on of heldOn) await sit(on)
  if (form === 'joint' || form === 'document_review') {
    await go(form === 'joint' ? 'attended' : 'studied', heldOn.at(-1) ?? first)
  } else await go('fieldwork', first)
  if (!reportedOn) return id
  const finding = { kind: 'limitation', text: 'Hai tổ còn điểm tập kết rác tự phát.', foundOn: heldOn.at(-1) ?? first }
  await succeed(database, addFinding, { id, ...finding }, desk.officer)
  if (form === 'delegation') await go('drafting_report', heldOn.at(-1) ?? first)
  await go(form === 'document_review' ? 'concluded' : 'reported', reportedOn, '30/BC-MTTQ-BTT')
  return id
}
