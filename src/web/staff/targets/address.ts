import { type Id, isId } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const targetsPath = '/chi-tieu-nhiem-ky'
export const targetPath = (id: Id): string => `${targetsPath}/${id}`
export const idPart = ':id{[0-9a-f-]{36}}'

export const targetMissing: Refusal = refuse('reports.no_target', { kind: 'missing' })

/** The id in the address; a text that is none leads to nothing. */
export function idIn(c: PageContext): Id | null {
  const id = c.param('id')
  return isId(id) ? id : null
}
