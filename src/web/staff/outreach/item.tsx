import { documentPermissions } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, Card, DataTable, LinkButton, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { actOn } from './acting.ts'
import { boardPath, itemPath, itemsPath } from './address.ts'
import { itemColumns } from './item-columns.tsx'
import { type ItemData, loadItemData } from './item-data.ts'
import { ItemMoves } from './item-moves.tsx'
import { ReachCard } from './item-reach.tsx'
import { ItemText } from './item-text.tsx'
import { JournalSection, StateBadge, StepsCard } from './saying.tsx'

const here = (c: PageContext) => itemPath(idIn(c))

/** One item: its words, how far it is, where it went and how far it reached. */
export const itemPage = page<ItemData>({
  path: `${itemsPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read,
  maxMegabytes: 105,
  title: (data) => data.item.title,
  load: loadItemData,
  acts: {
    submit: carry(area.submitItem, here),
    approve: carry(area.approveItem, here),
    send_back: carry(area.returnItem, here),
    publish: carry(area.publishItem, here),
    correct: carry(area.correctItem, here),
    withdraw: carry(area.withdrawItem, here),
    archive: carry(area.archiveItem, here),
    undo: carry(area.undoItemStep, here),
    remove: carry(area.removeItem, () => itemsPath),
    repost: carry(area.repostItem, here),
    measure: carry(area.measureItem, here),
    correct_measure: actOn(area.correctMeasure, here),
    photo: async (c, form) => {
      const id = idIn(c)
      const found = await c.read((reading) => area.findItem(reading, id))
      return sendPhoto(c, form, { kind: 'communication_item', id, label: found?.item.title ?? '' }, here(c))
    },
  },
  view: ItemView,
})

function ItemView({ data, c }: ViewProps<ItemData>) {
  const { board, items: words } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { item } = data
  const state = area.itemState(data, null)
  return (
    <>
      <PageHead
        title={item.title}
        kicker={[labels.channels[item.channelKind], labels.topics[item.topic]].join(' · ')}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: words.title, href: itemsPath },
          { label: item.title },
        ]}
        meta={<StateBadge labels={labels.itemStates} state={state} />}
        actions={<Actions c={c} data={data} />}
      />
      <Beside
        aside={
          <>
            {c.may(documentPermissions.read) ? (
              <PhotoCard
                c={c}
                origin={{ kind: 'communication_item', id: item.id }}
                evidence={data.evidence}
                open={state !== 'removed'}
                here={itemPath(item.id)}
              />
            ) : null}
            {area.isOut(data, null) ? <ReachCard c={c} data={data} /> : null}
            <StepsCard c={c} labels={labels.itemStates} steps={data.steps} />
          </>
        }
      >
        <ItemText c={c} data={data} />
        <ItemMoves c={c} data={data} />
        {data.reposts.length > 0 ? (
          <Card title={fill(words.reposts, { count: showCount(data.reposts.length) })}>
            <DataTable
              caption={fill(words.reposts, { count: data.reposts.length })}
              captionHidden
              rows={data.reposts}
              rowKey={(line) => line.id}
              href={(line) => itemPath(line.id)}
              columns={itemColumns(c).filter(({ key }) => ['title', 'channel', 'day'].includes(key))}
            />
          </Card>
        ) : null}
        <JournalSection c={c} journal={data.journal} />
      </Beside>
    </>
  )
}

function Actions({ c, data }: { readonly c: PageContext; readonly data: ItemData }) {
  const { item: words } = c.words.outreachPages
  const at = itemPath(data.item.id)
  const mine = data.item.recordedBy === c.signedIn.actor.accountId || c.may(area.outreachPermissions.post)
  return (
    <>
      {area.mayEditItem(data) === null && mine && c.may(area.outreachPermissions.draft) ? (
        <LinkButton href={`${at}/sua`} icon="edit">
          {c.words.records.edit}
        </LinkButton>
      ) : null}
      {area.isOut(data, null) && c.may(area.outreachPermissions.publish) ? (
        <LinkButton href={`${at}/cong-khai`} icon="open">
          {words.makePublic}
        </LinkButton>
      ) : null}
    </>
  )
}
