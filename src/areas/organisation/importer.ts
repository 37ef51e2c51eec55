import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { ImportKind, ImportPlan, RawRow } from './import.ts'

/** How one kind of sheet is taken in. `plan` changes nothing, so the preview and the act judge alike. */
export interface Importer<Row> {
  readonly kind: ImportKind
  /** Field names a sheet may have, the first ones required. */
  readonly fields: readonly string[]
  readonly required: readonly string[]
  readonly plan: (reading: Reading, committeeId: Id, rows: readonly RawRow[]) => Promise<ImportPlan<Row>>
  readonly take: (w: Writing, good: ImportPlan<Row>['good']) => Promise<void>
}
