import { bookPermissions, needsTreasurer } from '../../../areas/books/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, Form, Notice, SubmitRow, TextInput } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { ownHand, type VoucherData } from './voucher-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: VoucherData
}

/** What the visitor may do with the voucher as it stands. */
export function VoucherMoves({ c, data }: Props) {
  const { state, book } = data
  if (book.closedOn !== null) return null
  if (state === 'made') return <MovesOfMade c={c} data={data} />
  if (state === 'approved') return <MovesOfApproved c={c} data={data} />
  return state === 'settled' ? <Reverse c={c} data={data} /> : null
}

function MovesOfMade({ c, data }: Props) {
  const { voucher: words, waiting } = c.words.bookPages
  const approves = c.may(bookPermissions.approve)
  const makes = c.may(bookPermissions.make)
  if (!approves && !makes) return null
  return (
    <>
      {approves ? (
        <Card title={words.approve}>
          <StepForm c={c} data={data} act="approve" stage="approved" text={words.approveText} on={waiting.approvedOn} />
          <ReasonForm c={c} act="reject" label={words.reject} fields={{}} />
        </Card>
      ) : null}
      {makes ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} /> : null}
    </>
  )
}

function MovesOfApproved({ c, data }: Props) {
  const { voucher: words, waiting } = c.words.bookPages
  const hands = needsTreasurer(data.voucher.kind)
  const settles = c.may(hands ? bookPermissions.settle : bookPermissions.settle_bank)
  const text = hands ? words.settleText : words.settleBankText
  return (
    <>
      {settles ? (
        <Card title={words.settle}>
          <StepForm c={c} data={data} act="settle" stage="settled" text={text} on={waiting.settledOn} />
        </Card>
      ) : null}
      {c.may(bookPermissions.approve) ? (
        <div>
          <p class="soft">{words.voidText}</p>
          <ReasonForm c={c} act="void" label={words.void} fields={{}} />
        </div>
      ) : null}
    </>
  )
}

interface StepProps extends Props {
  readonly act: 'approve' | 'settle'
  readonly stage: 'approved' | 'settled'
  readonly text: string
  readonly on: string
}

/** One button for the next step; who already had a hand in the voucher reads why not, and the way out. */
function StepForm({ c, data, act, stage, text, on }: StepProps) {
  const { voucher: words } = c.words.bookPages
  const { hand, covered } = ownHand(c, data, stage)
  const said = hand === 'approver' ? words.handApprover : words.handMaker
  if (hand !== null && !covered)
    return (
      <Notice tone="warn" title={fill(words.samePerson, { hand: said })}>
        <p>{words.samePersonWay}</p>
      </Notice>
    )
  const last = data.steps.map((step) => step.happenedOn).reduce((a, b) => (a > b ? a : b), data.voucher.datedOn)
  return (
    <Form act={act} clientId={c.formId} memory={memoryOf(c)}>
      {hand === null ? null : <Notice tone="warn">{fill(words.underWaiver, { hand: said })}</Notice>}
      <p class="soft">{text}</p>
      <DayInput name="happenedOn" label={on} value={c.today} min={last} max={c.today} required />
      <SubmitRow primary={words[act]} />
    </Form>
  )
}

function Reverse({ c, data }: Props) {
  const { voucher: words } = c.words.bookPages
  const { voucher, reversedBy, steps } = data
  if (!c.may(bookPermissions.make) || reversedBy !== null || voucher.reversesId !== null) return null
  const memory = memoryOf(c)
  const settledOn = steps.find((step) => step.stage === 'settled')?.happenedOn
  return (
    <details class="more" open={memory?.act === 'reverse'}>
      <summary>{words.reverse}</summary>
      <Form act="reverse" clientId={c.formId} memory={memory}>
        <p class="soft">{words.reverseText}</p>
        <DayInput name="datedOn" label={words.reversedOn} value={c.today} min={settledOn} max={c.today} required />
        <TextInput name="reason" label={c.words.records.reason} maxLength={1000} required />
        <SubmitRow primary={words.reverse} />
      </Form>
    </details>
  )
}
