import { isLive, reliefPermissions } from '../../../areas/relief/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, Card, DayInput, Form, SubmitRow, TextInput } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { giftPath } from './address.ts'
import type { GiftData } from './gift-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: GiftData
}

/** What the visitor may do with the gift as it stands. */
export function GiftMoves({ c, data }: Props) {
  const { gift: words } = c.words.reliefPages
  const { gift, state, vouched } = data
  const [records, accounts] = [c.may(reliefPermissions.record), c.may(reliefPermissions.account)]
  if (state === 'withdrawn' || state === 'reversed') return null
  const papers = <GiftPapers c={c} data={data} />
  const withdraws =
    records && vouched.receipt !== 'settled' && vouched.receipt !== 'approved' && (accounts || !isLive(vouched.receipt))
  return (
    <>
      {state === 'pledged' && records ? (
        <Card title={words.receive}>
          <Form act="receive" clientId={c.formId} memory={memoryOf(c)}>
            <DayInput name="receivedOn" label={words.receivedOn} value={c.today} max={c.today} required />
            <SubmitRow primary={words.receive} />
          </Form>
        </Card>
      ) : null}
      {state === 'received' && accounts && !isLive(vouched.receipt) ? (
        <Card title={words.makeVoucher}>
          <p class="soft">{words.makeVoucherText}</p>
          <ButtonForm act="receipt" clientId={c.formId} class="button button-primary">
            {words.makeVoucher}
          </ButtonForm>
        </Card>
      ) : null}
      {withdraws ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} /> : null}
      {state === 'posted' && accounts && !isLive(vouched.reversal) ? (
        <Reverse c={c} receivedOn={gift.receivedOn} />
      ) : null}
      {state === 'pledged' ? null : papers}
    </>
  )
}

function GiftPapers({ c, data: { gift } }: Props) {
  const { gift: words } = c.words.reliefPages
  const link = (file: string, label: string) => (
    <p key={file}>
      {`${label}: `}
      <a href={`${giftPath(gift.id)}/${file}.pdf`} download>
        PDF
      </a>
      {' · '}
      <a href={`${giftPath(gift.id)}/${file}.docx`} download>
        Word
      </a>
    </p>
  )
  return (
    <Card title={words.papers}>
      {gift.channel === 'in_kind' ? link('bien-nhan', words.receiptPaper) : null}
      {link('thu-cam-on', words.thanksPaper)}
    </Card>
  )
}

function Reverse({ c, receivedOn }: { readonly c: PageContext; readonly receivedOn: string | null }) {
  const { gift: words } = c.words.reliefPages
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'reverse'}>
      <summary>{words.reverse}</summary>
      <Form act="reverse" clientId={c.formId} memory={memory}>
        <p class="soft">{words.reverseText}</p>
        <DayInput
          name="datedOn"
          label={words.datedOn}
          value={c.today}
          min={receivedOn ?? undefined}
          max={c.today}
          required
        />
        <TextInput name="reason" label={c.words.records.reason} maxLength={1000} required />
        <SubmitRow primary={words.reverse} />
      </Form>
    </details>
  )
}
