import { type Item, itemChannelKinds, itemTopics } from '../../../areas/outreach/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Fieldset, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { type Choices, channelOptions, named } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly choices: Choices
  readonly of: Item | null
  readonly text: string
}

/** A text to be told: what, where, to whom. The rest opens below. */
export function ItemFields({ c, choices, of, text }: Props) {
  const { fields: words } = c.words.outreachPages
  const labels = c.words.outreachLabels
  return (
    <>
      <TextInput name="title" label={words.title} value={of?.title} maxLength={300} required autofocus />
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        value={text}
        rows={8}
        maxLength={20_000}
        required
      />
      <FieldRow>
        <Select
          name="channelKind"
          label={words.channelKind}
          options={optionsOf(labels.channels, itemChannelKinds)}
          value={of?.channelKind ?? 'facebook'}
        />
        <Select
          name="channelId"
          label={words.channel}
          blank={words.noChannel}
          options={channelOptions(choices.channels, labels.channels)}
          value={of?.channelId}
        />
        <Select
          name="topic"
          label={words.topic}
          options={optionsOf(labels.topics, itemTopics)}
          value={of?.topic ?? 'front_activity'}
        />
      </FieldRow>
      <Fieldset title={words.more}>
        <FieldRow>
          <TextInput name="audience" label={words.audience} value={of?.audience} maxLength={300} />
          <DayInput name="plannedOn" label={words.plannedOn} value={of?.plannedOn ?? (c.query('ngay') || null)} />
        </FieldRow>
        <FieldRow>
          <Select
            name="planId"
            label={words.plan}
            blank={words.noPlan}
            options={choices.plans.map(({ plan }) => ({ value: plan.id, label: plan.title }))}
            value={of?.planId ?? c.query('ke-hoach')}
          />
          <Select
            name="areaId"
            label={words.area}
            blank={words.wholeWard}
            options={named(choices.areas)}
            value={of?.areaId}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            name="sourceReference"
            label={words.source}
            hint={words.sourceHint}
            value={of?.sourceReference}
            maxLength={120}
          />
          <TextInput name="link" label={words.link} type="url" value={of?.link} maxLength={500} />
        </FieldRow>
      </Fieldset>
    </>
  )
}
