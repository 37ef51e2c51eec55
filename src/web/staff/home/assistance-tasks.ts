import {
  assistancePermissions,
  brokenPromises,
  hangingOf,
  listRounds,
  promisingIn,
  type Round,
  type RoundStage,
  stageOf,
  undescribedIn,
} from '../../../areas/assistance/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, type Day } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { boardPath, roundPath } from '../assistance/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

type Tell = (one: Round, why: string, part: string, dueOn?: Day | null) => Task

const teller: Tell = (one, why, part, dueOn = null) => ({
  id: `assistance ${one.id} ${part}`,
  href: roundPath(one.id, part),
  title: one.title,
  why,
  about: one.source.label,
  dueOn,
})

/** Lists that hang, with what people said of them; and those on which everybody was heard. */
async function postedRounds(c: PageContext, reading: Reading, posted: readonly Round[]) {
  const { whys } = c.words.home
  const hanging = await hangingOf(
    reading,
    posted.map((one) => one.id),
  )
  const of = (one: Round) => hanging.find(({ roundId }) => roundId === one.id)
  const tasks = posted.flatMap((one) => {
    const found = of(one)
    const down = found?.untilOn ? [teller(one, whys.removePosting, 'niem_yet', found.untilOn)] : []
    const said = found?.unanswered ? [teller(one, whys.answerObjection, 'niem_yet', found.firstSaidOn)] : []
    return [...down, ...said.map((each) => ({ ...each, id: `${each.id} said` }))]
  })
  // Nothing is decided while people may still speak, or wait for an answer.
  return { tasks, heard: posted.filter((one) => !of(one)?.untilOn && !of(one)?.unanswered) }
}

/** Rounds past their areas whose goods are only words so far. */
async function looseGoods(reading: Reading, rounds: readonly Round[]): Promise<readonly Round[]> {
  const loose = await undescribedIn(
    reading,
    rounds.map((one) => one.id),
  )
  return rounds.filter((one) => loose.has(one.id))
}

/** Rounds of whose goods less is left than was promised: some was lost since, or is past its day. */
async function brokenRounds(reading: Reading, rounds: readonly Round[]): Promise<readonly Round[]> {
  const promising = await promisingIn(
    reading,
    rounds.map((one) => one.id),
  )
  const bookIds = new Set(rounds.filter((one) => promising.has(one.id)).map((one) => one.source.bookId))
  const goods = await brokenPromises(reading, [...bookIds])
  const broken = new Set(goods.flatMap((one) => one.rounds.map(({ id }) => id)))
  return rounds.filter((one) => broken.has(one.id))
}

/** Rounds of support that wait for the visitor: to be listed, reviewed, heard, decided, paid, settled, published. */
export async function assistanceTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { manage, decide, pay_out, mark, publish } = assistancePermissions
  const { whys } = c.words.home
  const rounds = await listRounds(reading, c.signedIn.committeeId)
  const at = (stage: RoundStage) => rounds.filter((one) => stageOf(one) === stage)
  const told = (may: boolean, list: readonly Round[], why: string, part: string) =>
    heap(may ? list.map((one) => teller(one, why, part)) : [], boardPath)
  const { tasks, heard } = await postedRounds(c, reading, at('posted_for_comment'))
  const lists = at('needs_listed').flatMap((one) =>
    one.listBy ? [teller(one, whys.listNeeds, 'danh_sach', one.listBy)] : [],
  )
  const undecided = [...at('reviewed_at_area'), ...at('posted_for_comment')]
  const loose = c.may(manage) ? await looseGoods(reading, undecided) : []
  const out = [...at('approved'), ...at('issued'), ...at('signed')]
  const broken = c.may(manage) || c.may(pay_out) ? await brokenRounds(reading, out) : []
  const dated = c.may(manage) ? [...lists, ...tasks] : []
  const due = (takes: (day: Day) => boolean) =>
    heap(
      dated.filter(({ dueOn }) => takes(dueOn ?? c.today)),
      boardPath,
    )
  return {
    late: [due((day) => day < c.today)],
    soon: [due((day) => day >= c.today && day <= addDays(c.today, horizon))],
    mine: [
      told(c.may(manage) || c.may(pay_out), broken, whys.goodsBroken, 'hien_vat'),
      told(c.may(manage), at('reviewed_at_area'), whys.councilNeeds, 'hoi_dong'),
      told(c.may(manage), loose, whys.describeGoods, 'hien_vat'),
      told(c.may(decide), heard, whys.decideNeeds, 'quyet_dinh'),
      told(c.may(pay_out), at('approved'), whys.payNeeds, 'chi_tra'),
      told(c.may(mark), at('issued'), whys.markPayout, 'chi_tra'),
      told(c.may(pay_out), at('signed'), whys.settleNeeds, 'quyet_toan'),
      told(c.may(publish), at('reconciled'), whys.publishNeeds, 'quyet_toan'),
    ],
    missing: [],
  }
}
