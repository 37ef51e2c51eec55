import {
  type Advance,
  assistancePermissions,
  contentsOf,
  type Heap,
  heapsOf,
  isPast,
  sumOf,
} from '../../../areas/assistance/index.ts'
import { bookPermissions, type VoucherState } from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  Card,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  Notice,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { bookPath, voucherPath } from '../books/address.ts'
import { StateBadge } from '../books/saying.tsx'
import { listPath } from './address.ts'
import type { RoundData } from './round-data.ts'
import { money } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** Lists to sign, each with the money taken out for it; and whoever still waits. */
export function RoundPaying({ c, data }: Props) {
  const { paying: words } = c.words.assistancePages
  const { round, advances, waiting, payouts } = data
  const isDecided = isPast(round, 'approved')
  const mayPay = c.may(assistancePermissions.pay_out) && isDecided && waiting.length > 0
  const own = (id: Id) => sumOf(payouts.filter((one) => one.advanceId === id))
  return (
    <Stack loose>
      {isDecided ? null : <Notice>{words.decisionFirst}</Notice>}
      <DataTable
        caption={words.lists}
        rows={advances}
        rowKey={(one) => one.id}
        href={(one) => listPath(one.id)}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        columns={[
          { key: 'at', head: words.payPlace, width: 'wide', cell: (one) => one.payPlace },
          { key: 'day', head: words.advancedOn, cell: (one) => showDay(one.advancedOn) },
          {
            key: 'signed',
            head: words.signed,
            numeric: true,
            cell: (one) => `${own(one.id).paidLines}/${own(one.id).lines}`,
          },
          { key: 'amount', head: words.amount, numeric: true, cell: (one) => money(one.amount) },
          { key: 'state', head: words.state, cell: (one) => <AdvanceState c={c} data={data} advance={one} /> },
        ]}
      />
      {isDecided && waiting.length > 0 ? (
        <Card title={fill(words.waiting, { count: waiting.length })}>
          <p class="soft">{words.waitingText}</p>
          {mayPay ? <IssueForm c={c} data={data} /> : <Notice>{words.accountantPays}</Notice>}
        </Card>
      ) : null}
    </Stack>
  )
}

function AdvanceState({ c, data, advance }: Props & { readonly advance: Advance }) {
  const { paying: words } = c.words.assistancePages
  if (advance.settledOn !== null) return <Badge tone="done">{words.settled}</Badge>
  const ids = [advance.voucherId, advance.goodsVoucherId].filter((id) => id !== null)
  const id = ids.find((one) => data.vouchers.get(one) !== 'settled')
  return id === undefined ? (
    <Badge tone="due">{words.out}</Badge>
  ) : (
    <VoucherMark c={c} data={data} id={id} state={data.vouchers.get(id) ?? 'made'} />
  )
}

interface MarkProps extends Props {
  readonly id: Id | null
  readonly state: VoucherState
}

/** How a voucher of the round stands, leading to it for who may read the books. */
export function VoucherMark({ c, data, id, state }: MarkProps) {
  if (id === null || !c.may(bookPermissions.read)) return <StateBadge c={c} state={state} />
  return (
    <a href={voucherPath(data.round.source.bookId, id)}>
      <StateBadge c={c} state={state} />
    </a>
  )
}

function IssueForm({ c, data }: Props) {
  const { paying: words } = c.words.assistancePages
  const { waiting, places } = data
  const hasMoney = waiting.some((one) => one.amount > 0)
  const open = places.filter((one) => one.closedOn === null)
  const options = (kinds: readonly string[]) =>
    open
      .filter((one) => kinds.includes(one.kind))
      .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
      .map((one) => ({ value: one.id, label: one.name }))
  const hands = options(['advance'])
  const heaps = heapsOf(waiting, data.goods.shares)
  return (
    <>
      {hasMoney && hands.length === 0 ? (
        <Notice tone="warn">
          <p>
            {words.noHand} <a href={bookPath(data.round.source.bookId, 'noi_giu')}>{words.addHand}</a>
          </p>
        </Notice>
      ) : null}
      <Form act="issue" id="issue" clientId={c.formId} memory={memoryOf(c)}>
        {hasMoney ? (
          <FieldRow>
            <Select name="fromPlaceId" label={words.from} options={options(['cash', 'bank'])} required />
            <Select name="handPlaceId" label={words.hand} hint={words.handHint} options={hands} required />
          </FieldRow>
        ) : null}
        {heaps.length > 0 ? <GoodsFields c={c} heaps={heaps} data={data} options={options} /> : null}
        <FieldRow>
          <TextInput name="payPlace" label={words.payPlace} maxLength={300} required />
          <DayInput name="advancedOn" label={words.advancedOn} value={c.today} max={c.today} required />
          <DayInput name="payUntil" label={words.payUntil} />
        </FieldRow>
        <SubmitRow primary={words.issue} />
      </Form>
    </>
  )
}

type Options = (kinds: readonly string[]) => readonly { readonly value: string; readonly label: string }[]

/** From which store the goods of the list go, and into whose hand. */
function GoodsFields({
  c,
  data,
  heaps,
  options,
}: Props & { readonly heaps: readonly Heap[]; readonly options: Options }) {
  const { goods: words } = c.words.assistancePages
  const hands = options(['hand_store'])
  return (
    <>
      {hands.length === 0 ? (
        <Notice tone="warn">
          <p>
            {words.noHand} <a href={bookPath(data.round.source.bookId, 'noi_giu')}>{words.addHand}</a>
          </p>
        </Notice>
      ) : null}
      <p>{`${words.onList}: ${contentsOf(heaps)}.`}</p>
      <FieldRow>
        <Select name="goodsFromPlaceId" label={words.from} options={options(['warehouse'])} required />
        <Select name="goodsHandPlaceId" label={words.hand} hint={words.handHint} options={hands} required />
      </FieldRow>
    </>
  )
}
