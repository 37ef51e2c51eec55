import * as area from '../../../areas/outreach/index.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, Notice, PageHead, Pager } from '../../parts/index.ts'
import { boardPath, opinionPath, opinionsPath } from './address.ts'
import { areasOf, placeNames } from './choosing.ts'
import { opinionColumns } from './opinion-columns.tsx'
import { OpinionFilters } from './opinion-filters.tsx'
import { isAsked, opinionsAddress, readOpinionQuery } from './opinion-query.ts'
import type { OpinionsData } from './opinions-data.ts'

/** Dư luận Nhân dân: what was heard, and what became of it. */
export const opinionsPage = page<OpinionsData>({
  path: opinionsPath,
  shell: 'staff',
  may: area.outreachPermissions.read_opinions,
  title: (_, words) => words.outreachPeople.opinions.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readOpinionQuery(c)
      const { committeeId } = c.signedIn
      return {
        ...(await area.listOpinions(reading, { ...query, after: c.query('sau') })),
        ...(await area.countOpinions(reading, { ...query, state: null })),
        names: await placeNames(reading, committeeId),
        areas: await areasOf(reading, committeeId),
      }
    }),
  view: OpinionsView,
})

function OpinionsView({ data, c }: ViewProps<OpinionsData>) {
  const { opinions: words } = c.words.outreachPeople
  const { board } = c.words.outreachPages
  const { list } = c.words.records
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        actions={<Actions c={c} />}
      />
      {data.urgent > 0 && !isAsked(c) ? (
        <Notice tone="warn">{fill(words.urgentWaiting, { count: data.urgent })}</Notice>
      ) : null}
      <OpinionFilters c={c} data={data} />
      <DataTable
        caption={words.title}
        captionHidden
        columns={opinionColumns(c, data.names)}
        rows={data.rows}
        rowKey={(line) => line.id}
        href={(line) => opinionPath(line.id)}
        empty={
          isAsked(c) ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          )
        }
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : opinionsAddress(c, {})}
        older={data.next ? opinionsAddress(c, { sau: data.next }) : undefined}
      />
    </>
  )
}

function Actions({ c }: { readonly c: PageContext }) {
  const { opinions: words } = c.words.outreachPeople
  return (
    <>
      {c.may(area.outreachPermissions.note_opinion) ? (
        <LinkButton href={`${opinionsPath}/moi`} icon="add" kind="primary">
          {words.add}
        </LinkButton>
      ) : null}
      {c.may(area.outreachPermissions.verify_opinion) ? (
        <LinkButton href={`${opinionsPath}/bao-cao`} icon="report">
          {words.report}
        </LinkButton>
      ) : null}
      <LinkButton href={opinionsAddress(c, {}, `${opinionsPath}.xlsx`)} icon="download" download>
        {c.words.records.list.sheet}
      </LinkButton>
    </>
  )
}
