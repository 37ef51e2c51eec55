import { type Counter, countersOf } from '../../../areas/documents/index.ts'
import {
  type Handover,
  type HandoverFacts,
  type HandoverPlan,
  handoverFacts,
  listHandovers,
  loadSettings,
  planOf,
  settingAt,
} from '../../../areas/organisation/index.ts'
import { yearOf } from '../../../values/day.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { FormerRegister, PageContext } from '../../http/page.ts'
import { idIn } from './paths.ts'

export interface DryRun {
  readonly register: FormerRegister
  readonly facts: HandoverFacts
  readonly plan: HandoverPlan
  /** Where the series of this year stand, there and here. */
  readonly counters: { readonly former: readonly Counter[]; readonly here: readonly Counter[] }
  /** How long both registers will stand still. */
  readonly hours: number
}

export interface HandoverData {
  readonly register: FormerRegister
  readonly done: Handover | null
  readonly dryRun: DryRun | null
}

/** The dry run of a former unit, or what was done of it. */
export async function loadHandover(c: PageContext): Promise<HandoverData | Refusal> {
  const former = (await c.formers()).find((one) => one.former?.register.id === idIn(c))
  const register = former?.former?.register
  if (!former || !register) return refuse('organisation.not_left_to_you', { kind: 'missing' })
  const { committeeId } = c.signedIn
  const formerFacts = { committeeId, formerId: register.id, formerName: register.name }
  const year = yearOf(c.today)
  return c.read(async (own) => {
    const done = (await listHandovers(own, committeeId)).find(({ formerId }) => formerId === register.id) ?? null
    if (done && done.undone === null) return { register, done, dryRun: null }
    const settings = await loadSettings(own, committeeId, 'handover.')
    const hours = Number(settingAt(settings, 'handover.read_only_hours', c.today)?.value ?? 24)
    const here = await countersOf(own, year)
    const dryRun = await former.read(async (old) => {
      const facts = await handoverFacts(own, old, formerFacts)
      const counters = { former: await countersOf(old, year), here }
      return { register, facts, plan: planOf(facts), counters, hours }
    })
    return { register, done, dryRun }
  })
}
