import type { Double } from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DataTable } from '../../parts/index.ts'
import { needPath } from './address.ts'
import type { Names } from './round-data.ts'
import { givenText, money } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly doubles: readonly Double[]
  readonly names: Names
}

/** Who may be helped twice: shown before anything is decided; the decision stays with people. */
export function DoublesCard({ c, doubles, names }: Props) {
  const { doubles: words } = c.words.assistancePages
  const { likeness } = c.words.households
  if (doubles.length === 0) return <p class="soft">{words.none}</p>
  const why = (one: Double): readonly string[] => [
    ...one.received.map((had) =>
      fill(words.received, {
        day: showDay(had.receivedOn),
        what: [had.amount ? money(had.amount) : '', had.goods ?? ''].filter(Boolean).join('; '),
        source: had.source,
      }),
    ),
    ...one.elsewhere.map((other) =>
      fill(words.elsewhere, {
        title: other.title,
        what: [other.amount ? money(other.amount) : '', other.goods ?? ''].filter(Boolean).join('; '),
      }),
    ),
    ...one.alike.map((other) => fill(words.alike, { likeness: likeness[other.likeness] ?? '' })),
    ...(one.together > 0 ? [fill(words.together, { count: one.together })] : []),
  ]
  return (
    <Card title={fill(words.title, { count: doubles.length })} id="trung">
      <p class="soft">{words.text}</p>
      <DataTable
        caption={words.title}
        captionHidden
        rows={doubles}
        rowKey={(one) => one.need.id}
        href={(one) => needPath(one.need.id)}
        columns={[
          { key: 'name', head: words.name, cell: (one) => one.need.fullName },
          { key: 'area', head: words.area, cell: (one) => names.get(one.need.areaId) ?? '' },
          { key: 'proposed', head: words.proposed, cell: (one) => givenText(c, one.need) },
          {
            key: 'why',
            head: words.why,
            width: 'wide',
            cell: (one) => (
              <ul class="plain-list">
                {why(one).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  )
}
