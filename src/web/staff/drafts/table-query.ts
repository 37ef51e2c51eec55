import { authorKinds, channels, type OpinionQuery, stances, type Tally } from '../../../areas/drafts/index.ts'
import { type Id, isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { tablePath, withQuery } from './address.ts'
import { readGiver } from './choosing.ts'

const filterNames = ['q', 'dieu', 'quan-diem', 'hinh-thuc', 'nguoi', 'noi', 'hoi-nghi', 'ban-ghi'] as const

const known = <T extends string>(list: readonly T[], value: string): T | null =>
  list.find((one) => one === value) ?? null
const idOf = (value: string): Id | null => (isId(value) ? value : null)

/** The opinions that an address asks for; what it says wrongly counts as not said. `dieu=chung` is the whole draft. */
export function readOpinionQuery(c: PageContext, draftId: Id): OpinionQuery {
  const place = c.query('dieu')
  const { areaId, organisationId } = readGiver(c.query('noi'))
  return {
    draftId,
    text: c.query('q'),
    clauseKey: place === '' ? null : place === 'chung' ? '' : place,
    stance: known(stances, c.query('quan-diem')),
    channel: known(channels, c.query('hinh-thuc')),
    authorKind: known(authorKinds, c.query('nguoi')),
    areaId: idOf(areaId),
    organisationId: idOf(organisationId),
    meetingId: idOf(c.query('hoi-nghi')),
    ...(isId(c.query('ban-ghi')) && { ids: [c.query('ban-ghi')] }),
  }
}

export const isTableFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function tableAddress(
  c: PageContext,
  id: Id,
  change: Readonly<Record<string, string>>,
  path = tablePath(id),
): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}

/** Numbers are filtered as opinions are, as far as they tell the same. */
export function takesTally(query: OpinionQuery, tally: Tally): boolean {
  const { clauseKey = null, stance, channel, areaId, organisationId, meetingId, text = '', authorKind, ids } = query
  if (text !== '' || authorKind) return false
  const isAt =
    clauseKey === null ||
    clauseKey === tally.clauseKey ||
    (clauseKey !== '' && tally.clauseKey.startsWith(`${clauseKey}/`))
  return (
    isAt &&
    (!ids || ids.includes(tally.id)) &&
    (!stance || stance === tally.stance) &&
    (!channel || channel === tally.channel) &&
    (!areaId || areaId === tally.areaId) &&
    (!organisationId || organisationId === tally.organisationId) &&
    (!meetingId || meetingId === tally.meetingId)
  )
}
