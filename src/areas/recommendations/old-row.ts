import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Agency } from '../organisation/index.ts'
import type { Answer, Closure, Entry, Receipt } from './entry.ts'
import type { OldRow } from './import.ts'
import type { RecommendationFacts } from './recommendation.ts'

export interface PlannedRow {
  /** As it was when it had gone out and nothing had happened yet. */
  readonly facts: RecommendationFacts
  /** What followed, in order. */
  readonly steps: readonly Entry[]
}

interface Around {
  readonly addressee: Pick<Agency, 'id' | 'name' | 'committeeId'>
  readonly term: { readonly dueOn: Day; readonly dueSource: string; readonly escalateDays: number }
  readonly received: { readonly dueOn: Day; readonly dueSource: string } | null
  readonly today: Day
  readonly now: Date
  readonly recordedBy: Id
}

/** The facts that a row of an old register tells. */
export function factsOfRow(row: OldRow, { addressee, term, received, today, now, recordedBy }: Around): PlannedRow {
  const id = newId()
  const recommendation: RecommendationFacts['recommendation'] = {
    id,
    committeeId: addressee.committeeId,
    origin: null,
    addresseeId: addressee.id,
    addresseeName: addressee.name,
    text: row.text,
    legalRef: row.legalRef,
    replyByOn: row.replyByOn,
    visibility: 'upward',
    draftedOn: today,
    recordedAt: now,
    recordedBy,
    recordedByName: '',
    issue: { on: row.issuedOn, recordedAt: now, ...term, documentId: null, numberText: row.number },
    withdrawal: null,
    supersession: null,
  }
  const step = (on: Day, text: string | null) => ({
    id: newId(),
    recommendationId: id,
    on,
    text,
    documentId: null,
    recordedAt: now,
    recordedByName: '',
    supersession: null,
  })
  const receipt: Receipt | null =
    row.receivedOn && received
      ? {
          ...step(row.receivedOn, null),
          kind: 'receipt',
          dueOn: received.dueOn,
          dueSource: received.dueSource,
          byAgency: false,
        }
      : null
  return {
    facts: { recommendation, entries: [] },
    steps: [receipt, answerOf(row, step), closureOf(row, step)].filter((one) => one !== null),
  }
}

type Step = (on: Day, text: string | null) => Omit<Closure, 'kind' | 'outcome'>

function answerOf(row: OldRow, step: Step): Answer | null {
  const { answeredOn, stance, answerNumber, promisedOn } = row
  if (answeredOn === null || stance === null) return null
  const said = { stance, documentNumber: answerNumber, promisedOn, written: true, byAgency: false }
  return { ...step(answeredOn, row.answerText ?? row.note), kind: 'answer', ...said }
}

function closureOf(row: OldRow, step: Step): Closure | null {
  const { closedOn, outcome } = row
  if (closedOn === null || outcome === null) return null
  return { ...step(closedOn, row.note), kind: 'closure', outcome }
}
