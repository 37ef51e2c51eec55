import { currentText } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { channelPath, itemPath, planPath } from './address.ts'
import { audienceOn, type ItemData } from './item-data.ts'

/** The words as they stand, what they rest on, and those that were corrected. */
export function ItemText({ c, data }: { readonly c: PageContext; readonly data: ItemData }) {
  const { item: words } = c.words.outreachPages
  const { item, channel, plan, original } = data
  const audience = audienceOn(data)
  const before = data.wordings.filter((one) => one.supersededAt !== null && one.supersededReason !== null)
  return (
    <Card title={words.text}>
      <p class="life-text">{currentText(data.wordings)}</p>
      <DefinitionList
        items={[
          {
            term: words.channel,
            value: channel && <a href={channelPath(channel.channel.id)}>{channel.channel.name}</a>,
          },
          {
            term: words.audienceOn,
            value:
              audience &&
              fill(words.audienceLine, { count: showCount(audience.count), day: showDay(audience.checkedOn) }),
          },
          {
            term: words.link,
            value: item.link && (
              <a href={item.link} rel="noreferrer">
                {item.link}
              </a>
            ),
          },
          { term: words.audience, value: item.audience },
          { term: words.area, value: item.areaId && data.names.get(item.areaId) },
          { term: words.plan, value: plan && <a href={planPath(plan.plan.id)}>{plan.plan.title}</a> },
          { term: words.plannedOn, value: item.plannedOn && showDay(item.plannedOn) },
          { term: words.original, value: original && <a href={itemPath(original.item.id)}>{original.item.title}</a> },
          {
            term: words.source,
            value: item.sourceDocumentId ? (
              <a href={documentPath(item.sourceDocumentId)}>{item.sourceReference ?? c.words.records.document}</a>
            ) : (
              item.sourceReference
            ),
          },
          { term: words.writtenBy, value: item.recordedByName },
        ]}
      />
      {before.map((one) => (
        <details key={one.recordedAt.toISOString()} class="more">
          <summary>{fill(words.before, { reason: one.supersededReason ?? '' })}</summary>
          <p class="life-text">{one.text}</p>
        </details>
      ))}
    </Card>
  )
}
