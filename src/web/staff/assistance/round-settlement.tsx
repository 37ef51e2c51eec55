import {
  assistancePermissions,
  contentsOf,
  type GoodsAccount,
  givesMoney,
  goodsAccount,
  isPast,
  stageOf,
  sumOf,
} from '../../../areas/assistance/index.ts'
import { stands } from '../../../areas/books/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  ButtonForm,
  Card,
  DataTable,
  DayInput,
  EmptyState,
  Form,
  KeyValueTable,
  LinkButton,
  Notice,
  Stack,
  SubmitRow,
  TextArea,
  Toolbar,
} from '../../parts/index.ts'
import { roundPath } from './address.ts'
import type { RoundData } from './round-data.ts'
import { VoucherMark } from './round-paying.tsx'
import { money as shown } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** What was decided, taken out, signed for and brought back; the vouchers of each. */
export function RoundSettlement({ c, data }: Props) {
  const { settlement: words } = c.words.assistancePages
  const { round, advances, payouts, waiting, decisions } = data
  if (advances.length === 0) return <EmptyState title={words.none} />
  const sum = (of: 'amount' | 'paid' | 'returned') => advances.reduce((total, one) => total + (one[of] ?? 0), 0)
  const people = sumOf(payouts)
  const at = roundPath(round.id)
  const ofGoods = [
    { label: words.signed, value: String(people.paidLines) },
    { label: words.away, value: String(waiting.length) },
  ]
  const ofMoney = [
    { label: words.decided, value: shown(decisions.reduce((total, one) => total + one.amount, 0)) },
    { label: words.advanced, value: shown(sum('amount')) },
    { label: fill(words.paid, { count: people.paidLines }), value: shown(sum('paid')) },
    { label: words.returned, value: shown(sum('returned')) },
    {
      label: fill(words.absent, { count: waiting.length }),
      value: shown(waiting.reduce((t, one) => t + one.amount, 0)),
    },
  ]
  return (
    <Stack loose>
      <KeyValueTable caption={words.title} rows={givesMoney(decisions, advances) ? ofMoney : ofGoods} />
      <GoodsTable c={c} data={data} />
      <Vouchers c={c} data={data} />
      <Toolbar>
        {(['docx', 'pdf'] as const).map((file) => (
          <LinkButton
            key={file}
            href={`${at}/quyet-toan.${file}`}
            icon={file === 'pdf' ? 'print' : 'download'}
            download
          >
            {`${words.paper} (${file === 'pdf' ? 'PDF' : 'Word'})`}
          </LinkButton>
        ))}
      </Toolbar>
      <Closing c={c} data={data} />
      {stageOf(round) === 'reconciled' && c.may(assistancePermissions.publish) ? (
        <Card title={words.publish} id="cong-khai">
          <p>{words.publishText}</p>
          <ButtonForm act="publish" clientId={c.formId} class="button button-primary">
            {words.publish}
          </ButtonForm>
        </Card>
      ) : null}
    </Stack>
  )
}

/** The vouchers of goods, each with what it moves. */
function goodsVouchers(c: PageContext, { advances, payouts, goods }: RoundData) {
  const { goods: words } = c.words.assistancePages
  return advances.flatMap((one) => {
    const account = goodsAccount({
      listed: payouts.filter((payout) => payout.advanceId === one.id),
      waiting: [],
      shares: goods.shares,
      lots: goods.lots.filter((lot) => lot.advanceId === one.id),
    })
    const moved = (of: 'taken' | 'given' | 'returned') =>
      contentsOf(account.filter((kind) => kind[of] > 0).map((kind) => ({ ...kind, quantity: kind[of] })))
    const row = (of: 'taken' | 'given' | 'returned', what: string, id: Id | null, on: Day | null) => ({
      ...{ key: `${one.id} ${of}`, what, id, on },
      amount: moved(of),
    })
    return [
      row('taken', words.voucherOut, one.goodsVoucherId, one.advancedOn),
      row('given', words.voucherGiven, one.goodsGivenVoucherId, one.settledOn),
      row('returned', words.voucherBack, one.goodsBackVoucherId, one.settledOn),
    ]
  })
}

