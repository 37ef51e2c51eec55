import type { Day } from '../../values/day.ts'
import type { SessionForm } from './form.ts'
import { reportStage } from './form.ts'
import { eventDay, type FindingKind, heldSittings, reportedOn, type SessionFacts, stateOf } from './session.ts'
import { stepsBy, stepTo } from './step.ts'

/** What the public reads of one supervision, frozen on the day of publication. No person is named in it. */
export interface PublishedSession {
  readonly form: SessionForm
  /** Codes of the topics, and the label of those that the committee added for itself. */
  readonly topics: readonly { readonly code: string; readonly label: string | null }[]
  /** The bodies that were supervised. */
  readonly subjects: readonly string[]
  /** Of a joint one, the body that led it. */
  readonly host: string | null
  readonly scope: string | null
  readonly place: string | null
  readonly sittings: readonly { readonly on: Day; readonly place: string }[]
  /** The day under which it counts. */
  readonly heldOn: Day
  readonly reportedOn: Day | null
  readonly reportNumber: string | null
  readonly findings: readonly { readonly kind: FindingKind; readonly text: string }[]
  /** How many recommendations came of it. */
  readonly recommendations: number
  readonly asAt: Day
}

interface Names {
  readonly subjects: readonly string[]
  readonly host: string | null
  /** Label of an own topic by its code. */
  readonly topics: ReadonlyMap<string, string>
  readonly recommendations: number
}

/** `null` while there is nothing to tell: before the report, of a joint one before the Front took part; or what was called off. */
export function toPublish(facts: SessionFacts, names: Names, asAt: Day): PublishedSession | null {
  const { session } = facts
  const heldOn = eventDay(facts, asAt)
  const reported = reportedOn(facts, asAt)
  if (heldOn === null || ['withdrawn', 'cancelled', 'postponed'].includes(stateOf(facts, asAt))) return null
  if (session.form !== 'joint' && reported === null) return null
  const stage = reportStage(session.form)
  return {
    form: session.form,
    topics: session.topics.map((code) => ({ code, label: names.topics.get(code) ?? null })),
    subjects: names.subjects,
    host: names.host,
    scope: session.scope,
    place: session.place,
    sittings: heldSittings(facts.sittings, asAt).map(({ heldOn: on, place }) => ({ on, place })),
    heldOn,
    reportedOn: reported,
    reportNumber: (stage && stepTo(stepsBy(facts.steps, asAt), stage)?.reference) || null,
    findings: facts.findings.filter(({ foundOn }) => foundOn <= asAt).map(({ kind, text }) => ({ kind, text })),
    recommendations: names.recommendations,
    asAt,
  }
}
