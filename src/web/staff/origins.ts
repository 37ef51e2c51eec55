import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { documentOrigins } from './documents/origins.ts'
import type { OriginFinders, OriginPlace } from './origin-place.ts'
import { recommendationOrigins } from './recommendations/origins.ts'
import { reportOrigins } from './reports/origins.ts'
import { supervisionOrigins } from './supervision/origins.ts'

/** By kind of record, every area's own; what is not here takes no evidence from a phone and has no link back. */
const finders: OriginFinders = { ...documentOrigins, ...recommendationOrigins, ...supervisionOrigins, ...reportOrigins }

/** The record behind an origin, within the reader's sight. */
export async function findOrigin(reading: Reading, kind: string, id: Id): Promise<OriginPlace | null> {
  const find = Object.hasOwn(finders, kind) ? finders[kind] : undefined
  return find ? find(reading, id) : null
}
