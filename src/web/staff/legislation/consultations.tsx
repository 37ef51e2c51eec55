import {
  type ConsultationLine,
  type ConsultationPage,
  type ConsultationState,
  consultationYears,
  countConsultations,
  legislationPermissions,
  searchConsultations,
} from '../../../areas/legislation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, LinkButton, PageHead, Pager } from '../../parts/index.ts'
import { consultationPath, consultationsPath } from './address.ts'
import { ConsultationFilters, isRunning } from './consultation-filters.tsx'
import { consultationsAddress, isFiltered, readConsultationQuery, readPlace, writePlace } from './consultation-query.ts'
import { ConsultationStanding, ReplyMark } from './saying.tsx'

interface ListData extends ConsultationPage {
  readonly counts: ReadonlyMap<ConsultationState, number>
  readonly years: readonly number[]
}

/** Sổ góp ý xây dựng pháp luật: every letter that asked, by when, and whether an answer went out. */
export const consultationsPage = page<ListData>({
  path: consultationsPath,
  shell: 'staff',
  may: legislationPermissions.read,
  title: (_, words) => words.legislationPages.list.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readConsultationQuery(c)
      return {
        ...(await searchConsultations(reading, query, { after: readPlace(c.query('sau')) })),
        counts: await countConsultations(reading, query),
        years: await consultationYears(reading),
      }
    }),
  view: ({ data, c }) => {
    const { list } = c.words.legislationPages
    const common = c.words.records.list
    const empty = isFiltered(c) ? (
      <EmptyState title={common.nothing}>{common.nothingText}</EmptyState>
    ) : (
      <EmptyState title={list.empty} action={<Add c={c} />}>
        {list.emptyText}
      </EmptyState>
    )
    return (
      <>
        <PageHead title={list.title} summary={list.summary} actions={<Actions c={c} />} />
        <ConsultationFilters c={c} counts={data.counts} years={data.years} />
        <DataTable
          caption={list.title}
          captionHidden
          columns={columns(c)}
          rows={data.lines}
          rowKey={(line) => line.id}
          href={(line) => consultationPath(line.id)}
          empty={empty}
        />
        <Pager
          newer={c.query('sau') === '' ? undefined : consultationsAddress(c, {})}
          older={data.next ? consultationsAddress(c, { sau: writePlace(data.next) }) : undefined}
          summary={fill(list.count, { count: showCount(shownOf(c, data)) })}
        />
      </>
    )
  },
})

/** How many the filters take, of all pages. */
function shownOf(c: PageContext, { counts }: ListData): number {
  const { state } = readConsultationQuery(c)
  const takes = (one: ConsultationState) =>
    state === 'running' ? isRunning(one) : state ? one === state : one !== 'withdrawn'
  return [...counts].reduce((sum, [one, count]) => sum + (takes(one) ? count : 0), 0)
}

function Add({ c }: { c: PageContext }) {
  if (!c.may(legislationPermissions.keep)) return null
  return (
    <LinkButton href={`${consultationsPath}/moi`} icon="add" kind="primary">
      {c.words.legislationPages.list.add}
    </LinkButton>
  )
}

function Actions({ c }: { c: PageContext }) {
  return (
    <>
      <Add c={c} />
      <LinkButton href={consultationsAddress(c, {}, `${consultationsPath}.xlsx`)} icon="download" download>
        {c.words.records.list.sheet}
      </LinkButton>
    </>
  )
}

function columns(c: PageContext): readonly Column<ConsultationLine>[] {
  const { columns: head } = c.words.legislationPages.list
  const { levels } = c.words.draftLabels
  return [
    { key: 'title', head: head.title, width: 'wide', cell: (line) => line.title },
    { key: 'asker', head: head.asker, width: 'medium', cell: (line) => line.askerName },
    { key: 'level', head: head.level, cell: (line) => levels[line.level] },
    { key: 'received', head: head.receivedOn, width: 'narrow', cell: (line) => showDay(line.receivedOn) },
    { key: 'by', head: head.replyByOn, cell: (line) => <ReplyMark c={c} line={line} /> },
    { key: 'sent', head: head.sentOn, width: 'narrow', cell: (line) => line.sentOn && showDay(line.sentOn) },
    { key: 'state', head: head.state, cell: (line) => <ConsultationStanding c={c} line={line} /> },
  ]
}
