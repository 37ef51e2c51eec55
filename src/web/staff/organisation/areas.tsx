import {
  type Area,
  type AreaFacts,
  areaName,
  dayIn,
  existsOn,
  householdsAt,
  loadAreas,
  organisationPermissions,
  sumHouseholds,
} from '../../../areas/organisation/index.ts'
import { showCount } from '../../../values/number.ts'
import { fold } from '../../../values/vietnamese.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Pager,
  Select,
  TextInput,
} from '../../parts/index.ts'
import { areaPath, areasPath, crumbs, importPath, withQuery } from './paths.ts'
import { optionsOf, saySum, sayValidity } from './saying.ts'

export interface AreaLine {
  readonly area: Area
  readonly name: string
  readonly exists: boolean
  readonly households: number | null
}

interface AreasData {
  readonly lines: readonly AreaLine[]
  readonly total: number
  readonly unknown: number
  readonly any: boolean
}

/** The areas that the filters of the address ask for, in the order of their numbers. */
export function areaLines(c: PageContext, { areas, successions }: AreaFacts): readonly AreaLine[] {
  const text = fold(c.query('q').trim())
  const state = c.query('tinh-trang')
  return areas
    .map((area) => ({
      area,
      name: areaName(area, dayIn(area, c.today)),
      exists: existsOn(area, c.today),
      households: householdsAt(areas, successions, area.id, dayIn(area, c.today)),
    }))
    .filter((line) => line.area.endReason !== 'entered_in_error')
    .filter((line) => state === 'tat-ca' || line.exists === (state !== 'da-ket-thuc'))
    .filter((line) => line.area.names.some((one) => fold(one.name).includes(text)))
}

const load = (c: PageContext) =>
  c.read(async (reading) => {
    const facts = await loadAreas(reading, c.signedIn.committeeId)
    const sum = sumHouseholds(facts.areas, facts.successions, c.today)
    return {
      lines: areaLines(c, facts),
      total: sum.households,
      unknown: sum.unknown.length,
      any: facts.areas.length > 0,
    }
  })

/** Khu dân cư. */
export const areasPage = page<AreasData>({
  path: areasPath,
  shell: 'staff',
  may: organisationPermissions.read,
  title: (_, words) => words.organisation.pages.areas.title,
  load,
  view: ({ data, c }) => {
    const { pages } = c.words.organisation
    const { areas } = pages
    return (
      <>
        <PageHead
          title={areas.title}
          summary={areas.summary}
          crumbs={crumbs(c, { label: areas.title })}
          actions={<Actions c={c} />}
        />
        <Filters c={c} />
        <DataTable
          caption={areas.title}
          captionHidden
          columns={columns(c, data)}
          rows={data.lines}
          rowKey={({ area }) => area.id}
          href={({ area }) => areaPath(area.id)}
          empty={
            data.any ? (
              <EmptyState title={pages.none}>{pages.noneHint}</EmptyState>
            ) : (
              <EmptyState title={areas.empty}>{areas.emptyHint}</EmptyState>
            )
          }
        />
        <Pager summary={saySum(c, data.lines.length)} />
      </>
    )
  },
})

function Actions({ c }: { c: PageContext }) {
  const { pages } = c.words.organisation
  const query = { q: c.query('q'), 'tinh-trang': c.query('tinh-trang') }
  return (
    <>
      {c.may(organisationPermissions.manage_areas) ? (
        <>
          <LinkButton href={`${areasPath}/moi`} icon="add" kind="primary">
            {pages.areas.new}
          </LinkButton>
          <LinkButton href={`${areasPath}/sap-nhap`}>{pages.areas.merge}</LinkButton>
          <LinkButton href={importPath('area')}>{pages.importSheet}</LinkButton>
        </>
      ) : null}
      <LinkButton href={withQuery(`${areasPath}.xlsx`, query)} icon="download" download>
        {pages.exportSheet}
      </LinkButton>
    </>
  )
}

function Filters({ c }: { c: PageContext }) {
  const { pages } = c.words.organisation
  const states = { '': pages.existing, 'da-ket-thuc': pages.ended, 'tat-ca': pages.everything }
  return (
    <FilterBar action={areasPath} clearHref={areasPath}>
      <TextInput name="q" label={pages.search} value={c.query('q')} maxLength={100} />
      <Select name="tinh-trang" label={pages.state} value={c.query('tinh-trang')} options={optionsOf(states)} />
    </FilterBar>
  )
}

function columns(c: PageContext, data: AreasData): readonly Column<AreaLine>[] {
  const { pages, areaKinds, areaEndReasons } = c.words.organisation
  const all = c.query('q') === '' && c.query('tinh-trang') === ''
  const note = data.unknown > 0 ? ` (${fill(pages.overview.uncounted, { count: data.unknown })})` : ''
  return [
    {
      key: 'name',
      head: pages.name,
      width: 'wide',
      cell: ({ name }) => name,
      ...(all && { foot: `${pages.areas.total}${note}` }),
    },
    { key: 'kind', head: pages.kind, cell: ({ area }) => areaKinds[area.kind] ?? area.kind },
    {
      key: 'households',
      head: pages.areas.households,
      numeric: true,
      cell: ({ households }) => (households === null ? pages.unknown : showCount(households)),
      ...(all && { foot: showCount(data.total) }),
    },
    { key: 'time', head: pages.units.validity, cell: ({ area }) => sayValidity(c, area) },
    {
      key: 'state',
      head: pages.state,
      cell: ({ area, exists }) =>
        exists ? (
          <Badge tone="done">{pages.existing}</Badge>
        ) : (
          <Badge>{areaEndReasons[area.endReason ?? ''] ?? pages.ended}</Badge>
        ),
    },
  ]
}
