import type { PlaceCount, Stance } from '../../../areas/drafts/index.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, FigureLink } from '../../parts/index.ts'
import { tablePath, withQuery } from './address.ts'
import { clauseLabel } from './choosing.ts'
import type { DraftData } from './draft-data.ts'

/** Clause by clause how often each stance was taken, texts and tallies together; each number opens to its rows. */
export function DraftPlaces({ c, data }: { c: PageContext; data: Pick<DraftData, 'draft' | 'places'> }) {
  const { table } = c.words.opinionPages
  const { draft, places } = data
  const said = places.filter((place) => place.all > 0)
  return (
    <DataTable
      caption={table.byPlace}
      captionHidden
      rows={said}
      rowKey={(place) => place.key}
      empty={<EmptyState title={table.empty}>{table.emptyText}</EmptyState>}
      columns={columns(c, draft.id, said)}
    />
  )
}

function columns(c: PageContext, draftId: string, places: readonly PlaceCount[]): readonly Column<PlaceCount>[] {
  const { table } = c.words.opinionPages
  const { stances, whole } = c.words.draftLabels
  const address = (place: PlaceCount, stance: string) =>
    withQuery(tablePath(draftId), { dieu: place.key === '' ? 'chung' : place.key, 'quan-diem': stance })
  const name = (place: PlaceCount) => (place.clause ? clauseLabel(place.clause) : (place.ref ?? whole))
  const count = (place: PlaceCount, value: number, stance: string, of: string) =>
    value === 0 ? (
      '–'
    ) : (
      <FigureLink href={address(place, stance)} value={showCount(value)} name={`${name(place)}, ${of}`} />
    )
  const sum = (pick: (place: PlaceCount) => number) =>
    showCount(places.reduce((total, place) => total + pick(place), 0))
  const ofStance = (stance: Stance): Column<PlaceCount> => ({
    key: stance,
    head: stances[stance] ?? stance,
    numeric: true,
    cell: (place) => count(place, place.counts[stance], stance, stances[stance] ?? ''),
    foot: sum((place) => place.counts[stance]),
  })
  return [
    { key: 'place', head: table.place, width: 'wide', cell: name, foot: table.sum },
    ...(['agree', 'amend', 'oppose', 'question'] as const).map(ofStance),
    {
      key: 'all',
      head: table.all,
      numeric: true,
      cell: (place) => count(place, place.all, '', table.all),
      foot: sum((place) => place.all),
    },
  ]
}
