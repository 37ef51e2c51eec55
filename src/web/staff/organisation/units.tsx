import {
  callCode,
  callName,
  dayIn,
  findUnits,
  loadUnits,
  organisationPermissions,
  provinceAt,
  type UnitKind,
  unitKinds,
  type Validity,
} from '../../../areas/organisation/index.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  Notice,
  PageHead,
  Pager,
  Select,
  TextInput,
} from '../../parts/index.ts'
import { importPath, unitPath, unitsPath, withQuery } from './paths.ts'
import { optionsOf, saySum, sayValidity } from './saying.ts'

interface UnitLine {
  readonly id: string
  readonly name: string
  readonly matched: string
  readonly kind: UnitKind
  readonly code: string | null
  readonly province: string | null
  readonly validity: Validity
}

interface UnitsData {
  readonly lines: readonly UnitLine[]
  readonly next: string | null
}

const load = (c: PageContext) =>
  c.read(async (reading): Promise<UnitsData> => {
    const text = c.query('q').trim()
    if (text === '') return { lines: [], next: null }
    const kind = unitKinds.find((one) => one === c.query('loai')) ?? null
    const on = c.query('tinh-trang') === 'dang-co' ? c.today : null
    const { hits, next } = await findUnits(reading, { text, kind, on, after: c.query('sau') })
    const { book } = await loadUnits(
      reading,
      hits.map((hit) => hit.unitId),
    )
    const lines = hits.flatMap((hit): UnitLine[] => {
      const unit = book.get(hit.unitId)
      if (!unit) return []
      const day = dayIn(unit, c.today)
      const province = provinceAt(book, unit.id, day)
      return [
        {
          id: unit.id,
          name: callName(unit, day),
          matched: hit.matched,
          kind: unit.kind,
          code: callCode(unit, day),
          province: province && province.id !== unit.id ? callName(province, day) : null,
          validity: unit,
        },
      ]
    })
    return { lines, next }
  })

/** Đơn vị hành chính: found by any name they ever had. */
export const unitsPage = page<UnitsData>({
  path: unitsPath,
  shell: 'staff',
  may: organisationPermissions.read,
  title: (_, words) => words.organisation.pages.units.title,
  load,
  view: ({ data, c }) => {
    const { pages, unitKinds: labels } = c.words.organisation
    const filters = { q: c.query('q'), loai: c.query('loai'), 'tinh-trang': c.query('tinh-trang') }
    return (
      <>
        <PageHead
          title={pages.units.title}
          summary={pages.units.summary}
          actions={c.may(organisationPermissions.manage_units) ? <Actions c={c} /> : null}
        />
        <FilterBar action={unitsPath} clearHref={unitsPath}>
          <TextInput
            name="q"
            label={pages.units.search}
            hint={pages.units.searchHint}
            value={filters.q}
            maxLength={100}
          />
          <Select
            name="loai"
            label={pages.kind}
            blank={pages.kindAny}
            value={filters.loai}
            options={optionsOf(labels, unitKinds)}
          />
          <Select
            name="tinh-trang"
            label={pages.state}
            value={filters['tinh-trang']}
            options={optionsOf({ '': pages.everything, 'dang-co': pages.existing })}
          />
        </FilterBar>
        <Namesakes data={data} c={c} />
        <Found data={data} c={c} />
        {data.lines.length > 0 ? (
          <Pager
            newer={c.query('sau') === '' ? undefined : withQuery(unitsPath, filters)}
            older={data.next === null ? undefined : withQuery(unitsPath, { ...filters, sau: data.next })}
            summary={saySum(c, data.lines.length)}
          />
        ) : null}
      </>
    )
  },
})

function Actions({ c }: { c: PageContext }) {
  const { pages } = c.words.organisation
  return (
    <>
      <LinkButton href={`${unitsPath}/moi`} icon="add" kind="primary">
        {pages.units.new}
      </LinkButton>
      <LinkButton href={importPath('unit')}>{pages.importSheet}</LinkButton>
    </>
  )
}

/** Says aloud that different units of one name were found: the mistake that a name invites. */
function Namesakes({ data, c }: { data: UnitsData; c: PageContext }) {
  const { units } = c.words.organisation.pages
  const alike = [...Map.groupBy(data.lines, (line) => line.name)].filter(([, lines]) => lines.length > 1)
  if (alike.length === 0) return null
  return (
    <Notice>
      {alike.map(([name, lines]) => (
        <p key={name}>{fill(units.sameName, { count: lines.length, name })}</p>
      ))}
    </Notice>
  )
}

function Found({ data, c }: { data: UnitsData; c: PageContext }) {
  const { pages, unitKinds: labels } = c.words.organisation
  const text = c.query('q').trim()
  const empty =
    text === '' ? (
      <EmptyState title={pages.units.start}>{pages.units.startHint}</EmptyState>
    ) : (
      <EmptyState title={fill(pages.units.nothing, { text })}>{pages.noneHint}</EmptyState>
    )
  return (
    <DataTable
      caption={pages.units.title}
      captionHidden
      columns={[
        {
          key: 'name',
          head: pages.name,
          width: 'wide',
          cell: (line) =>
            line.matched === line.name ? line.name : `${line.name} (${pages.units.found}: ${line.matched})`,
        },
        { key: 'kind', head: pages.kind, cell: (line) => labels[line.kind] },
        { key: 'code', head: pages.code, cell: (line) => line.code ?? pages.unknown },
        { key: 'province', head: pages.units.province, cell: (line) => line.province ?? '' },
        { key: 'time', head: pages.units.validity, cell: (line) => sayValidity(c, line.validity) },
      ]}
      rows={data.lines}
      rowKey={(line) => line.id}
      href={(line) => unitPath(line.id)}
      empty={empty}
    />
  )
}
