import { openScope, publishRows, type RowToPublish, settlingTasks } from '../../src/areas/disclosure/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { type Day, day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { foundWard, loadExampleUnits, succeed } from './ward.ts'

/** A ward that publishes one campaign. */
export interface PublicScope {
  readonly committeeId: Id
  readonly chair: Caller
  readonly accountant: Caller
  readonly scopeId: Id
  readonly slug: string
}

export async function openPublicScope(
  database: Database,
  given: Partial<{ committeeId: Id; ledger: string; title: string }> = {},
) {
  const committeeId = given.committeeId ?? (await newWard(database))
  const accountant = callerAs('ward_accountant', committeeId)
  const { id: scopeId, slug } = await succeed(
    database,
    openScope,
    {
      ledger: given.ledger ?? 'contribution',
      title: given.title ?? 'Ủng hộ đồng bào vùng lũ',
      origin: { kind: 'campaign', id: newId(), label: 'Cuộc vận động' },
      openedOn: '2024-01-02',
      callTitle: 'Lời kêu gọi số 12/LKG-MTTQ',
      callOn: '2024-01-02',
      accountBank: 'Ngân hàng Thử nghiệm',
      accountNumber: '3900201000418',
    },
    accountant,
  )
  return { committeeId, chair: callerAs('ward_chair', committeeId), accountant, scopeId, slug } satisfies PublicScope
}

async function newWard(database: Database): Promise<Id> {
  await loadExampleUnits(database)
  return (await foundWard(database)).committeeId
}

/** A gift by bank, but for what is told otherwise. */
export const gift = (given: Partial<RowToPublish> = {}): RowToPublish => ({
  id: newId(),
  section: 'received',
  happenedOn: day('2024-02-01') as Day,
  channel: 'bank',
  name: 'Nguyễn Thị Hòa',
  amount: 500_000,
  source: { kind: 'donation', id: newId() },
  ...given,
})

export async function published(database: Database, scope: PublicScope, rows: readonly RowToPublish[]) {
  return succeed(database, publishRows, { scopeId: scope.scopeId, rows }, scope.accountant)
}

/** What the queue does after somebody has published. */
export async function settled(database: Database, { committeeId, scopeId }: PublicScope): Promise<void> {
  for (const task of Object.values(settlingTasks(database))) await task({ committeeId, scopeId })
}
