import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DayInput,
  FieldRow,
  Form,
  NumberInput,
  Radios,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import type { ChannelData } from './channel-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ChannelData
}

export function CheckForm({ c }: { readonly c: PageContext }) {
  const { channels: words } = c.words.outreachPages
  const states = optionsOf(c.words.outreachLabels.channelStates, ['active', 'asleep'])
  return (
    <Card title={words.check}>
      <Form act="check" id="check" clientId={c.formId} memory={memoryOf(c)}>
        <Radios name="state" label={words.columns.state} options={states} value="active" inline />
        <FieldRow>
          <NumberInput name="membersCount" label={words.members} />
          <DayInput name="checkedOn" label={words.checkedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <TextInput name="note" label={c.words.records.note} maxLength={500} />
        <SubmitRow primary={words.recordCheck} />
      </Form>
    </Card>
  )
}

export function CloseForm({ c, data }: Props) {
  const { channels: words } = c.words.outreachPages
  return (
    <Toolbar>
      <Fold c={c} label={words.close} acts={['close']}>
        <Form act="close" id="close" clientId={c.formId} memory={memoryOf(c)}>
          <FieldRow>
            <DayInput
              name="closedOn"
              label={words.closedOn}
              value={c.today}
              min={data.channel.openedOn}
              max={c.today}
              required
            />
            <TextInput name="reason" label={c.words.records.reason} maxLength={500} required />
          </FieldRow>
          <SubmitRow primary={words.close} />
        </Form>
      </Fold>
      <ReasonForm c={c} act="remove" label={words.remove} fields={{}} />
    </Toolbar>
  )
}
