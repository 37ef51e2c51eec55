import { type Asked, type DueReport, isTargetId, targetIdOf } from '../../../areas/reports/index.ts'
import { type Id, idPattern, isId } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { targetPath } from '../targets/address.ts'

export const reportsPath = '/bao-cao'
export const calendarPath = `${reportsPath}/lich`
export const consolidationPath = `${reportsPath}/tong-hop`
export const reportPath = (id: Id): string => `${reportsPath}/${id}`
export const versionPath = (id: Id, version: number): string => `${reportPath(id)}?ban=${version}`

/** Ids are letters a–f, digits and dashes, so that words of the same place in an address are never one. */
export const idPart = `:id{${idPattern}}`

export const reportMissing: Refusal = refuse('reports.not_found', { kind: 'missing' })

/** Where a report that the calendar asks for is opened: its kind, its period, and the day up to which its figures go. */
export function newReportPath({
  kind,
  periodText,
  cutoffOn,
}: Pick<DueReport, 'kind' | 'periodText' | 'cutoffOn'>): string {
  const query = new URLSearchParams({ loai: kind, ky: periodText, ...(cutoffOn && { chot: cutoffOn }) })
  return `${reportsPath}/moi?${query}`
}

/** The id in the address; a text that is none leads to nothing. */
export function idIn(c: PageContext): Id | null {
  const id = c.param('id')
  return isId(id) ? id : null
}

/** Where a figure opens: beside the page that shows it. */
export function openedAt(path: string, { indicatorId, period, judgedOn }: Asked): string {
  const query = new URLSearchParams({ 'so-lieu': indicatorId, ky: period, ngay: judgedOn })
  return `${path}${path.includes('?') ? '&' : '?'}${query}#panel`
}

/** The page of an indicator, asking the same; of a target its own. */
export function indicatorPath({ indicatorId, period, judgedOn }: Asked, view: string): string {
  if (isTargetId(indicatorId)) return targetPath(targetIdOf(indicatorId))
  const query = new URLSearchParams({ ky: period, 'den-ngay': judgedOn, ...(view === 'as_is' && { 'don-vi': view }) })
  return `/chi-so/${indicatorId}?${query}`
}
