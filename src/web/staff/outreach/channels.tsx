import * as area from '../../../areas/outreach/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, PageHead, Pager, Stack } from '../../parts/index.ts'
import { afterIn, pagesOf } from '../record/address.ts'
import { boardPath, channelPath, channelsPath, importPath } from './address.ts'
import { ChannelChecks } from './channel-checks.tsx'
import { channelColumns } from './channel-columns.tsx'
import { ChannelCounts, ChannelFilters } from './channel-list.tsx'
import { type ChannelsData, loadChannels } from './channel-rows.ts'

const filterNames = ['q', 'loai', 'khu', 'tinh-trang'] as const

/** Sổ kênh, nhóm: which there are, whose, and when somebody last looked. */
export const channelsPage = page<ChannelsData>({
  path: channelsPath,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (_, words) => words.outreachPages.channels.title,
  load: (c) => loadChannels(c, { after: afterIn(c) }),
  acts: {
    check: async (c, form) => {
      const done = await c.perform(area.checkChannels, form.values, form.clientId)
      return isRefusal(done) ? done : { goTo: channelsPath, done: area.checkChannels.name }
    },
  },
  view: ChannelsView,
})

function ChannelsView({ data, c }: ViewProps<ChannelsData>) {
  const { channels: words, board } = c.words.outreachPages
  const { list } = c.words.records
  const filtered = filterNames.some((name) => c.query(name) !== '')
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        actions={<Actions c={c} />}
      />
      <Stack loose>
        {filtered ? null : <ChannelCounts c={c} counts={data.counts} />}
        <ChannelFilters c={c} areas={data.areas} />
        <DataTable
          caption={words.title}
          captionHidden
          columns={channelColumns(c, data.names)}
          rows={data.rows}
          rowKey={(one) => one.channel.id}
          href={(one) => channelPath(one.channel.id)}
          empty={
            filtered ? (
              <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
            ) : (
              <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
            )
          }
        />
        <Pager byFit {...pagesOf(c, channelsPath, filterNames, data.next)} />
        {c.may(area.outreachPermissions.check_channels) ? <ChannelChecks c={c} rows={data.rows} /> : null}
      </Stack>
    </>
  )
}

function Actions({ c }: { readonly c: PageContext }) {
  const { channels: words } = c.words.outreachPages
  const { list } = c.words.records
  return (
    <>
      {c.may(area.outreachPermissions.manage_channels) ? (
        <LinkButton href={`${channelsPath}/moi`} icon="add" kind="primary">
          {words.add}
        </LinkButton>
      ) : null}
      <LinkButton href={`${channelsPath}.xlsx`} icon="download" download>
        {list.sheet}
      </LinkButton>
      <LinkButton href={`${channelsPath}.pdf`} icon="print" download>
        {words.print}
      </LinkButton>
      {c.may(area.outreachPermissions.import) ? (
        <LinkButton href={`${importPath}/kenh`} icon="upload">
          {list.import}
        </LinkButton>
      ) : null}
    </>
  )
}
