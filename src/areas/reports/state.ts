/** What people do with a version, in the order in which it goes. */
export const steps = [
  'opened',
  'computed',
  'drafted',
  'approved',
  'issued',
  'submitted',
  'returned',
  'accepted',
  'locked',
] as const
export type Step = (typeof steps)[number]

/** One step: who, when, on which state of the words. */
export interface ReportEvent {
  readonly kind: Step
  /** Edit number of the words it was done on. */
  readonly editNo: number
  readonly note: string | null
  readonly at: Date
  readonly byName: string
}

export type ReportState = Step | 'withdrawn'
export const reportStates: readonly ReportState[] = [...steps, 'withdrawn']

/** Once issued the words are frozen: what comes after holds whatever the edit number. */
const afterIssue: readonly Step[] = ['locked', 'accepted', 'returned', 'submitted', 'issued']
const beforeIssue: readonly Step[] = ['drafted', 'computed']

interface Standing {
  readonly events: readonly ReportEvent[]
  /** Edit number of the words as they are; an approval is of the words it was given on, and of no others. */
  readonly editNo: number
  readonly withdrawn?: boolean
}

/** Where a version stood at an instant (null: now). */
export function stateOf({ events, editNo, withdrawn = false }: Standing, at: Date | null = null): ReportState {
  if (withdrawn) return 'withdrawn'
  const done = events.filter((event) => at === null || event.at <= at)
  const has = (kind: Step) => done.some((event) => event.kind === kind)
  const settled = afterIssue.find(has)
  if (settled) return settled
  if (done.some((event) => event.kind === 'approved' && event.editNo === editNo)) return 'approved'
  return beforeIssue.find(has) ?? 'opened'
}

/** Which steps a state allows; a new version is no step of the old one. */
const allowed: Readonly<Record<ReportState, readonly Step[]>> = {
  opened: ['computed'],
  computed: ['computed', 'drafted'],
  drafted: ['computed', 'approved'],
  approved: ['computed', 'issued'],
  issued: ['submitted'],
  submitted: ['returned', 'accepted'],
  returned: [],
  accepted: ['locked'],
  locked: [],
  withdrawn: [],
}

export function allows(state: ReportState, step: Step): boolean {
  return allowed[state].includes(step)
}

export function isOpen(state: ReportState): boolean {
  return state === 'opened' || state === 'computed' || state === 'drafted' || state === 'approved'
}

/** A new version may follow what was issued, until the level above has closed its books on it. */
export function mayFollow(state: ReportState): boolean {
  return ['issued', 'submitted', 'returned', 'accepted'].includes(state)
}
