import type { TargetFacts } from '../../../areas/reports/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Card, LineList } from '../../parts/index.ts'
import { goalOf } from './target-data.ts'

/** What the target ever said: each time with who wrote it down, and why it was said otherwise. */
export function TargetVersions({ c, target }: { c: PageContext; target: TargetFacts }) {
  const { page: words } = c.words.reportTargets
  if (target.versions.length < 2) return null
  const items = target.versions.map((one) => ({
    id: String(one.revision),
    title: fill(one.ended ? words.ended : words.version, { day: showDay(one.validFrom), goal: goalOf(c, one) }),
    text: one.reason,
    meta: fill(words.recorded, { who: one.recordedByName, when: showMoment(one.recordedAt) }),
  }))
  return (
    <Card title={words.versions}>
      <LineList items={items} />
    </Card>
  )
}
