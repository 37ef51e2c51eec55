import {
  countDocuments,
  type DocumentLine,
  documentPermissions,
  type RegisterPage,
  searchDocuments,
} from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { typeCodes } from '../../../values/document-code.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Pager,
  Select,
  TextInput,
} from '../../parts/index.ts'
import { documentPath, registerPath } from './address.ts'
import {
  filterNames,
  readPlace,
  readRegisterQuery,
  registerAddress,
  statesInAddress,
  writePlace,
} from './register-query.ts'
import { numberLine, StateMark } from './state.tsx'

interface RegisterData extends RegisterPage {
  readonly count: number
  readonly filtered: boolean
}

const load = async (c: PageContext): Promise<RegisterData> => {
  const query = readRegisterQuery(c)
  const after = readPlace(c.query('sau'))
  return c.read(async (reading) => ({
    ...(await searchDocuments(reading, query, { after })),
    count: await countDocuments(reading, query),
    filtered: filterNames.some((name) => c.query(name) !== ''),
  }))
}

/** Sổ văn bản. */
export const registerPage = page<RegisterData>({
  path: registerPath,
  shell: 'staff',
  may: documentPermissions.read,
  title: (_, words) => words.documentPages.register.title,
  load,
  view: ({ data, c }) => {
    const { register } = c.words.documentPages
    const older = data.next ? registerAddress(c, { sau: writePlace(data.next) }) : undefined
    const newest = c.query('sau') === '' ? undefined : registerAddress(c, {})
    return (
      <>
        <PageHead title={register.title} summary={register.summary} actions={<Actions c={c} />} />
        <Filters c={c} filtered={data.filtered} />
        <DataTable
          caption={register.caption}
          captionHidden
          columns={columns(c)}
          rows={data.lines}
          rowKey={(line) => line.id}
          href={(line) => documentPath(line.id)}
          empty={<Empty c={c} filtered={data.filtered} />}
        />
        <Pager newer={newest} older={older} summary={fill(register.count, { count: data.count })} />
      </>
    )
  },
})

function Actions({ c }: { c: PageContext }) {
  const { register } = c.words.documentPages
  return (
    <>
      {c.may(documentPermissions.draft) ? (
        <LinkButton href="/van-ban/moi" icon="add" kind="primary">
          {register.draft}
        </LinkButton>
      ) : null}
      {c.may(documentPermissions.register_incoming) ? (
        <LinkButton href="/van-ban/den/moi" icon="download">
          {register.receive}
        </LinkButton>
      ) : null}
      <LinkButton href="/van-ban/so">{register.series}</LinkButton>
      <LinkButton href={registerAddress(c, {}, '/van-ban.xlsx')} icon="download" download>
        {register.sheet}
      </LinkButton>
    </>
  )
}

function Filters({ c, filtered }: { c: PageContext; filtered: boolean }) {
  const { register, directions, states, types } = c.words.documentPages
  const chosen = c.query('huong')
  const unscanned = c.query('thieu') === 'ban-quet'
  const saved = [
    { huong: '', label: register.all },
    { huong: 'di', label: directions.outgoing },
    { huong: 'den', label: directions.incoming },
    { huong: 'noi-bo', label: directions.internal },
  ].map(({ huong, label }) => ({
    href: registerAddress(c, { huong, thieu: '' }),
    label,
    current: chosen === huong && !unscanned,
  }))
  const without = { href: registerAddress(c, { thieu: 'ban-quet' }), label: register.unscanned, current: unscanned }
  return (
    <FilterBar
      action={registerPath}
      clearHref={filtered ? registerPath : undefined}
      saved={[...saved, without]}
      hidden={{ ...(chosen !== '' && { huong: chosen }), ...(unscanned && { thieu: 'ban-quet' }) }}
    >
      <TextInput name="q" label={register.text} value={c.query('q')} maxLength={200} />
      <Select
        name="loai"
        label={register.type}
        blank={register.anyType}
        value={c.query('loai')}
        options={typeCodes.map((code) => ({ value: code, label: types[code] }))}
      />
      <Select
        name="tinh-trang"
        label={register.state}
        blank={register.anyState}
        value={c.query('tinh-trang')}
        options={Object.entries(statesInAddress).map(([value, state]) => ({ value, label: states[state] }))}
      />
      <DayInput name="tu" label={register.from} value={c.query('tu')} />
      <DayInput name="den" label={register.to} value={c.query('den')} />
    </FilterBar>
  )
}

function columns(c: PageContext): readonly Column<DocumentLine>[] {
  const { register, types } = c.words.documentPages
  const head = register.columns
  return [
    { key: 'abstract', head: head.abstract, width: 'wide', cell: (line) => line.abstract },
    { key: 'number', head: head.number, width: 'narrow', cell: (line) => numberLine(c, line) },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.listedOn) },
    { key: 'type', head: head.type, width: 'narrow', cell: (line) => types[line.typeCode] },
    { key: 'party', head: head.party, cell: (line) => line.sender ?? '' },
    { key: 'state', head: head.state, cell: (line) => <StateMark c={c} document={line} small /> },
  ]
}

function Empty({ c, filtered }: { c: PageContext; filtered: boolean }) {
  const { register } = c.words.documentPages
  return filtered ? (
    <EmptyState title={register.nothing}>{register.nothingText}</EmptyState>
  ) : (
    <EmptyState title={register.empty}>{register.emptyText}</EmptyState>
  )
}
