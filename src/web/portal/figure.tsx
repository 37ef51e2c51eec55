import {
  countRecordsPublished,
  findPublished,
  type PublishedItem,
  type RecordPlace,
  recordsPublished,
  searchPublished,
} from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { figurePart, type PublishedFigures, type SetFigure } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { isId } from '../../values/id.ts'
import { showCount } from '../../values/number.ts'
import type { Refusal } from '../../values/refusal.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { DataTable, DefinitionList, FigureLink, PageHead, Pager, PlainFigure, Section, Stack } from '../parts/index.ts'
import { DataLinks } from './data-links.tsx'
import { figureFile, figurePath } from './figure-address.ts'
import { recordsOf } from './figure-set.tsx'
import { figureShelf } from './figure-shelf.tsx'
import { sayParts, showPeriod } from './figures.ts'
import { itemPart, portalRoot, slugPart } from './frame/address.ts'
import { itemCrumbs } from './frame/crumbs.ts'
import { itemPath, PublishedLines } from './frame/lines.tsx'
import { inCommittee, notPublished } from './frame/reading.ts'
import { inVietnamese } from './frame/said.ts'
import { shelfOf } from './shelves.ts'

interface Opened {
  readonly committee: Committee
  readonly set: PublishedItem
  readonly figure: SetFigure
  readonly open: ReadonlyMap<string, number>
  readonly records: { readonly items: readonly PublishedItem[]; readonly next: RecordPlace | null }
  /** The same indicator in the other sets that are public. */
  readonly otherSets: readonly { readonly set: PublishedItem; readonly figure: SetFigure }[]
}

const find = ({ content }: PublishedItem, indicatorId: string) =>
  (content as PublishedFigures).figures.find((one) => one.indicatorId === indicatorId)

async function load(c: PageContext): Promise<Opened | Refusal> {
  const indicatorId = c.param('chiTieu')
  return inCommittee(c, async (reading, committee) => {
    const set = await findPublished(reading, committee.id, figureShelf.kind, c.param('muc'))
    const figure = set && find(set, indicatorId)
    if (!set || !figure) return notPublished
    const of = { committeeId: committee.id, publicationId: set.id, parts: [figurePart(indicatorId, 'counted')] }
    const sets = await searchPublished(reading, { committeeId: committee.id, kind: figureShelf.kind }, { limit: 40 })
    return {
      committee,
      set,
      figure,
      open: await countRecordsPublished(reading, committee.id, set.id),
      records: await recordsPublished(reading, of, { after: readPlace(c.query('sau')) }),
      otherSets: sets.items.flatMap((one) => {
        const same = one.id === set.id ? undefined : find(one, indicatorId)
        return same ? [{ set: one, figure: same }] : []
      }),
    }
  })
}

/** One published figure: what it means, on which day it was so, and those of its records that are public. */
export const figurePage = page<Opened>({
  path: `${portalRoot}/${slugPart}/so-lieu/${itemPart}/:chiTieu{[a-z0-9_]+}`,
  shell: 'portal',
  may: 'public',
  load,
  title: ({ figure }) => figure.name,
  description: ({ figure }) => `${figure.value} ${figure.unit}. ${figure.definition}`,
  view: FigureView,
})

function FigureView({ data, c }: ViewProps<Opened>) {
  const { committee, set, figure } = data
  const { figures } = c.words.portalRecords
  const crumbs = [
    ...itemCrumbs(c, committee, figureShelf),
    { href: itemPath(c, committee, figureShelf, set), label: set.title },
  ]
  return (
    <>
      <PageHead title={figure.name} titleLang={inVietnamese(c)} crumbs={crumbs} />
      <Stack loose>
        <div class="figure-opened">
          <p>
            <PlainFigure value={figure.value} />
            <span lang={inVietnamese(c)}>{sayParts(c, figure)}</span>
          </p>
          <DefinitionList
            ruled
            items={[
              { term: figures.definition, value: <span lang={inVietnamese(c)}>{figure.definition}</span> },
              { term: figures.period, value: showPeriod(figure.period) },
              { term: figures.judged, value: showDay(figure.judgedOn) },
              { term: figures.rule, value: fill(figures.ruleVersion, { version: figure.ruleVersion }) },
            ]}
          />
        </div>
        <Records c={c} data={data} />
        <Elsewhere c={c} data={data} />
      </Stack>
    </>
  )
}

/** Only what is public, and how much of the whole that is. */
function Records({ c, data }: { c: PageContext; data: Opened }) {
  const { committee, set, figure, open, records } = data
  const { figures } = c.words.portalRecords
  const behind = recordsOf(figure, open)
  const others = open.get(figurePart(figure.indicatorId, 'others')) ?? 0
  const values = { open: showCount(behind.open), all: showCount(behind.all) }
  const here = figurePath(c, committee, set.slug, figure.indicatorId)
  const older = records.next ? `${here}${here.includes('?') ? '&' : '?'}sau=${writePlace(records.next)}` : undefined
  return (
    <Section title={figures.records}>
      <p>{behind.all === 0 ? figures.noRecords : fill(figures.behind, values)}</p>
      {behind.open < behind.all ? <p class="soft">{figures.notPublic}</p> : null}
      <PublishedLines c={c} committee={committee} items={records.items} shelfOf={shelfOf} withKind />
      <Pager newer={c.query('sau') === '' ? undefined : here} older={older} />
      {others > 0 ? <p class="soft">{fill(figures.others, { count: showCount(others) })}</p> : null}
      {records.items.length > 0 ? (
        <DataLinks
          c={c}
          csv={figureFile(committee, set.slug, figure.indicatorId, 'csv')}
          json={figureFile(committee, set.slug, figure.indicatorId, 'json')}
        />
      ) : null}
    </Section>
  )
}

function Elsewhere({ c, data: { committee, otherSets, figure } }: { c: PageContext; data: Opened }) {
  const { figures } = c.words.portalRecords
  if (otherSets.length === 0) return null
  return (
    <Section title={figures.elsewhere}>
      <DataTable
        caption={figures.elsewhere}
        captionHidden
        columns={[
          { key: 'period', head: figures.period, cell: (one) => showPeriod(one.figure.period) },
          {
            key: 'value',
            head: figures.value,
            numeric: true,
            cell: (one) => (
              <FigureLink
                href={figurePath(c, committee, one.set.slug, figure.indicatorId)}
                value={one.figure.value}
                name={figure.name}
              />
            ),
          },
          { key: 'judged', head: figures.judged, cell: (one) => showDay(one.figure.judgedOn) },
        ]}
        rows={otherSets}
        rowKey={({ set }) => set.id}
        stacks={false}
      />
    </Section>
  )
}

function writePlace({ position, id }: RecordPlace): string {
  return `${position}_${id}`
}

function readPlace(text: string): RecordPlace | null {
  const [position = '', id = ''] = text.split('_')
  return /^\d{1,6}$/.test(position) && isId(id) ? { position: Number(position), id } : null
}
