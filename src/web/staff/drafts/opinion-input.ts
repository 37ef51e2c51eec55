import type { Author } from '../../../areas/drafts/index.ts'
import { readGiver } from './choosing.ts'

/** The fields of a form of opinions as the actions take them: who it is follows from the name and where they belong. */
export function authorInput(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { giver, forAll, ...rest } = values
  const { areaId, organisationId } = readGiver(giver)
  const isNamed = typeof rest.authorName === 'string' && rest.authorName.trim() !== ''
  const isAll = forAll === 'yes' && (areaId !== '' || organisationId !== '')
  const authorKind = isAll ? (areaId === '' ? 'organisation' : 'area') : isNamed ? 'person' : 'anonymous'
  return { ...rest, areaId, organisationId, authorKind, ...(isAll && { authorName: '' }) }
}

/** What the form shows of an author. */
export function authorFields(author: Author): {
  readonly name: string | null
  readonly giver: string
  readonly forAll: boolean
} {
  const { areaId, organisationId, kind, name } = author
  const giver = areaId ? `area:${areaId}` : organisationId ? `organisation:${organisationId}` : ''
  const forAll = kind === 'area' || (kind === 'organisation' && organisationId !== null)
  return { name: forAll ? '' : name, giver, forAll }
}
