import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Origin, Visibility } from '../documents/index.ts'
import type { Ageing, Lateness } from './due.ts'
import type { Stance } from './entry.ts'
import type { Stage } from './standing.ts'

/** What of the register is asked for; everything left out takes all. */
export interface RegisterQuery {
  /** States are those of this day. */
  readonly asAt: Day
  readonly knownAt?: Date | null
  readonly stages?: readonly Stage[]
  readonly stance?: Stance | null
  readonly addresseeId?: Id | null
  readonly originKind?: string | null
  readonly originId?: Id | null
  /** Year of issue; of a draft, the year it was written. */
  readonly year?: number | null
  readonly ageing?: Ageing | null
  /** Unanswered over its term, or answered with a promise that is over. */
  readonly late?: 'overdue' | 'long_overdue' | 'promise_broken' | null
  /** Words of the text, the addressee, the law, the number; accents count only to rank. */
  readonly text?: string
  readonly ids?: readonly Id[]
  /** Superseded and withdrawn rows are in the register too, when asked for by stage. */
  readonly order?: 'newest' | 'due'
}

/** One row of the register (sổ theo dõi kiến nghị). */
export interface RegisterLine {
  readonly id: Id
  readonly text: string
  readonly legalRef: string | null
  readonly addresseeId: Id
  readonly addresseeName: string
  readonly origin: Origin | null
  readonly visibility: Visibility
  readonly numberText: string | null
  readonly documentId: Id | null
  readonly draftedOn: Day
  /** The day asked for in the letter. */
  readonly askedOn: Day | null
  readonly issuedOn: Day | null
  readonly stage: Stage
  readonly stance: Stance | null
  readonly dueOn: Day | null
  readonly lateness: Lateness | null
  /** Days over the term while an answer is awaited; negative before it. */
  readonly daysOver: number | null
  readonly answeredOn: Day | null
  readonly promisedOn: Day | null
  readonly promiseBroken: boolean
  readonly promiseMissing: boolean
  readonly remindedOn: Day | null
  readonly reminders: number
  readonly escalatedOn: Day | null
  readonly closedOn: Day | null
  readonly lastWords: string | null
}

/** Where a page of the register ends; the next one begins after it. */
export interface RegisterPlace {
  readonly exact: boolean
  readonly key: Day
  readonly id: Id
}

export interface RegisterPage {
  readonly lines: readonly RegisterLine[]
  readonly next: RegisterPlace | null
}

/** How many stand where, for the heads of a list and for the first page of the day. */
export interface RegisterCounts {
  readonly stages: Readonly<Partial<Record<Stage, number>>>
  readonly ageings: Readonly<Partial<Record<Ageing, number>>>
  readonly overdue: number
  readonly longOverdue: number
  readonly promiseBroken: number
  readonly all: number
}
