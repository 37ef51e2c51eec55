import type { Origin } from '../../../areas/documents/index.ts'
import type { SessionFacts } from '../../../areas/supervision/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { bareTitle } from '../documents/paper-draft.ts'

export {
  boardOf,
  dayOrGap,
  linesOf,
  lowerFirst,
  type Office,
  type PaperDraft,
  roomOf,
  sentence,
  timeOrGap,
  upper,
  upperFirst,
} from '../documents/paper-draft.ts'

/** A supervised body as documents name it. */
export interface NamedSubject {
  readonly id: Id
  readonly name: string
  readonly superiorName: string | null
}

/** A recommendation as a report lists it. */
export interface AskedFor {
  readonly text: string
  readonly addresseeName: string
  readonly legalRef: string | null
  readonly dueOn: Day | null
}

/** Everything that the documents of one session are written from. */
export interface SessionPaperFacts extends SessionFacts {
  readonly subjectNames: readonly NamedSubject[]
  readonly asked: readonly AskedFor[]
  /** `Kế hoạch số 03/KH-MTTQ-BTT ngày 10 tháng 01 năm 2023`, of the year and of this session, where there is one. */
  readonly programmePaper: string | null
  readonly planPaper: string | null
  readonly decisionPaper: string | null
}

export const originOf = ({ session }: Pick<SessionFacts, 'session'>): Origin => ({
  kind: 'supervision_session',
  id: session.id,
  label: session.title.slice(0, 300),
})

/** 'Giám sát việc …' as it reads after 'về' or 'Kế hoạch': only the first letter changes. */
export const subjectLine = ({ session }: Pick<SessionFacts, 'session'>): string => bareTitle(session.title)

/** 'Ủy ban nhân dân phường, Trạm Y tế phường' */
export const namesOf = (subjects: readonly NamedSubject[]): string =>
  subjects.length === 0 ? '……………………' : subjects.map(({ name }) => name).join(', ')

export const teamHeads: Readonly<Record<string, string>> = {
  head: 'Trưởng đoàn',
  deputy: 'Phó Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
}
