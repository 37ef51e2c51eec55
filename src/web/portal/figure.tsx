import {
  countRecordsPublished,
  findPublished,
  type PublishedItem,
  type RecordPlace,
  recordsPublished,
  searchPublished,
} from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import {
  figureOfMarks,
  figurePart,
  type PublishedFigure,
  type PublishedFigures,
  type PublishedMarks,
  type PublishedReport,
  type SetFigure,
} from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { isId } from '../../values/id.ts'
import { showCount } from '../../values/number.ts'
import type { Refusal } from '../../values/refusal.ts'
import { fill } from '../../words/shape.ts'
import { type AnyPage, type PageContext, page, type ViewProps } from '../http/page.ts'
import { DataTable, DefinitionList, FigureLink, PageHead, Pager, PlainFigure, Section, Stack } from '../parts/index.ts'
import { DataLinks } from './data-links.tsx'
import { figureFile, figurePath } from './figure-address.ts'
import { figureShelf } from './figure-shelf.tsx'
import { sayParts, showPeriod } from './figures.ts'
import { itemPart, portalPath, portalRoot, slugPart } from './frame/address.ts'
import { itemCrumbs } from './frame/crumbs.ts'
import { itemPath, PublishedLines } from './frame/lines.tsx'
import { inCommittee, notPublished } from './frame/reading.ts'
import { inVietnamese } from './frame/said.ts'
import type { Shelf } from './frame/shelf.ts'
import { reportShelf } from './issued-shelves.tsx'
import { marksShelf } from './marks-shelf.tsx'
import { shelfOf } from './shelves.ts'

interface Opened {
  readonly committee: Committee
  readonly shelf: Shelf
  readonly from: PublishedItem
  readonly figure: Partial<SetFigure> & PublishedFigure
  /** Its address, without the reader's language. */
  readonly here: readonly string[]
  /** How many of its records are public, and of those in the denominator alone. */
  readonly open: number
  readonly openOthers: number
  readonly records: { readonly items: readonly PublishedItem[]; readonly next: RecordPlace | null }
  /** The same indicator in the sets of figures that are public. */
  readonly otherSets: readonly { readonly set: PublishedItem; readonly figure: SetFigure }[]
}

interface Kind {
  readonly shelf: Shelf
  /** Behind the address of what it is published in. */
  readonly path: string
  readonly find: (c: PageContext, content: unknown) => Found | null
}

interface Found {
  readonly figure: Opened['figure']
  readonly place: readonly string[]
  readonly part: string
  readonly othersPart: string | null
}

const find = ({ content }: PublishedItem, indicatorId: string) =>
  (content as PublishedFigures).figures.find((one) => one.indicatorId === indicatorId)

async function load(c: PageContext, kind: Kind): Promise<Opened | Refusal> {
  const { shelf } = kind
  return inCommittee(c, async (reading, committee) => {
    const { id: committeeId, slug } = committee
    const from = await findPublished(reading, committeeId, shelf.kind, c.param('muc'))
    const found = from && kind.find(c, from.content)
    if (!from || !found) return notPublished
    const { figure, place, part, othersPart } = found
    const of = { committeeId, publicationId: from.id, parts: [part] }
    const counts = await countRecordsPublished(reading, committeeId, from.id)
    const sets = await searchPublished(reading, { committeeId, kind: figureShelf.kind }, { limit: 40 })
    return {
      committee,
      shelf,
      from,
      figure,
      here: [slug, shelf.section, from.slug, ...place],
      open: counts.get(part) ?? 0,
      openOthers: (othersPart === null ? null : counts.get(othersPart)) ?? 0,
      records: await recordsPublished(reading, of, { after: readPlace(c.query('sau')) }),
      otherSets: sets.items.flatMap((set) => {
        const same = set.id === from.id ? undefined : find(set, figure.indicatorId)
        return same ? [{ set, figure: same }] : []
      }),
    }
  })
}

/** One published figure: what it means, on which day it was so, and those of its records that are public. */
function figurePageOf(kind: Kind): AnyPage {
  return page<Opened>({
    path: `${portalRoot}/${slugPart}/${kind.shelf.section}/${itemPart}/${kind.path}`,
    shell: 'portal',
    may: 'public',
    load: (c) => load(c, kind),
    title: ({ figure }) => figure.name,
    description: ({ figure }) => `${figure.value} ${figure.unit}. ${figure.definition}`,
    view: FigureView,
  })
}

export const figurePages: readonly AnyPage[] = [
  figurePageOf({
    shelf: figureShelf,
    path: ':chiTieu{[a-z0-9_]+}',
    find: (c, content) => {
      const id = c.param('chiTieu')
      const figure = (content as PublishedFigures).figures.find((one) => one.indicatorId === id)
      if (!figure) return null
      return { figure, place: [id], part: figurePart(id, 'counted'), othersPart: figurePart(id, 'others') }
    },
  }),
  figurePageOf({
    shelf: reportShelf,
    path: 'so-lieu/:so{[1-9][0-9]{0,3}}',
    find: (c, content) => {
      const part = c.param('so')
      const figure = (content as PublishedReport).figures[Number(part) - 1]
      return figure ? { figure, place: ['so-lieu', part], part, othersPart: null } : null
    },
  }),
  figurePageOf({
    shelf: marksShelf,
    path: 'so-lieu/:so{[1-9][0-9]{0,3}}',
    find: (c, content) => {
      const part = c.param('so')
      const figure = figureOfMarks((content as PublishedMarks).body, Number(part))
      return figure ? { figure, place: ['so-lieu', part], part, othersPart: null } : null
    },
  }),
]

function FigureView({ data, c }: ViewProps<Opened>) {
  const { committee, shelf, from, figure } = data
  const { figures } = c.words.portalRecords
  const crumbs = [...itemCrumbs(c, committee, shelf), { href: itemPath(c, committee, shelf, from), label: from.title }]
  const { ruleVersion } = figure
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
              { term: figures.rule, value: ruleVersion ? fill(figures.ruleVersion, { version: ruleVersion }) : null },
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
  const { committee, from, shelf, figure, open, openOthers, records, here } = data
  const { figures } = c.words.portalRecords
  const all = figure.records ?? 0
  const address = portalPath(c, here)
  const older = records.next ? portalPath(c, here, { sau: writePlace(records.next) }) : undefined
  const isSet = shelf === figureShelf && records.items.length > 0
  return (
    <Section title={figures.records}>
      <p>
        {all === 0 ? figures.noRecords : fill(figures.behind, { open: showCount(open), all: showCount(all) })}{' '}
        {open < all ? figures.notPublic : ''}
      </p>
      <PublishedLines c={c} committee={committee} items={records.items} shelfOf={shelfOf} withKind />
      <Pager newer={c.query('sau') === '' ? undefined : address} older={older} />
      {openOthers > 0 ? <p class="soft">{fill(figures.others, { count: showCount(openOthers) })}</p> : null}
      {isSet ? (
        <DataLinks
          c={c}
          csv={figureFile(committee, from.slug, figure.indicatorId, 'csv')}
          json={figureFile(committee, from.slug, figure.indicatorId, 'json')}
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
