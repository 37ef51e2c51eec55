import {
  channels,
  type Donation,
  donationState,
  donationTasks,
  donorKinds,
  reliefPermissions,
  vouchedBy,
} from '../../../areas/relief/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  FilterBar,
  Form,
  Pager,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { giftPath, registerPath } from './address.ts'
import { areaOptionsOf } from './area-choices.ts'
import { giftsAddress, isFiltered } from './gift-query.ts'
import type { RegisterData } from './register-parts.ts'
import { donorText, GiftBadge, goodsText } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: RegisterData
}

/** The gifts of a register, newest first; the accountant makes the vouchers of many at once. */
export function Gifts({ c, data }: Props) {
  const { gifts: words } = c.words.reliefPages
  const { register, gifts } = data
  if (!gifts) return null
  const unvouched = gifts.rows.filter((one) => one.receivedOn !== null && one.voucherId === null)
  const picks = c.may(reliefPermissions.account) && unvouched.length > 0
  const table = (
    <DataTable
      caption={words.title}
      captionHidden
      columns={giftColumns(c, data)}
      rows={gifts.rows}
      rowKey={(one) => one.id}
      href={(one) => giftPath(one.id)}
      pick={
        picks
          ? {
              name: 'ids[]',
              value: (one) => one.id,
              label: (one) => fill(words.pick, { name: donorText(c, one) }),
              picked: (one) => unvouched.includes(one),
            }
          : undefined
      }
      empty={
        isFiltered(c) ? (
          <EmptyState title={c.words.records.list.nothing}>{c.words.records.list.nothingText}</EmptyState>
        ) : (
          <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
        )
      }
    />
  )
  return (
    <div>
      <Filters c={c} data={data} />
      <Found c={c} data={data} />
      {picks ? (
        <Form act="receipt" clientId={c.formId} memory={memoryOf(c)} wide>
          {table}
          <SubmitRow primary={words.receipt} />
        </Form>
      ) : (
        table
      )}
      <Pager
        newer={c.query('sau') === '' ? undefined : giftsAddress(c, register.id, {})}
        older={gifts.next ? giftsAddress(c, register.id, { sau: gifts.next }) : undefined}
      />
    </div>
  )
}

function Found({ c, data: { tally } }: Props) {
  if (!tally || tally.count === 0) return null
  const { amount, goodsValue, donors, count } = tally
  const told = {
    amount: showDong(amount),
    goods: showDong(goodsValue),
    donors: showCount(donors),
    count: showCount(count),
  }
  return <p class="soft">{fill(c.words.reliefPages.gifts.found, told)}</p>
}

function Filters({ c, data: { register, areas } }: Props) {
  const { gifts: words } = c.words.reliefPages
  const labels = c.words.reliefLabels
  const saved = [
    { task: '', label: c.words.records.list.all },
    ...donationTasks.map((task) => ({ task, label: words.tasks[task] ?? task })),
  ]
  return (
    <FilterBar
      action={registerPath(register.id)}
      clearHref={registerPath(register.id, 'ung_ho')}
      hidden={{ muc: 'ung_ho', viec: c.query('viec') }}
      saved={saved.map(({ task, label }) => ({
        label,
        href: giftsAddress(c, register.id, { viec: task }),
        current: c.query('viec') === task,
      }))}
    >
      <TextInput name="q" label={words.search} value={c.query('q')} maxLength={200} />
      <Select
        name="doi-tuong"
        label={words.kind}
        blank={words.anyKind}
        value={c.query('doi-tuong')}
        options={optionsOf(labels.donorKinds, donorKinds)}
      />
      <Select
        name="hinh-thuc"
        label={words.channel}
        blank={words.anyChannel}
        value={c.query('hinh-thuc')}
        options={optionsOf(labels.channels, channels)}
      />
      <Select name="to" label={words.area} blank={words.anyArea} value={c.query('to')} options={areaOptionsOf(areas)} />
      <DayInput name="tu" label={words.from} value={c.query('tu')} />
      <DayInput name="den" label={words.to} value={c.query('den')} />
    </FilterBar>
  )
}

function giftColumns(c: PageContext, { items, vouchers }: RegisterData): readonly Column<Donation>[] {
  const { columns: head } = c.words.reliefPages.gifts
  const number = ({ voucherId }: Donation) => (voucherId ? (vouchers.get(voucherId)?.voucher.numberText ?? '') : '')
  return [
    {
      key: 'day',
      head: head.day,
      width: 'narrow',
      cell: (one) => (one.receivedOn ? showDay(one.receivedOn) : one.pledgedOn ? showDay(one.pledgedOn) : ''),
    },
    { key: 'donor', head: head.donor, width: 'wide', cell: (one) => donorText(c, one) },
    { key: 'channel', head: head.channel, cell: (one) => c.words.reliefLabels.channels[one.channel] },
    {
      key: 'amount',
      head: head.amount,
      numeric: true,
      cell: (one) => (one.channel === 'in_kind' ? '' : showDong(one.amount)),
    },
    { key: 'goods', head: head.goods, cell: (one) => goodsText(c, one, items.get(one.id) ?? []) },
    { key: 'number', head: head.number, cell: number },
    {
      key: 'state',
      head: head.state,
      cell: (one) => <GiftBadge c={c} state={donationState(one, vouchedBy(vouchers, one))} />,
    },
  ]
}
