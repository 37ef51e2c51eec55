import {
  type CampaignFacts,
  campaignState,
  collectDonation,
  type Donation,
  listCampaigns,
  listDonations,
  receptionEndedOn,
  reliefPermissions,
  withdrawCollection,
} from '../../../areas/relief/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  Form,
  MoneyInput,
  PageHead,
  Radios,
  RepeatRows,
  Section,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { Outbox } from '../record/outbox.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { ownPath } from './address.ts'
import { donorText } from './saying.tsx'

interface Own {
  readonly campaigns: readonly CampaignFacts[]
  readonly sent: readonly Donation[]
}

/** Vận động tại tổ, on a phone: what the area collected, sent to the office. */
export const ownPage = page<Own>({
  path: ownPath,
  shell: 'staff',
  may: reliefPermissions.read_own,
  title: (_, words) => words.reliefOwn.title,
  load: (c) =>
    c.read(async (reading) => {
      const campaigns = await listCampaigns(reading)
      const receives = (one: CampaignFacts) =>
        ['receiving', 'distributing'].includes(campaignState(one, c.today)) && c.today <= receptionEndedOn(one)
      return { campaigns: campaigns.filter(receives), sent: (await listDonations(reading, { limit: 50 })).rows }
    }),
  acts: {
    collect: async (c, form) => {
      const input = { ...form.values, showsName: true, channel: 'cash', unnamed: c.words.reliefLabels.unnamed }
      const made = await c.perform(collectDonation, input, form.clientId)
      return isRefusal(made) ? made : { goTo: ownPath, done: collectDonation.name }
    },
    withdraw: async (c, form) => {
      const taken = await c.perform(withdrawCollection, form.values, form.clientId)
      return isRefusal(taken) ? taken : { goTo: ownPath, done: withdrawCollection.name }
    },
  },
  islands: ['outbox.ts'],
  view: OwnView,
})

function OwnView({ data, c }: ViewProps<Own>) {
  const words = c.words.reliefOwn
  return (
    <>
      <PageHead title={words.title} summary={words.summary} />
      <Stack loose>
        <Outbox c={c} />
        <Section title={words.campaigns}>
          {data.campaigns.length === 0 ? <p class="soft">{words.none}</p> : null}
          {data.campaigns.map((one) => (
            <Collect key={one.campaign.id} c={c} facts={one} />
          ))}
        </Section>
        <Section title={words.mine}>
          {data.sent.length === 0 ? <p class="soft">{words.nothingSent}</p> : null}
          <Stack>
            {data.sent.map((one) => (
              <Sent key={one.id} c={c} one={one} />
            ))}
          </Stack>
        </Section>
      </Stack>
    </>
  )
}

function Collect({ c, facts }: { readonly c: PageContext; readonly facts: CampaignFacts }) {
  const words = c.words.reliefOwn
  const { gift } = c.words.reliefPages
  const { id, title } = facts.campaign
  const fields = { campaignId: id }
  return (
    <div>
      <p>
        <strong>{title}</strong>
        <span class="soft">{` · ${fill(words.until, { day: showDay(receptionEndedOn(facts)) })}`}</span>
      </p>
      <Form act="collect" id={`collect-${id}`} clientId={c.formId} memory={memoryOf(c, fields)} keptAs="amount">
        <input type="hidden" name="campaignId" value={id} />
        <MoneyInput name="amount" label={words.amount} required />
        <DayInput name="receivedOn" label={words.receivedOn} value={c.today} max={c.today} required />
        <Radios
          name="donorKind"
          label={words.who}
          options={[
            { value: 'collective', label: words.collective },
            { value: 'individual', label: words.individual },
          ]}
          value="collective"
          required
        />
        <TextInput name="donorName" label={words.name} hint={words.nameHint} maxLength={200} />
        <details class="more">
          <summary>{gift.parts}</summary>
          <p class="soft">{gift.partsHint}</p>
          <RepeatRows name="parts" count={0} addLabel={gift.addPart}>
            {(at) => (
              <>
                <TextInput name={`parts.${at}.name`} label={gift.partName} maxLength={200} />
                <MoneyInput name={`parts.${at}.amount`} label={gift.partAmount} />
              </>
            )}
          </RepeatRows>
        </details>
        <SubmitRow primary={words.send} />
      </Form>
    </div>
  )
}

function Sent({ c, one }: { readonly c: PageContext; readonly one: Donation }) {
  const words = c.words.reliefOwn
  const when = one.receivedOn ? showDay(one.receivedOn) : ''
  return (
    <div>
      <p>
        <strong>{`${showDong(one.amount)} đ`}</strong>
        {` · ${donorText(c, one)} · ${when}`}
        <span class="soft">{` · ${one.voucherId ? words.taken : words.waiting}`}</span>
      </p>
      {one.voucherId === null ? (
        <ReasonForm c={c} act="withdraw" id={`withdraw-${one.id}`} label={words.withdraw} fields={{ id: one.id }} />
      ) : null}
    </div>
  )
}
