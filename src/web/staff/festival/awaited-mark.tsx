import * as area from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge } from '../../parts/index.ts'
import type { AreaLine } from './year-data.ts'

/** 'Báo cáo · 14/11/2023', late ones marked. */
export function AwaitedMark({ c, line }: { readonly c: PageContext; readonly line: Pick<AreaLine, 'awaited'> }) {
  const { areas: words } = c.words.festivalPages
  const { awaited } = line
  if (!awaited) return null
  const text = [words.awaited[awaited.what], awaited.dueOn && showDay(awaited.dueOn)].filter(Boolean).join(' · ')
  return area.isLate(awaited, c.today) ? <Badge tone="overdue">{text}</Badge> : <span>{text}</span>
}
