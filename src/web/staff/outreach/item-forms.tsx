import { currentText } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Checkbox, DayInput, FieldRow, Form, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { channelOptions } from './choosing.ts'
import type { ItemData } from './item-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ItemData
}

/** On a phone: the day stands, the link is pasted, one press. The picture of it goes in beside. */
export function PublishForm({ c, data }: Props) {
  const { item: words } = c.words.outreachPages
  const isTwin = c.refused?.refusal?.key === 'outreach.same_text_there'
  return (
    <Card title={words.publishTitle}>
      <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{words.publishText}</p>
        <FieldRow>
          <DayInput name="happenedOn" label={words.publishedOn} value={c.today} max={c.today} required />
          <TextInput
            name="link"
            label={words.link}
            hint={words.linkHint}
            type="url"
            value={data.item.link}
            maxLength={500}
          />
        </FieldRow>
        {isTwin ? <Checkbox name="again" label={words.again} /> : null}
        <SubmitRow primary={words.publish} />
      </Form>
    </Card>
  )
}

export function RepostForm({ c, data }: Props) {
  const { item: words } = c.words.outreachPages
  const others = data.channels.filter(({ channel }) => channel.id !== data.item.channelId)
  const isTwin = c.refused?.refusal?.key === 'outreach.same_text_there'
  return (
    <Fold c={c} label={words.repostTitle} acts={['repost']}>
      <Form act="repost" id="repost" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <Select
            name="channelId"
            label={words.repostTo}
            options={channelOptions(others, c.words.outreachLabels.channels)}
            required
          />
          <DayInput name="happenedOn" label={words.publishedOn} value={c.today} max={c.today} required />
        </FieldRow>
        {isTwin ? <Checkbox name="again" label={words.again} /> : null}
        <SubmitRow primary={words.repost} />
      </Form>
    </Fold>
  )
}

export function CorrectForm({ c, data }: Props) {
  const { item: words } = c.words.outreachPages
  return (
    <Fold c={c} label={words.correctTitle} acts={['correct']}>
      <Form act="correct" id="correct" clientId={c.formId} memory={memoryOf(c)}>
        <TextArea
          name="text"
          label={words.text}
          value={currentText(data.wordings)}
          rows={6}
          maxLength={20_000}
          required
        />
        <FieldRow>
          <TextInput name="reason" label={c.words.records.reason} maxLength={1000} required />
          <DayInput name="happenedOn" label={words.correctedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.correct} />
      </Form>
    </Fold>
  )
}
