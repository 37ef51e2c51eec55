import {
  assistancePermissions,
  hangingOf,
  listRounds,
  type Round,
  type RoundStage,
  stageOf,
} from '../../../areas/assistance/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, type Day } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { boardPath, roundPath } from '../assistance/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

/** Rounds of support that wait for the visitor: to be listed, reviewed, decided, paid, settled, published. */
export async function assistanceTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { manage, decide, pay_out, mark, publish } = assistancePermissions
  const { whys } = c.words.home
  const rounds = await listRounds(reading, c.signedIn.committeeId)
  const task = (one: Round, why: string, part: string, dueOn: Day | null = null): Task => ({
    id: `assistance ${one.id} ${part}`,
    href: roundPath(one.id, part),
    title: one.title,
    why,
    about: one.source.label,
    dueOn,
  })
  const at = (stage: RoundStage) => rounds.filter((one) => stageOf(one) === stage)
  const of = (stages: readonly RoundStage[], why: string, part: string) =>
    stages.flatMap(at).map((one) => task(one, why, part))
  const lists = c.may(manage)
    ? at('needs_listed').flatMap((one) => (one.listBy ? [task(one, whys.listNeeds, 'danh_sach', one.listBy)] : []))
    : []
  const posted = at('posted_for_comment')
  const hanging = await hangingOf(
    reading,
    posted.map((one) => one.id),
  )
  const hangs = (one: Round) => hanging.find(({ roundId }) => roundId === one.id)
  const ofPosting = (c.may(manage) ? posted : []).flatMap((one) => {
    const found = hangs(one)
    const down = found?.untilOn ? [task(one, whys.removePosting, 'niem_yet', found.untilOn)] : []
    const said = found?.unanswered ? [task(one, whys.answerObjection, 'niem_yet', found.firstSaidOn)] : []
    return [...down, ...said.map((each) => ({ ...each, id: `${each.id} said` }))]
  })
  // Nothing is decided while people may still speak, or wait for an answer.
  const heard = posted.filter((one) => !hangs(one)?.untilOn && !hangs(one)?.unanswered)
  const dated = [...lists, ...ofPosting]
  const dueOn = ({ dueOn }: Task) => dueOn ?? c.today
  return {
    late: [
      heap(
        dated.filter((one) => dueOn(one) < c.today),
        boardPath,
      ),
    ],
    soon: [
      heap(
        dated.filter((one) => dueOn(one) >= c.today && dueOn(one) <= addDays(c.today, horizon)),
        boardPath,
      ),
    ],
    mine: [
      heap(c.may(manage) ? of(['reviewed_at_area'], whys.councilNeeds, 'hoi_dong') : [], boardPath),
      heap(c.may(decide) ? heard.map((one) => task(one, whys.decideNeeds, 'quyet_dinh')) : [], boardPath),
      heap(c.may(pay_out) ? of(['approved'], whys.payNeeds, 'chi_tra') : [], boardPath),
      heap(c.may(mark) ? of(['issued'], whys.markPayout, 'chi_tra') : [], boardPath),
      heap(c.may(pay_out) ? of(['signed'], whys.settleNeeds, 'quyet_toan') : [], boardPath),
      heap(c.may(publish) ? of(['reconciled'], whys.publishNeeds, 'quyet_toan') : [], boardPath),
    ],
    missing: [],
  }
}
