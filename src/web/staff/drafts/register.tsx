import {
  countDrafts,
  type DraftLine,
  type DraftPage,
  draftKinds,
  draftLevels,
  draftPermissions,
  searchDrafts,
} from '../../../areas/drafts/index.ts'
import { showDay, yearOf } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
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
import { optionsOf } from '../record/saying.tsx'
import { draftPath, draftsPath } from './address.ts'
import { draftsAddress, isFiltered, readDraftQuery, readPlace, writePlace } from './register-query.ts'
import { ByMark } from './saying.tsx'

interface Register extends DraftPage {
  readonly count: number
}

/** Sổ dự thảo. */
export const registerPage = page<Register>({
  path: draftsPath,
  shell: 'staff',
  may: draftPermissions.read,
  title: (_, words) => words.draftPages.register.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readDraftQuery(c)
      const found = await searchDrafts(reading, query, { after: readPlace(c.query('sau')) })
      return { ...found, count: await countDrafts(reading, query) }
    }),
  view: ({ data, c }) => {
    const { register } = c.words.draftPages
    const older = data.next ? draftsAddress(c, { sau: writePlace(data.next) }) : undefined
    const newer = c.query('sau') === '' ? undefined : draftsAddress(c, {})
    const empty = isFiltered(c) ? (
      <EmptyState title={register.nothing}>{register.nothingText}</EmptyState>
    ) : (
      <EmptyState title={register.empty} action={<Add c={c} />}>
        {register.emptyText}
      </EmptyState>
    )
    return (
      <>
        <PageHead title={register.title} summary={register.summary} actions={<Actions c={c} />} />
        <Filters c={c} />
        <DataTable
          caption={register.caption}
          captionHidden
          columns={columns(c)}
          rows={data.lines}
          rowKey={(line) => line.id}
          href={(line) => draftPath(line.id)}
          empty={empty}
        />
        <Pager newer={newer} older={older} summary={fill(register.count, { count: showCount(data.count) })} />
      </>
    )
  },
})

function Add({ c }: { c: PageContext }) {
  if (!c.may(draftPermissions.keep)) return null
  return (
    <LinkButton href={`${draftsPath}/moi`} icon="add" kind="primary">
      {c.words.draftPages.register.add}
    </LinkButton>
  )
}

function Actions({ c }: { c: PageContext }) {
  return (
    <>
      <Add c={c} />
      <LinkButton href={draftsAddress(c, {}, `${draftsPath}.xlsx`)} icon="download" download>
        {c.words.draftPages.register.sheet}
      </LinkButton>
    </>
  )
}

function Filters({ c }: { c: PageContext }) {
  const { register } = c.words.draftPages
  const { kinds, levels } = c.words.draftLabels
  const years = Array.from({ length: 8 }, (_, back) => String(yearOf(c.today) - back))
  const saved = [
    { state: '', label: register.all },
    { state: 'con-han', label: register.wanted },
    { state: 'het-han', label: register.over },
  ].map(({ state, label }) => ({ label, href: draftsAddress(c, { han: state }), current: c.query('han') === state }))
  return (
    <FilterBar action={draftsPath} clearHref={draftsPath} saved={saved} hidden={{ han: c.query('han') }}>
      <TextInput name="q" label={register.text} value={c.query('q')} maxLength={200} />
      <Select
        name="loai"
        label={register.kind}
        blank={register.anyKind}
        value={c.query('loai')}
        options={optionsOf(kinds, draftKinds)}
      />
      <Select
        name="cap"
        label={register.level}
        blank={register.anyLevel}
        value={c.query('cap')}
        options={optionsOf(levels, draftLevels)}
      />
      <Select
        name="nam"
        label={register.year}
        blank={register.anyYear}
        value={c.query('nam')}
        options={years.map((value) => ({ value, label: value }))}
      />
    </FilterBar>
  )
}

function columns(c: PageContext): readonly Column<DraftLine>[] {
  const { columns: head } = c.words.draftPages.register
  const { kinds } = c.words.draftLabels
  return [
    { key: 'title', head: head.title, width: 'wide', cell: (line) => line.title },
    { key: 'body', head: head.body, width: 'medium', cell: (line) => line.bodyName },
    { key: 'kind', head: head.kind, cell: (line) => kinds[line.kind] },
    { key: 'received', head: head.received, width: 'narrow', cell: (line) => showDay(line.receivedOn) },
    { key: 'by', head: head.by, cell: (line) => <ByMark c={c} on={line.opinionsByOn} /> },
    { key: 'opinions', head: head.opinions, numeric: true, cell: (line) => showCount(line.opinions) },
  ]
}
