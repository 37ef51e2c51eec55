import {
  countPublications,
  documentPermissions,
  type PublicationLine,
  type PublicationPlace,
  searchPublications,
} from '../../../areas/documents/index.ts'
import { type Committee, findCommittee } from '../../../areas/organisation/index.ts'
import { reportPermissions } from '../../../areas/reports/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Pager,
  TextInput,
} from '../../parts/index.ts'
import { portalPath } from '../../portal/frame/address.ts'
import { publishMarksPath } from '../marks/address.ts'
import {
  figuresPath,
  organisationPath,
  publicationPath,
  publicationsAddress,
  publicationsPath,
  readPlace,
  readPublicationQuery,
  statesInAddress,
  writePlace,
} from './address.ts'
import { kindName, PublicationMark, sayDecided } from './state.tsx'

interface Register {
  readonly committee: Committee | null
  readonly lines: readonly PublicationLine[]
  readonly next: PublicationPlace | null
  readonly kinds: readonly { readonly kind: string; readonly count: number }[]
  readonly count: number
}

/** Everything the committee published, with its state. */
export const publicationsPage = page<Register>({
  path: publicationsPath,
  shell: 'staff',
  may: documentPermissions.read_publications,
  title: (_, words) => words.publicationPages.register.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readPublicationQuery(c)
      const counts = await countPublications(reading, query)
      return {
        committee: await findCommittee(reading, c.signedIn.committeeId),
        ...(await searchPublications(reading, query, { after: readPlace(c.query('sau')) })),
        kinds: await countPublications(reading, {}),
        count: counts.reduce((sum, { count }) => sum + count, 0),
      }
    }),
  view: RegisterView,
})

function RegisterView({ data, c }: ViewProps<Register>) {
  const { register } = c.words.publicationPages
  const older = data.next ? publicationsAddress(c, { sau: writePlace(data.next) }) : undefined
  const newest = c.query('sau') === '' ? undefined : publicationsAddress(c, {})
  const portal = data.committee && portalPath({ language: 'vi' }, [data.committee.slug])
  return (
    <>
      <PageHead
        title={register.title}
        summary={register.summary}
        actions={
          <>
            {c.may(reportPermissions.publish) ? (
              <>
                <LinkButton href={figuresPath} icon="chart">
                  {c.words.publicationPages.figures.open}
                </LinkButton>
                <LinkButton href={publishMarksPath} icon="report">
                  {c.words.reportTargets.marks.publish.title}
                </LinkButton>
              </>
            ) : null}
            {c.may(documentPermissions.publish) ? (
              <LinkButton href={organisationPath} icon="people">
                {c.words.publicationPages.organisation.open}
              </LinkButton>
            ) : null}
            {portal ? <LinkButton href={portal}>{register.portal}</LinkButton> : null}
            <LinkButton href={publicationsAddress(c, {}, '/cong-bo.xlsx')} icon="download" download>
              {register.sheet}
            </LinkButton>
          </>
        }
      />
      <Filters c={c} data={data} />
      <DataTable
        caption={register.title}
        captionHidden
        columns={columns(c)}
        rows={data.lines}
        rowKey={(line) => line.id}
        href={(line) => publicationPath(line.subjectKind, line.subjectId)}
        empty={<EmptyState title={register.empty}>{register.emptyText}</EmptyState>}
      />
      <Pager newer={newest} older={older} summary={fill(register.count, { count: showCount(data.count) })} />
    </>
  )
}

function Filters({ c, data }: { c: PageContext; data: Register }) {
  const { register, states } = c.words.publicationPages
  const kind = c.query('loai')
  const state = c.query('tinh-trang')
  const decided = c.query('rieng-tu') === 'co'
  const none = { loai: '', 'tinh-trang': '', 'rieng-tu': '' }
  const to = (change: Readonly<Record<string, string>>) => publicationsAddress(c, { ...none, ...change })
  const shown = { 'dang-cong-khai': states.public, 'da-rut': register.withdrawn }
  const isAll = kind === '' && state === '' && !decided
  const saved = [
    { href: to({}), label: register.all, current: isAll },
    ...(Object.keys(statesInAddress) as (keyof typeof statesInAddress)[]).map((name) => ({
      href: to({ 'tinh-trang': name }),
      label: shown[name],
      current: state === name,
    })),
    { href: to({ 'rieng-tu': 'co' }), label: register.decided, current: decided },
    ...data.kinds.map((one) => ({
      href: to({ loai: one.kind }),
      label: kindName(c, one.kind),
      count: showCount(one.count),
      current: kind === one.kind,
    })),
  ]
  const hidden = { loai: kind, 'tinh-trang': state, 'rieng-tu': decided ? 'co' : '' }
  return (
    <FilterBar
      action={publicationsPath}
      saved={saved}
      hidden={Object.fromEntries(Object.entries(hidden).filter(([, value]) => value !== ''))}
      clearHref={c.query('q') === '' ? undefined : publicationsAddress(c, { q: '' })}
    >
      <TextInput name="q" label={register.text} value={c.query('q')} maxLength={200} />
    </FilterBar>
  )
}

function columns(c: PageContext): readonly Column<PublicationLine>[] {
  const { columns: heads } = c.words.publicationPages.register
  return [
    { key: 'title', head: heads.title, width: 'wide', cell: (line) => line.title },
    { key: 'kind', head: heads.kind, width: 'narrow', cell: (line) => kindName(c, line.subjectKind) },
    { key: 'at', head: heads.at, width: 'narrow', cell: (line) => showMoment(line.publishedAt) },
    { key: 'by', head: heads.by, cell: (line) => line.publishedByName },
    { key: 'version', head: heads.version, numeric: true, width: 'narrow', cell: (line) => String(line.version) },
    { key: 'private', head: heads.decided, cell: (line) => sayDecided(c, line) },
    { key: 'state', head: heads.state, width: 'narrow', cell: (line) => <PublicationMark c={c} line={line} /> },
  ]
}
