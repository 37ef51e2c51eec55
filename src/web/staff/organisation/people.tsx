import {
  areaName,
  dayIn,
  existsOn,
  listPeople,
  loadAreas,
  organisationPermissions,
  type Page,
  type Person,
} from '../../../areas/organisation/index.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  type Option,
  PageHead,
  Pager,
  Select,
  TextInput,
} from '../../parts/index.ts'
import { crumbs, importPath, peoplePath, personPath, withQuery } from './paths.ts'
import { saySum } from './saying.ts'
import { idOrNull } from './sheet.ts'

export interface PeopleData extends Page<Person> {
  readonly areas: readonly Option[]
  readonly areaNames: ReadonlyMap<string, string>
}

const load = (c: PageContext) =>
  c.read(async (reading): Promise<PeopleData> => {
    const { committeeId } = c.signedIn
    const query = { committeeId, text: c.query('q'), areaId: idOrNull(c.query('khu')), after: c.query('sau') }
    const { areas } = await loadAreas(reading, committeeId)
    const names = new Map(areas.map((area) => [area.id, areaName(area, dayIn(area, c.today))]))
    const open = areas.filter((area) => existsOn(area, c.today))
    return {
      ...(await listPeople(reading, query)),
      areaNames: names,
      areas: open.map((area) => ({ value: area.id, label: names.get(area.id) ?? '' })),
    }
  })

/** Người. */
export const peoplePage = page<PeopleData>({
  path: peoplePath,
  shell: 'staff',
  may: organisationPermissions.read_people,
  title: (_, words) => words.organisation.pages.people.title,
  load,
  view: ({ data, c }) => {
    const { pages } = c.words.organisation
    const filters = { q: c.query('q'), khu: c.query('khu') }
    const filtered = filters.q !== '' || filters.khu !== ''
    return (
      <>
        <PageHead
          title={pages.people.title}
          summary={pages.people.summary}
          crumbs={crumbs(c, { label: pages.people.title })}
          actions={<Actions c={c} />}
        />
        <FilterBar action={peoplePath} clearHref={peoplePath}>
          <TextInput name="q" label={pages.search} value={filters.q} maxLength={100} />
          <Select
            name="khu"
            label={pages.people.area}
            blank={pages.people.anyArea}
            value={filters.khu}
            options={data.areas}
          />
        </FilterBar>
        <DataTable
          caption={pages.people.title}
          captionHidden
          columns={columns(c, data)}
          rows={data.rows}
          rowKey={(person) => person.id}
          href={(person) => personPath(person.id)}
          empty={
            filtered ? (
              <EmptyState title={pages.none}>{pages.noneHint}</EmptyState>
            ) : (
              <EmptyState title={pages.people.empty}>{pages.people.emptyHint}</EmptyState>
            )
          }
        />
        <Pager
          newer={c.query('sau') === '' ? undefined : withQuery(peoplePath, filters)}
          older={data.next === null ? undefined : withQuery(peoplePath, { ...filters, sau: data.next })}
          summary={saySum(c, data.rows.length)}
        />
      </>
    )
  },
})

function Actions({ c }: { c: PageContext }) {
  const { pages } = c.words.organisation
  return (
    <>
      {c.may(organisationPermissions.manage_people) ? (
        <>
          <LinkButton href={`${peoplePath}/moi`} icon="add" kind="primary">
            {pages.people.new}
          </LinkButton>
          <LinkButton href={importPath('person')}>{pages.importSheet}</LinkButton>
        </>
      ) : null}
      <LinkButton
        href={withQuery(`${peoplePath}.xlsx`, { q: c.query('q'), khu: c.query('khu') })}
        icon="download"
        download
      >
        {pages.exportSheet}
      </LinkButton>
    </>
  )
}

function columns(c: PageContext, data: PeopleData): readonly Column<Person>[] {
  const { people } = c.words.organisation.pages
  return [
    { key: 'name', head: people.fullName, width: 'wide', cell: (person) => person.fullName },
    { key: 'born', head: people.birthYear, cell: (person) => person.birthYear ?? '' },
    { key: 'area', head: people.area, cell: (person) => (person.areaId && data.areaNames.get(person.areaId)) ?? '' },
    { key: 'position', head: people.position, cell: (person) => person.position ?? '' },
  ]
}
