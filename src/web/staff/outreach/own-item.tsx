import { documentPermissions } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, PageHead, Stack } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { ownItemPath, ownPath } from './address.ts'
import { type ItemData, loadItemData } from './item-data.ts'
import { RepostForm } from './item-forms.tsx'
import { ReachCard } from './item-reach.tsx'
import { StateBadge } from './saying.tsx'

const here = (c: PageContext) => ownItemPath(idIn(c))

/** An item before an area: its words to pass on; of its own, how many came, and a photo. */
export const ownItemPage = page<ItemData>({
  path: `${ownPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read_area,
  maxMegabytes: 105,
  title: (data) => data.item.title,
  load: loadItemData,
  acts: {
    repost: carry(area.repostItem, () => ownPath),
    measure: carry(area.measureItem, here),
    remove: carry(area.removeItem, () => ownPath),
    photo: async (c, form) => {
      const id = idIn(c)
      const found = await c.read((reading) => area.findItem(reading, id))
      return sendPhoto(c, form, { kind: 'communication_item', id, label: found?.item.title ?? '' }, here(c))
    },
  },
  view: OwnItem,
})

function OwnItem({ data, c }: ViewProps<ItemData>) {
  const { own: words, item: said } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { item } = data
  const isOwn = item.areaId !== null && item.areaId === c.signedIn.sight.areaId
  return (
    <>
      <PageHead
        title={item.title}
        kicker={[labels.channels[item.channelKind], labels.topics[item.topic]].join(' · ')}
        crumbs={[{ label: words.title, href: ownPath }, { label: item.title }]}
        meta={<StateBadge labels={labels.itemStates} state={area.itemState(data, null)} />}
      />
      <Stack>
        <Card title={said.text}>
          <p class="life-text">{area.currentText(data.wordings)}</p>
          {isOwn ? null : <p class="soft">{words.copyHint}</p>}
        </Card>
        {area.mayBePassedOn(data) && c.may(area.outreachPermissions.repost) ? <RepostForm c={c} data={data} /> : null}
        {isOwn && area.isOut(data, null) ? <ReachCard c={c} data={data} /> : null}
        {isOwn && c.may(documentPermissions.add_evidence) ? (
          <PhotoCard
            c={c}
            origin={{ kind: 'communication_item', id: item.id }}
            evidence={data.evidence}
            open
            here={ownItemPath(item.id)}
          />
        ) : null}
        {isOwn && item.recordedBy === c.signedIn.actor.accountId ? (
          <ReasonForm c={c} act="remove" label={said.remove} fields={{}} />
        ) : null}
      </Stack>
    </>
  )
}
