import { lastCheck } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, NumberInput, Select, SubmitRow } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import type { ChannelRow } from './channel-rows.ts'

/** Many looked at on one day: how each stands, how many are in it. One left empty was not looked at. */
export function ChannelChecks({ c, rows }: { readonly c: PageContext; readonly rows: readonly ChannelRow[] }) {
  const { channels: words } = c.words.outreachPages
  const open = rows.filter(({ state }) => state !== 'closed' && state !== 'not_open')
  if (open.length === 0) return null
  const states = optionsOf(c.words.outreachLabels.channelStates, ['active', 'asleep'])
  return (
    <details class="more" id="kiem-tra" open={c.refused?.form.act === 'check'}>
      <summary>{words.checkMany}</summary>
      <Form act="check" id="check" clientId={c.formId} memory={memoryOf(c)} wide>
        <p class="soft">{words.checkText}</p>
        <DayInput name="checkedOn" label={words.checkedOn} value={c.today} max={c.today} required />
        {open.map(({ channel, checks }, at) => (
          <FieldRow key={channel.id}>
            <input type="hidden" name={`checks.${at}.channelId`} value={channel.id} />
            <Select name={`checks.${at}.state`} label={channel.name} blank={words.notLooked} options={states} />
            <NumberInput
              name={`checks.${at}.membersCount`}
              label={words.members}
              value={String(lastCheck(checks, c.today)?.membersCount ?? '')}
            />
          </FieldRow>
        ))}
        <SubmitRow primary={words.recordCheck} />
      </Form>
    </details>
  )
}
