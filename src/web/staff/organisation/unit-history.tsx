import { Fragment } from 'preact'
import { callName, dayIn, type Succession, type Unit, type UnitBook } from '../../../areas/organisation/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import type { Step } from '../../parts/index.ts'

interface Event {
  readonly on: Day | null
  readonly title: string
  readonly legalDoc: string | null
}

/** A unit's life on one line of time: beginnings, names, codes, parents, mergers and splits. */
export function historyOf(
  c: PageContext,
  unit: Unit,
  book: UnitBook,
  successions: readonly Succession[],
): readonly Step[] {
  const { units } = c.words.organisation.pages
  const nameOf = (id: string | null, on: Day) => {
    const other = id === null ? undefined : book.get(id)
    return other ? callName(other, on) : ''
  }
  const began: Event = { on: unit.from, title: unit.from ? units.began : units.notKnownBefore, legalDoc: unit.legalDoc }
  const names = unit.names.map(
    (one): Event => ({ on: one.from, title: fill(units.renamed, { name: one.name }), legalDoc: one.legalDoc }),
  )
  const codes = unit.codes.map(
    (one): Event => ({ on: one.from, title: fill(units.recoded, { name: one.code }), legalDoc: one.legalDoc }),
  )
  const parents = unit.parents.map((one): Event => {
    const name = nameOf(one.parentId, one.from ?? dayIn(unit, c.today))
    return { on: one.from, title: fill(units.placed, { name }), legalDoc: one.legalDoc }
  })
  const steps = successions.flatMap((one) => eventOf(c, unit, one, nameOf))
  const days = Map.groupBy([began, ...names, ...codes, ...parents, ...steps], (event) => event.on)
  return [...days]
    .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .map(([on, events]) => ({
      title: events[0]?.title,
      state: on !== null && on > c.today ? 'coming' : 'done',
      ...(on && { day: showDay(on), on }),
      note: <SameDay events={events} />,
    }))
}

/** What else happened on that day, and the documents behind all of it. */
function SameDay({ events }: { events: readonly Event[] }) {
  const documents = [...new Set(events.flatMap(({ legalDoc }) => (legalDoc === null ? [] : [legalDoc])))]
  const lines = [
    ...events.slice(1).map((event) => event.title),
    ...(documents.length > 0 ? [documents.join('; ')] : []),
  ]
  return (
    <>
      {lines.map((line, i) => (
        <Fragment key={line}>
          {i > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </>
  )
}

function eventOf(
  c: PageContext,
  unit: Unit,
  { fromUnitId, toUnitId, kind, effectiveOn: on, legalDoc }: Succession,
  nameOf: (id: string | null, on: Day) => string,
): readonly Event[] {
  const { units } = c.words.organisation.pages
  const goes = fromUnitId === unit.id
  if (!goes && toUnitId !== unit.id) return []
  const name = nameOf(goes ? toUnitId : fromUnitId, on)
  if (kind === 'abolish') return [{ on, title: units.ended, legalDoc }]
  if (kind === 'merge') return [{ on, title: fill(goes ? units.mergedInto : units.mergedFrom, { name }), legalDoc }]
  if (kind === 'split') return [{ on, title: fill(goes ? units.splitInto : units.splitFrom, { name }), legalDoc }]
  return []
}
