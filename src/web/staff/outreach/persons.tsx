import * as area from '../../../areas/outreach/index.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, FilterBar, LinkButton, PageHead, Pager, Select, TextInput } from '../../parts/index.ts'
import { afterIn, pagesOf } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, importPath, personPath, personsPath } from './address.ts'
import { personColumns } from './person-columns.tsx'
import { loadPersons, type PersonsData } from './person-rows.ts'

const filterNames = ['q', 'loai', 'tinh-trang'] as const

/** Hạt nhân: who is listed in which part, under which decision, when last visited. */
export const personsPage = page<PersonsData>({
  path: personsPath,
  shell: 'staff',
  may: area.outreachPermissions.read_key_persons,
  title: (_, words) => words.outreachPeople.persons.title,
  load: (c) => loadPersons(c, { after: afterIn(c) }),
  view: PersonsView,
})

function PersonsView({ data, c }: ViewProps<PersonsData>) {
  const { persons: words } = c.words.outreachPeople
  const { board } = c.words.outreachPages
  const { list } = c.words.records
  const labels = c.words.outreachLabels
  const filtered = filterNames.some((name) => c.query(name) !== '')
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        actions={
          <>
            {c.may(area.outreachPermissions.manage_key_persons) ? (
              <LinkButton href={`${personsPath}/moi`} icon="add" kind="primary">
                {words.add}
              </LinkButton>
            ) : null}
            <LinkButton href={`${personsPath}.xlsx`} icon="download" download>
              {list.sheet}
            </LinkButton>
            {c.may(area.outreachPermissions.import) ? (
              <LinkButton href={`${importPath}/hat-nhan`} icon="upload">
                {list.import}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar action={personsPath} clearHref={personsPath}>
        <TextInput name="q" label={words.name} value={c.query('q')} maxLength={120} />
        <Select
          name="loai"
          label={words.kind}
          blank={words.anyKind}
          value={c.query('loai')}
          options={optionsOf(labels.personKinds, area.keyPersonKinds)}
        />
        <Select
          name="tinh-trang"
          label={list.state}
          blank={words.standing}
          value={c.query('tinh-trang')}
          options={optionsOf(labels.personStates, ['listed', 'not_recognised', 'left'])}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        captionHidden
        columns={personColumns(c, data.names)}
        rows={data.rows}
        rowKey={(one) => one.person.id}
        href={(one) => personPath(one.person.id)}
        empty={
          filtered ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          )
        }
      />
      <Pager byFit {...pagesOf(c, personsPath, filterNames, data.next)} />
    </>
  )
}
