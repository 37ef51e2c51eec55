import type { AnnexFacts, HeadFacts, Origin } from '../../../areas/documents/index.ts'
import type { SessionFacts } from '../../../areas/supervision/index.ts'
import { type Day, sayDay } from '../../../values/day.ts'
import type { TypeCode } from '../../../values/document-code.ts'
import type { Id } from '../../../values/id.ts'
import type { RichDoc } from '../../../values/rich.ts'
import type { Office } from '../recommendations/letters.ts'

export type { Office }

/** A document as the register takes a draft; what it was made of is kept with it. */
export interface PaperDraft {
  readonly typeCode: TypeCode
  readonly abstract: string
  readonly head: HeadFacts
  readonly body: RichDoc
  readonly annexes?: readonly AnnexFacts[]
  readonly addresseeId: Id | null
  readonly origin: Origin
  readonly form: { readonly key: string; readonly version: number; readonly data: unknown }
}

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

export const boardOf = (office: Office): string => `Ban Thường trực ${office.committeeName}`
export const upper = (text: string): string => text.toLocaleUpperCase('vi')
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** 'Giám sát việc …' as it reads after 'về' or 'Kế hoạch': only the first letter changes. */
export const subjectLine = (facts: Pick<SessionFacts, 'session'>): string =>
  facts.session.title.replace(/[.;,\s]+$/, '')

/** 'Ủy ban nhân dân phường, Trạm Y tế phường' */
export const namesOf = (subjects: readonly NamedSubject[]): string =>
  subjects.length === 0 ? '……………………' : subjects.map(({ name }) => name).join(', ')

/** Lines of a typed text as separate paragraphs, blank ones left out. */
export const linesOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A day in words, or a gap to be filled by hand. */
export const dayOrGap = (on: Day | null): string => (on === null ? 'ngày ….. tháng ….. năm ………' : sayDay(on))

/** A sentence closed by a full stop, once. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

export const teamHeads: Readonly<Record<string, string>> = {
  head: 'Trưởng đoàn',
  deputy: 'Phó Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
}
