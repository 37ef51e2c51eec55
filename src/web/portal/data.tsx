import { searchPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedFigures, SetFigure } from '../../areas/reports/index.ts'
import { showCount } from '../../values/number.ts'
import { isRefusal, type Refusal } from '../../values/refusal.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { showMoment } from '../moment.ts'
import { DataTable, LinkButton, PageHead, Part, Stack, Toolbar } from '../parts/index.ts'
import { type DataFile, dataFileOf, kindStates } from './data-files.ts'
import { figureShelf } from './figure-shelf.tsx'
import { portalPath, portalRoot, slugPart } from './frame/address.ts'
import { columnsOf } from './frame/csv.ts'
import { Hash } from './frame/proof.tsx'
import { inCommittee } from './frame/reading.ts'
import { inVietnamese } from './frame/said.ts'
import type { Shelf } from './frame/shelf.ts'
import { shelves } from './shelves.ts'

interface Data {
  readonly committee: Committee
  readonly files: readonly { readonly shelf: Shelf; readonly file: DataFile }[]
  /** The indicators of the figures that are public, each once, as they were last published. */
  readonly indicators: readonly SetFigure[]
}

async function load(c: PageContext): Promise<Data | Refusal> {
  const found = await inCommittee(c, async (reading, committee) => ({
    committee,
    states: await kindStates(reading, committee),
    sets: await searchPublished(reading, { committeeId: committee.id, kind: figureShelf.kind }, { limit: 40 }),
  }))
  if (isRefusal(found)) return found
  const { committee, states, sets } = found
  const shown = shelves.flatMap((shelf) => {
    const state = states.get(shelf.kind)
    return state && state.count > 0 ? [{ shelf, state }] : []
  })
  const files = await Promise.all(
    shown.map(async ({ shelf, state }) => ({ shelf, file: await dataFileOf(c, committee, shelf, 'csv', state) })),
  )
  const figures = sets.items.flatMap(({ content }) => (content as PublishedFigures).figures)
  const indicators = [...new Map(figures.toReversed().map((one) => [one.indicatorId, one])).values()].reverse()
  return { committee, files, indicators }
}

/** What can be taken away as data: files with their checksums, and what each column and each indicator means. */
export const dataPage = page<Data>({
  path: `${portalRoot}/${slugPart}/du-lieu`,
  shell: 'portal',
  may: 'public',
  load,
  title: (_, words) => words.portal.data.title,
  description: (_, words) => words.portal.data.summary,
  view: ({ data: { committee, files, indicators }, c }: ViewProps<Data>) => {
    const { data, home } = c.words.portal
    const dictionary = portalPath(c, [committee.slug, 'du-lieu', 'tu-dien.csv'])
    return (
      <>
        <PageHead
          title={data.title}
          summary={data.summary}
          crumbs={[{ href: portalPath(c, [committee.slug]), label: home }]}
        />
        <Stack>
          <p class="soft">
            {data.note} <a href={dictionary}>{data.dictionary}</a>
          </p>
          <details class="dictionary">
            <summary>{data.common}</summary>
            <Columns told={Object.entries(data.proof)} />
          </details>
          <div>
            {files.map(({ shelf, file }) => (
              <Files key={shelf.kind} c={c} committee={committee} shelf={shelf} file={file} />
            ))}
            {indicators.length > 0 ? <Indicators c={c} indicators={indicators} /> : null}
          </div>
        </Stack>
      </>
    )
  },
})

function Files({ c, committee, shelf, file }: { c: PageContext; committee: Committee; shelf: Shelf; file: DataFile }) {
  const { data } = c.words.portal
  const words = shelf.words(c.words)
  const at = (name: string) => portalPath({ language: 'vi' }, [committee.slug, 'du-lieu', `${shelf.section}.${name}`])
  const values = { rows: showCount(file.rows), size: showCount(Math.ceil(file.size / 1024)) }
  return (
    <Part title={words.title} id={shelf.section} text={fill(data.changed, { when: showMoment(file.changedAt) })}>
      <div class="data-file">
        <p>{fill(data.rows, values)}</p>
        <Hash label={data.sum} hash={file.sha256} />
      </div>
      <Toolbar>
        <LinkButton href={at('csv')} icon="download" download small>
          {data.csv}
        </LinkButton>
        <LinkButton href={at('json')} icon="download" download small>
          {data.json}
        </LinkButton>
        <a href={at('csv.sha256')}>{data.sumCsv}</a>
        <a href={at('json.sha256')}>{data.sumJson}</a>
        <a href={portalPath({ language: 'vi' }, [committee.slug, shelf.section, 'tin.atom'])}>{data.feed}</a>
      </Toolbar>
      <details class="dictionary">
        <summary>{fill(data.fields, { name: `${shelf.section}.csv` })}</summary>
        <Columns
          told={columnsOf(shelf).flatMap((name) => (words.columns[name] ? [[name, words.columns[name]] as const] : []))}
        />
      </details>
    </Part>
  )
}

/** What each column holds; those by which a row can be checked are the same in every file, and told once. */
function Columns({ told }: { told: readonly (readonly [string, string])[] }) {
  return (
    <dl class="columns-told">
      {told.map(([name, text]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** By which definition each published figure was counted. */
function Indicators({ c, indicators }: { c: PageContext; indicators: readonly SetFigure[] }) {
  const { data } = c.words.portal
  const { texts } = c.words.indicators
  return (
    <Part title={data.indicators} id="chi-so" text={data.indicatorsText}>
      <DataTable
        caption={data.indicators}
        captionHidden
        columns={[
          {
            key: 'name',
            head: data.indicator,
            width: 'wide',
            cell: ({ name, indicatorId }) => (
              <>
                <span lang={inVietnamese(c)}>{name}</span> <code>{indicatorId}</code>
              </>
            ),
          },
          {
            key: 'definition',
            head: data.definition,
            width: 'wide',
            cell: ({ definition, indicatorId }) => (
              <>
                <span lang={inVietnamese(c)}>{definition}</span>{' '}
                <span class="soft">{texts[indicatorId]?.qualifying ?? ''}</span>
              </>
            ),
          },
          { key: 'unit', head: data.unit, cell: ({ unit }) => <span lang={inVietnamese(c)}>{unit}</span> },
          { key: 'rule', head: data.rule, numeric: true, cell: ({ ruleVersion }) => String(ruleVersion) },
        ]}
        rows={indicators}
        rowKey={({ indicatorId }) => indicatorId}
      />
    </Part>
  )
}
