import type { Day } from '../../values/day.ts'

/** Shapes of the sample's facts; the loader turns them into actions, in the order in which they happened. */
export interface SampleSession {
  readonly key: string
  readonly topic: string
  readonly form: 'document_review' | 'delegation' | 'event'
  readonly title: string
  readonly sittings: readonly { readonly on: Day; readonly place: string }[]
  readonly subjects: readonly string[]
  readonly lead: string
  readonly findings: {
    readonly strengths: readonly string[]
    readonly limitations: readonly string[]
    readonly causes: readonly string[]
  }
}

/** Supervision by another body in which the Front sat: counted in sittings, never among its own sessions. */
export interface SampleJointSession {
  readonly key: string
  readonly title: string
  readonly host: string
  readonly invitedOn: Day
  readonly sittings: readonly { readonly on: Day; readonly place: string; readonly opinion: string }[]
}

export interface SampleRecommendation {
  readonly key: string
  /** Key of the session, led or joined, that it came from. */
  readonly from: string
  readonly to: string
  readonly text: string
  readonly legalRef: string
  readonly issuedOn: Day
  readonly receivedOn: Day
  readonly extension?: {
    readonly agreedOn: Day
    readonly recordedOn: Day
    readonly dueOn: Day
    readonly reason: string
  }
  readonly remindedOn?: Day
  readonly escalatedOn?: Day
  readonly answers: readonly {
    readonly on: Day
    readonly documentNumber: string
    readonly stance: 'accepted' | 'partly' | 'rejected' | 'forwarded'
    readonly text: string
    readonly promisedOn?: Day
  }[]
  readonly progress: readonly { readonly on: Day; readonly text: string }[]
  readonly closed?: { readonly on: Day; readonly kind: 'resolved' | 'unresolved_closed'; readonly note: string }
}

export interface SamplePerson {
  readonly key: string
  readonly name: string
  readonly birthYear: number
  readonly gender: 'female' | 'male'
  readonly position: string
}

export interface SampleAgency {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly superior?: string
}
