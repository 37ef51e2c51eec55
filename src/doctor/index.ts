import { journalOwners } from '../platform/schema-check.ts'
import type { Refusal } from '../values/refusal.ts'
import { examineIssued, examineNumbers, examinePublished } from './documents.ts'
import { examineFiles } from './files.ts'
import { examineInvariant, invariants } from './invariants.ts'
import { examineJournals, examineSchema } from './journal.ts'
import type { Examined, Patient } from './patient.ts'

const examinations = {
  schema: examineSchema,
  journals: examineJournals,
  numbers: examineNumbers,
  issued: examineIssued,
  published: examinePublished,
  files: examineFiles,
} satisfies Record<string, (patient: Patient) => Promise<Examined>>

export interface Check extends Examined {
  /** Of an examination of the whole (`journals`), or of what an area says must hold (`recommendations.due_by_rule`). */
  readonly name: string
}

/** Examines the whole installation and changes nothing: what must hold of records, whoever and whatever wrote them. */
export async function examine(given: Omit<Patient, 'committeeIds'>): Promise<readonly Check[]> {
  const patient = { ...given, committeeIds: await journalOwners(given.owner) }
  const checks: Check[] = []
  for (const [name, look] of Object.entries(examinations)) {
    checks.push({ name, ...(await look(patient)) })
  }
  for (const one of invariants) checks.push({ name: one.id, ...(await examineInvariant(patient, one)) })
  return checks
}

export function findingsOf(checks: readonly Check[]): readonly Refusal[] {
  return checks.flatMap((check) => check.findings)
}
