import { assistanceInvariants } from '../areas/assistance/index.ts'
import { bookInvariants } from '../areas/books/index.ts'
import { commendationInvariants } from '../areas/commendation/index.ts'
import { criticismInvariants } from '../areas/criticism/index.ts'
import { disclosureInvariants } from '../areas/disclosure/index.ts'
import { draftInvariants } from '../areas/drafts/index.ts'
import { festivalInvariants } from '../areas/festival/index.ts'
import { householdInvariants } from '../areas/households/index.ts'
import { legislationInvariants } from '../areas/legislation/index.ts'
import { meetingInvariants } from '../areas/meetings/index.ts'
import { organisationInvariants } from '../areas/organisation/index.ts'
import { outreachInvariants } from '../areas/outreach/index.ts'
import { povertyInvariants } from '../areas/poverty/index.ts'
import { recommendationInvariants } from '../areas/recommendations/index.ts'
import { reliefInvariants } from '../areas/relief/index.ts'
import { reportInvariants } from '../areas/reports/index.ts'
import { statementInvariants } from '../areas/statements/index.ts'
import { supervisionInvariants } from '../areas/supervision/index.ts'
import type { Reading } from '../platform/context.ts'
import { systemSight } from '../platform/system-caller.ts'
import type { Invariant } from '../values/invariant.ts'
import { refuse } from '../values/refusal.ts'
import { few } from './few.ts'
import type { Examined, Patient } from './patient.ts'

/** What every area says must hold, in the order of the map of areas; a test sees to it that none is left out. */
export const invariants: readonly Invariant<Reading>[] = [
  ...organisationInvariants,
  ...recommendationInvariants,
  ...draftInvariants,
  ...bookInvariants,
  ...povertyInvariants,
  ...statementInvariants,
  ...householdInvariants,
  ...disclosureInvariants,
  ...assistanceInvariants,
  ...supervisionInvariants,
  ...meetingInvariants,
  ...criticismInvariants,
  ...festivalInvariants,
  ...legislationInvariants,
  ...outreachInvariants,
  ...commendationInvariants,
  ...reliefInvariants,
  ...reportInvariants,
]

/** One look of its own for each: what is broken in one must not keep the others from being asked. */
export async function examineInvariant(
  { database, committeeIds }: Patient,
  { id, find }: Invariant<Reading>,
): Promise<Examined> {
  const { looked, broken } = await database.read(systemSight(committeeIds), find)
  if (broken.length === 0) return { looked, findings: [] }
  const params = { invariant: id, count: broken.length, ids: few(broken) }
  return { looked, findings: [refuse('doctor.does_not_hold', { params })] }
}
