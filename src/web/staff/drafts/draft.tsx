import * as area from '../../../areas/drafts/index.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Badge, JournalList, LinkButton, Notice, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { uploadMegabytes } from '../documents/uploads.ts'
import { PaperList } from '../record/paper-list.tsx'
import { draftPath, draftsPath, entryPath, idPart, importPath, tablePath, withQuery } from './address.ts'
import { draftActs } from './draft-acts.ts'
import { DraftClauses } from './draft-clauses.tsx'
import { type DraftData, loadDraftData, openParts } from './draft-data.ts'
import { DraftOverview } from './draft-overview.tsx'
import { DraftPlaces } from './draft-places.tsx'
import { DraftShares } from './draft-shares.tsx'
import { DraftTallies } from './draft-tallies.tsx'
import { ByMark } from './saying.tsx'

/** One draft: what it is, its clauses, what was said of them, to whom it is open. */
export const draftPage = page<DraftData>({
  path: `${draftsPath}/${idPart}`,
  shell: 'staff',
  may: area.draftPermissions.read,
  maxMegabytes: uploadMegabytes,
  title: (data) => data.draft.title,
  load: loadDraftData,
  acts: draftActs,
  view: DraftView,
})

function DraftView({ data, c }: ViewProps<DraftData>) {
  const { draft: words, register } = c.words.draftPages
  const { draft, part } = data
  const parts = openParts(c)
  const counts: Readonly<Record<string, number>> = { dieu_khoan: data.clauses.length, y_kien: data.total }
  const tabs = parts.map((one) => ({
    href: withQuery(draftPath(draft.id), { muc: one === 'tong_quan' ? '' : one }),
    label: words.parts[one] ?? one,
    current: one === part,
    ...(counts[one] ? { count: counts[one] } : {}),
  }))
  return (
    <>
      <PageHead
        title={draft.title}
        crumbs={[{ label: register.title, href: draftsPath }, { label: draft.title }]}
        summary={draft.bodyName}
        meta={
          <>
            <Badge>{c.words.draftLabels.kinds[draft.kind]}</Badge>
            {data.current ? <Badge>{fill(words.version, { number: data.current.number })}</Badge> : null}
            <ByMark c={c} on={draft.opinionsByOn} />
          </>
        }
        actions={draft.supersession ? undefined : <Actions c={c} data={data} />}
      />
      <Stack>
        {draft.supersession ? (
          <Notice tone="warn">{fill(words.withdrawn, { reason: draft.supersession.reason })}</Notice>
        ) : null}
        <Tabs label={words.tabs} items={tabs} />
        <Part c={c} data={data} />
      </Stack>
    </>
  )
}

function Actions({ c, data: { draft } }: { c: PageContext; data: DraftData }) {
  const { draft: words } = c.words.draftPages
  const { read_opinions: reads, record, import: imports, keep } = area.draftPermissions
  return (
    <>
      {c.may(record) ? (
        <LinkButton href={entryPath(draft.id)} icon="edit" kind="primary">
          {words.record}
        </LinkButton>
      ) : null}
      {c.may(reads) ? (
        <LinkButton href={tablePath(draft.id)} icon="book">
          {words.table}
        </LinkButton>
      ) : null}
      {c.may(imports) ? (
        <LinkButton href={importPath(draft.id)} icon="upload">
          {words.import}
        </LinkButton>
      ) : null}
      {c.may(keep) ? (
        <LinkButton href={`${draftsPath}/${draft.id}/phieu.pdf`} icon="print" download>
          {words.form}
        </LinkButton>
      ) : null}
    </>
  )
}

function Part({ c, data }: { c: PageContext; data: DraftData }) {
  if (data.part === 'dieu_khoan') return <DraftClauses c={c} data={data} />
  if (data.part === 'y_kien') return <DraftPlaces c={c} data={data} />
  if (data.part === 'so_lieu') return <DraftTallies c={c} data={data} />
  if (data.part === 'mo') return <DraftShares c={c} data={data} />
  if (data.part === 'van_ban') return <PaperList c={c} documents={data.documents} />
  if (data.part === 'tong_quan') return <DraftOverview c={c} data={data} />
  return (
    <JournalList
      lines={data.journal.map((entry) => ({
        id: String(entry.seq),
        when: showMoment(entry.at),
        at: entry.at.toISOString(),
        actor: entry.actorName,
        sentence: sayJournal(c.words, entry.action, entry.data),
      }))}
    />
  )
}