/** What became of the goods of the round, by quantity. */
function GoodsTable({ c, data }: Props) {
  const { goods: words } = c.words.assistancePages
  const { payouts: listed, waiting, goods } = data
  const rows = goodsAccount({ listed, waiting, shares: goods.shares, lots: goods.lots })
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={words.account}
      rows={rows}
      rowKey={(one) => one.key}
      columns={[
        { key: 'name', head: words.name, width: 'wide', cell: (one) => one.name },
        ...(['taken', 'given', 'returned', 'waiting'] as const).map((key) => ({
          key,
          head: words[key],
          numeric: true,
          cell: (one: GoodsAccount) => `${showThousandths(one[key])} ${one.unit}`,
        })),
      ]}
    />
  )
}

function Vouchers({ c, data }: Props) {
  const { settlement: words, goods } = c.words.assistancePages
  const money = data.advances.flatMap((one) => [
    { key: `${one.id} out`, what: words.voucherOut, on: one.advancedOn, id: one.voucherId, amount: one.amount },
    {
      key: `${one.id} paid`,
      what: words.voucherPaid,
      on: one.settledOn,
      id: one.paymentVoucherId,
      amount: one.paid ?? 0,
    },
    {
      key: `${one.id} back`,
      what: words.voucherBack,
      on: one.settledOn,
      id: one.returnVoucherId,
      amount: one.returned ?? 0,
    },
  ])
  const rows = [...money.map((row) => ({ ...row, amount: shown(row.amount) })), ...goodsVouchers(c, data)]
  return (
    <DataTable
      caption={words.vouchers}
      rows={rows.filter((row) => row.id !== null)}
      rowKey={(row) => row.key}
      empty={<p class="soft">{words.goodsOnly}</p>}
      columns={[
        { key: 'what', head: words.what, cell: (row) => row.what },
        { key: 'day', head: words.day, cell: (row) => (row.on ? showDay(row.on) : '') },
        {
          key: 'amount',
          head: goods.moved,
          numeric: true,
          cell: (row) => row.amount,
        },
        {
          key: 'state',
          head: words.state,
          cell: (row) => (
            <VoucherMark c={c} data={data} id={row.id} state={data.vouchers.get(row.id ?? '') ?? 'made'} />
          ),
        },
      ]}
    />
  )
}

function Closing({ c, data }: Props) {
  const { settlement: words, list } = c.words.assistancePages
  const { round, vouchers, waiting } = data
  if (!c.may(assistancePermissions.pay_out)) return null
  const back = [...vouchers.values()].filter((state) => !stands(state)).length
  return (
    <>
      {back > 0 ? (
        <Card title={fill(words.sentBack, { count: back })}>
          <Form act="remake" id="remake" clientId={c.formId} memory={memoryOf(c)}>
            <DayInput name="datedOn" label={words.day} value={c.today} max={c.today} required />
            <input type="hidden" name="payee" value={list.payeeValue} />
            <input type="hidden" name="attached" value={list.attachedValue} />
            <SubmitRow primary={words.remake} />
          </Form>
        </Card>
      ) : null}
      {isPast(round, 'signed') && !isPast(round, 'reconciled') ? (
        <Card title={words.close} id="chot">
          {waiting.length > 0 ? <Notice>{fill(words.absentLeft, { count: waiting.length })}</Notice> : null}
          <Form act="reconcile" id="reconcile" clientId={c.formId} memory={memoryOf(c)}>
            <DayInput name="happenedOn" label={words.closedOn} value={c.today} max={c.today} required />
            <TextArea name="note" label={words.note} rows={2} maxLength={2000} required={waiting.length > 0} />
            <SubmitRow primary={words.close} />
          </Form>
        </Card>
      ) : null}
    </>
  )
}
