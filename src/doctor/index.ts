import { journalOwners } from '../platform/schema-check.ts'
import type { Refusal } from '../values/refusal.ts'
import { examineIssued, examineNumbers, examinePublished } from './documents.ts'
import { examineFiles } from './files.ts'
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

export type CheckName = keyof typeof examinations

export interface Check extends Examined {
  readonly name: CheckName
}

/** Examines the whole installation and changes nothing: what must hold of records, whoever and whatever wrote them. */
export async function examine(given: Omit<Patient, 'committeeIds'>): Promise<readonly Check[]> {
  const patient = { ...given, committeeIds: await journalOwners(given.owner) }
  const checks: Check[] = []
  for (const [name, look] of Object.entries(examinations)) {
    checks.push({ name: name as CheckName, ...(await look(patient)) })
  }
  return checks
}

export function findingsOf(checks: readonly Check[]): readonly Refusal[] {
  return checks.flatMap((check) => check.findings)
}
