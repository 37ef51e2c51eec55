import { checkJournal } from '../platform/journal.ts'
import { checkSchema } from '../platform/schema-check.ts'
import { systemSight } from '../platform/system-caller.ts'
import { type Refusal, refuse } from '../values/refusal.ts'
import type { Examined, Patient } from './patient.ts'

/** Every migration is applied as it stands on disk, and the application cannot touch the journal's past. */
export async function examineSchema({ owner }: Patient): Promise<Examined> {
  const { known, missing, strange, journalOpen } = await checkSchema(owner)
  const findings = [
    ...missing.map((migration) => refuse('doctor.migration_missing', { params: { migration } })),
    ...strange.map((migration) => refuse('doctor.migration_strange', { params: { migration } })),
    ...(journalOpen ? [refuse('doctor.journal_open')] : []),
  ]
  return { looked: known, findings }
}

/** Every chain is whole from its first line to its head. */
export async function examineJournals({ database, committeeIds }: Patient): Promise<Examined> {
  const findings: Refusal[] = []
  let looked = 0
  for (const committee of committeeIds) {
    const { lines, brokenAt } = await database.read(systemSight([committee]), (reading) =>
      checkJournal(reading, committee),
    )
    looked += lines
    if (brokenAt !== null) findings.push(refuse('doctor.journal_broken', { params: { committee, line: brokenAt } }))
  }
  return { looked, findings }
}
