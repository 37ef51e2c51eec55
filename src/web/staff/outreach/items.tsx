import * as area from '../../../areas/outreach/index.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, PageHead, Pager } from '../../parts/index.ts'
import { boardPath, importPath, itemPath, itemsPath, outingsPath } from './address.ts'
import { areasOf } from './choosing.ts'
import { itemColumns } from './item-columns.tsx'
import { ItemFilters } from './item-filters.tsx'
import { isFiltered, itemsAddress, readItemQuery } from './item-query.ts'
import type { ItemsData } from './items-data.ts'

/** Sổ tin bài: everything told, planned or out. */
export const itemsPage = page<ItemsData>({
  path: itemsPath,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (_, words) => words.outreachPages.items.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readItemQuery(c)
      const { committeeId } = c.signedIn
      return {
        ...(await area.listItems(reading, { ...query, after: c.query('sau') })),
        counts: await area.countItems(reading, { ...query, state: null }),
        years: await area.itemYears(reading, committeeId),
        areas: await areasOf(reading, committeeId),
      }
    }),
  view: ItemsView,
})

function ItemsView({ data, c }: ViewProps<ItemsData>) {
  const { items: words, board } = c.words.outreachPages
  const { list } = c.words.records
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        actions={<Actions c={c} />}
      />
      <ItemFilters c={c} data={data} />
      <DataTable
        caption={words.title}
        captionHidden
        columns={itemColumns(c)}
        rows={data.rows}
        rowKey={(line) => line.id}
        href={(line) => itemPath(line.id)}
        empty={
          isFiltered(c) ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          )
        }
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : itemsAddress(c, {})}
        older={data.next ? itemsAddress(c, { sau: data.next }) : undefined}
      />
    </>
  )
}

function Actions({ c }: { readonly c: PageContext }) {
  const { items: words, board } = c.words.outreachPages
  const { list } = c.words.records
  return (
    <>
      {c.may(area.outreachPermissions.draft) ? (
        <LinkButton href={`${itemsPath}/moi`} icon="add" kind="primary">
          {board.addItem}
        </LinkButton>
      ) : null}
      {c.may(area.outreachPermissions.repost) ? (
        <LinkButton href={`${outingsPath}/moi`} icon="people">
          {board.addOuting}
        </LinkButton>
      ) : null}
      <LinkButton href={itemsAddress(c, {}, `${itemsPath}.xlsx`)} icon="download" download>
        {list.sheet}
      </LinkButton>
      <LinkButton href={itemsAddress(c, {}, `${itemsPath}.pdf`)} icon="print" download>
        {words.print}
      </LinkButton>
      <LinkButton href={itemsAddress(c, {}, `${itemsPath}.docx`)} icon="file" download>
        {words.word}
      </LinkButton>
      {c.may(area.outreachPermissions.import) ? (
        <LinkButton href={`${importPath}/tin-bai`} icon="upload">
          {list.import}
        </LinkButton>
      ) : null}
    </>
  )
}
