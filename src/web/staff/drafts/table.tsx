import * as area from '../../../areas/drafts/index.ts'
import type { Id } from '../../../values/id.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { EmptyState, LinkButton, PageHead, Pager, Stack } from '../../parts/index.ts'
import { draftPath, draftsPath, entryPath, idPart, readOpinionPlace, tablePath, writeOpinionPlace } from './address.ts'
import { loadTable, type TableData } from './table-data.ts'
import { TableFilters } from './table-filters.tsx'
import { PlaceSection } from './table-place.tsx'
import { isTableFiltered, readOpinionQuery, tableAddress, takesTally } from './table-query.ts'

/** All opinions on a draft, clause by clause: what the clerk works through and prints. */
export const tablePage = page<TableData>({
  path: `${draftsPath}/${idPart}/y-kien`,
  shell: 'staff',
  may: area.draftPermissions.read_opinions,
  title: ({ draft }, words) => `${words.opinionPages.table.title} · ${draft.title}`,
  load: loadTable,
  view: TableView,
})

function TableView({ data, c }: ViewProps<TableData>) {
  const { table } = c.words.opinionPages
  const { draft, total, texts, found, next } = data
  const crumbs = [
    { label: c.words.draftPages.register.title, href: draftsPath },
    { label: draft.title, href: draftPath(draft.id) },
    { label: table.title },
  ]
  const older = next ? tableAddress(c, draft.id, { sau: writeOpinionPlace(next) }) : undefined
  const newer = c.query('sau') === '' ? undefined : tableAddress(c, draft.id, {})
  return (
    <>
      <PageHead
        title={table.title}
        crumbs={crumbs}
        summary={fill(table.summary, { total: showCount(total), texts: showCount(texts) })}
        actions={<Actions c={c} id={draft.id} />}
      />
      <TableFilters c={c} data={data} />
      <Stack>
        <Places c={c} data={data} />
        <Pager newer={newer} older={older} summary={fill(table.shown, { count: showCount(found) })} />
      </Stack>
    </>
  )
}

function Actions({ c, id }: { c: PageContext; id: Id }) {
  const { table } = c.words.opinionPages
  return (
    <>
      {c.may(area.draftPermissions.record) ? (
        <LinkButton href={entryPath(id)} icon="edit" kind="primary">
          {table.record}
        </LinkButton>
      ) : null}
      <LinkButton href={tableAddress(c, id, {}, `${tablePath(id)}.xlsx`)} icon="download" download>
        {table.sheet}
      </LinkButton>
      <LinkButton href={tableAddress(c, id, {}, `${draftsPath}/${id}/tong-hop.pdf`)} icon="print" download>
        {table.print}
      </LinkButton>
      <LinkButton href={tableAddress(c, id, {}, `${draftsPath}/${id}/tong-hop.docx`)} kind="quiet" download>
        {table.printDocx}
      </LinkButton>
    </>
  )
}

interface Place {
  readonly key: string
  readonly opinions: area.Opinion[]
  readonly tallies: area.Tally[]
}

/** The opinions of this page under the clauses they lie in; numbers stand with the first page on which their clause is. */
function placesOf(data: TableData, c: PageContext): readonly Place[] {
  const places = new Map<string, Place>()
  const at = (key: string): Place => {
    const own = area.clauseAt(data.clauses, key)?.key ?? key
    const place = places.get(own) ?? { key: own, opinions: [], tallies: [] }
    places.set(own, place)
    return place
  }
  for (const one of data.opinions) at(one.clauseKey).opinions.push(one)
  const query = readOpinionQuery(c, data.draft.id)
  for (const one of data.tallies)
    if (takesTally(query, one) && isOnPage(data, c, one.clauseKey)) at(one.clauseKey).tallies.push(one)
  return [...places.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** From where the page before ended to where this one ends; the last page has all that is left. */
function isOnPage(data: TableData, c: PageContext, key: string): boolean {
  const from = readOpinionPlace(c.query('sau'))?.key ?? ''
  const isAfter = c.query('sau') === '' || key > from
  return isAfter && (data.next === null || key <= data.next.key)
}

function Places({ c, data }: { c: PageContext; data: TableData }) {
  const { table } = c.words.opinionPages
  const places = placesOf(data, c)
  if (places.length === 0 && isTableFiltered(c))
    return <EmptyState title={table.nothing}>{table.nothingText}</EmptyState>
  if (places.length === 0) return <EmptyState title={table.empty}>{table.emptyText}</EmptyState>
  return (
    <>
      {places.map(({ key, opinions, tallies }) => (
        <PlaceSection
          key={key}
          c={c}
          clause={data.clauses.find((one) => one.key === key) ?? null}
          placeKey={key}
          opinions={opinions}
          tallies={tallies}
          fates={data.fates}
        />
      ))}
    </>
  )
}
