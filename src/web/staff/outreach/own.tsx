import * as area from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, LineList, PageHead, Section, Stack } from '../../parts/index.ts'
import { ownItemPath, ownPath } from './address.ts'
import { ChannelChecks } from './channel-checks.tsx'
import type { ChannelRow } from './channel-rows.ts'
import { mostChosenFrom } from './choosing.ts'
import { OwnActs } from './own-acts.tsx'
import { StateBadge } from './saying.tsx'

export interface OwnData {
  /** Approved for everybody: to be passed on. */
  readonly toShare: readonly area.ItemLine[]
  readonly mine: readonly area.ItemLine[]
  readonly channels: readonly ChannelRow[]
  readonly opinions: readonly area.OpinionLine[]
}

const lately = 30

/** Of an area, on a phone: what to pass on, what was told, what people say, the groups it keeps. */
export const ownOutreachPage = page<OwnData>({
  path: ownPath,
  shell: 'staff',
  may: area.outreachPermissions.read_area,
  title: (_, words) => words.outreachPages.own.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId, sight } = c.signedIn
      const fresh = await area.freshUntil(reading, committeeId)
      const { rows } = await area.listItems(reading, { committeeId, limit: lately })
      const channels = await area.pageChannels(reading, { committeeId, limit: mostChosenFrom })
      return {
        toShare: rows.filter((one) => one.areaId === null && one.repostOf === null && shareable.includes(one.state)),
        mine: rows.filter((one) => one.areaId !== null && one.areaId === sight.areaId),
        channels: channels.rows.map((one) => ({ ...one, state: area.channelState(one, c.today, fresh) })),
        opinions: (await area.listOpinions(reading, { committeeId, limit: 10 })).rows,
      }
    }),
  acts: {
    check: async (c, form) => {
      const done = await c.perform(area.checkChannels, form.values, form.clientId)
      return isRefusal(done) ? done : { goTo: ownPath, done: area.checkChannels.name }
    },
  },
  view: OwnView,
})

const shareable: readonly area.ItemState[] = ['approved', 'published', 'corrected']

function OwnView({ data, c }: ViewProps<OwnData>) {
  const { own: words } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const mayCheck = c.may(area.outreachPermissions.check_channels)
  return (
    <>
      <PageHead title={words.title} summary={words.summary} />
      <Stack loose>
        <OwnActs c={c} />
        <Section title={words.toShare}>
          <LineList
            items={data.toShare.slice(0, 8).map((one) => ({
              id: one.id,
              href: ownItemPath(one.id),
              title: one.title,
              meta: [labels.topics[one.topic], showDay(one.listedOn)].join(' · '),
            }))}
          />
          {data.toShare.length === 0 ? <p class="soft">{words.nothingToShare}</p> : null}
        </Section>
        <Section title={words.mine}>
          <DataTable
            caption={words.mine}
            captionHidden
            rows={data.mine}
            rowKey={(one) => one.id}
            href={(one) => ownItemPath(one.id)}
            empty={<p class="soft">{words.nothingTold}</p>}
            columns={[
              { key: 'title', head: words.what, width: 'wide', cell: (one) => one.title },
              { key: 'channel', head: words.channel, cell: (one) => labels.channels[one.channelKind] },
              { key: 'day', head: words.day, cell: (one) => showDay(one.listedOn) },
            ]}
          />
        </Section>
        {mayCheck ? <ChannelChecks c={c} rows={data.channels} /> : null}
        {data.opinions.length > 0 ? (
          <Section title={words.opinions}>
            <LineList
              items={data.opinions.map((one) => ({
                id: one.id,
                title: one.words ?? labels.opinionTopics[one.topic] ?? '',
                meta: (
                  <>
                    <StateBadge labels={labels.opinionStates} state={one.state} /> {showDay(one.notedOn)}
                  </>
                ),
              }))}
            />
          </Section>
        ) : null}
      </Stack>
    </>
  )
}
