import * as area from '../../../areas/outreach/index.ts'
import { journalOf } from '../../../platform/journal.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, Card, DataTable, LinkButton, PageHead } from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, channelPath, channelsPath, itemPath, itemsPath, missing } from './address.ts'
import { ChannelAbout, Checks } from './channel-cards.tsx'
import { ownerOf } from './channel-columns.tsx'
import type { ChannelData } from './channel-data.ts'
import { CheckForm, CloseForm } from './channel-forms.tsx'
import { placeNames } from './choosing.ts'
import { itemColumns } from './item-columns.tsx'
import { JournalSection, StateBadge } from './saying.tsx'

const here = (c: PageContext) => channelPath(idIn(c))

/** One group or page: whose it is, who looked and when, what went out through it. */
export const channelPage = page<ChannelData>({
  path: `${channelsPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (data) => data.channel.name,
  load: (c) =>
    c.read(async (reading): Promise<ChannelData | Refusal> => {
      const facts = await area.findChannel(reading, idIn(c))
      if (!facts) return missing
      const { id, committeeId } = facts.channel
      const fresh = await area.freshUntil(reading, committeeId)
      return {
        ...facts,
        state: area.channelState(facts, c.today, fresh),
        owner: ownerOf(facts, await placeNames(reading, committeeId)),
        items: (await area.listItems(reading, { committeeId, channelId: id, limit: 20 })).rows,
        journal: await journalOf(reading, id),
      }
    }),
  acts: {
    check: async (c, form) => {
      const { state, membersCount, note, checkedOn } = form.values
      const checks = [{ channelId: idIn(c), state, membersCount, note }]
      const done = await c.perform(area.checkChannels, { checkedOn, checks }, form.clientId)
      return isRefusal(done) ? done : { goTo: here(c), done: area.checkChannels.name }
    },
    undo_check: carry(area.undoCheck, here),
    close: carry(area.closeChannel, here),
    remove: carry(area.removeChannel, () => channelsPath),
  },
  view: ChannelView,
})

function ChannelView({ data, c }: ViewProps<ChannelData>) {
  const { channels: words, board, items } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { channel } = data
  const manages = c.may(area.outreachPermissions.manage_channels)
  const isOpen = !['closed', 'removed'].includes(data.state)
  return (
    <>
      <PageHead
        title={channel.name}
        kicker={[labels.channels[channel.kind], data.owner].filter(Boolean).join(' · ')}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: words.title, href: channelsPath },
          { label: channel.name },
        ]}
        meta={<StateBadge labels={labels.channelStates} state={data.state} />}
        actions={
          manages && isOpen ? (
            <LinkButton href={`${channelPath(channel.id)}/sua`} icon="edit">
              {c.words.records.edit}
            </LinkButton>
          ) : null
        }
      />
      <Beside
        aside={
          <>
            <Checks c={c} data={data} />
            {isOpen && c.may(area.outreachPermissions.check_channels) ? <CheckForm c={c} /> : null}
          </>
        }
      >
        <ChannelAbout c={c} data={data} />
        <Card
          title={words.items}
          aside={<a href={withQuery(itemsPath, { kenh: channel.id })}>{c.words.records.list.all}</a>}
        >
          <DataTable
            caption={words.items}
            captionHidden
            rows={data.items}
            rowKey={(line) => line.id}
            href={(line) => itemPath(line.id)}
            columns={itemColumns(c).filter(({ key }) => ['title', 'day', 'reach', 'state'].includes(key))}
            empty={<p class="soft">{items.empty}</p>}
          />
        </Card>
        {manages && isOpen ? <CloseForm c={c} data={data} /> : null}
        <JournalSection c={c} journal={data.journal} />
      </Beside>
    </>
  )
}
