import { approveVouchers, bookPermissions, settleVouchers, type VoucherLine } from '../../../areas/books/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import { dong, showDong } from '../../../values/money.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  DataTable,
  DayInput,
  EmptyState,
  Form,
  PageHead,
  Pager,
  Section,
  Stack,
  SubmitRow,
} from '../../parts/index.ts'
import { boardPath, voucherPath, waitingPath } from './address.ts'
import { calledVoucher } from './saying.tsx'
import { voucherColumns } from './voucher-columns.tsx'
import { type HeapOf, type HeapPage, heapPage, heaps, placeAt, type Waiting } from './waiting-data.ts'

/** What waits in all books: for who approves, for the treasurer, for the accountant with the bank's paper. */
export const waitingPage = page<Waiting>({
  path: waitingPath,
  shell: 'staff',
  may: bookPermissions.read,
  title: (_, words) => words.bookPages.waiting.title,
  load: (c) =>
    c.read(async (reading) => ({
      approve: await heapPage(reading, c, 'approve'),
      settle: await heapPage(reading, c, 'settle'),
      settle_bank: await heapPage(reading, c, 'settle_bank'),
    })),
  acts: {
    approve: together(approveVouchers),
    settle: together(settleVouchers),
    settle_bank: together(settleVouchers),
  },
  view: WaitingView,
})

function together(what: AnyAction): Act {
  return async (c, form) => {
    const ids = form.values.ids
    if (!Array.isArray(ids) || ids.length === 0) return refuse('books.none_chosen')
    const output = await c.perform(what, form.values, form.clientId)
    return isRefusal(output) ? output : { goTo: placeAt(c), done: what.name }
  }
}

function WaitingView({ data, c }: ViewProps<Waiting>) {
  const { waiting: words, board } = c.words.bookPages
  const { approve, settle, settle_bank: bank } = bookPermissions
  const isEmpty = heaps.every((heap) => data[heap].rows.length === 0)
  const groups: readonly Group[] = [
    { act: 'approve', title: words.approve, page: data.approve, may: c.may(approve), role: 'ward_chair' },
    { act: 'settle', title: words.settle, page: data.settle, may: c.may(settle), role: 'ward_treasurer' },
    { act: 'settle_bank', title: words.settleBank, page: data.settle_bank, may: c.may(bank), role: 'ward_accountant' },
  ]
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
      />
      {isEmpty ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      <Stack loose>
        {/* What the visitor can do comes first. */}
        {groups
          .filter((one) => one.page.rows.length > 0)
          .toSorted((a, b) => Number(b.may) - Number(a.may))
          .map((group) => (
            <Heap key={group.act} c={c} group={group} />
          ))}
      </Stack>
    </>
  )
}

interface Group {
  readonly act: HeapOf
  readonly title: string
  readonly page: HeapPage
  readonly may: boolean
  readonly role: string
}

function Heap({
  c,
  group: { act, title, page: found, may, role },
}: {
  readonly c: PageContext
  readonly group: Group
}) {
  const { waiting: words } = c.words.bookPages
  const { accountId } = c.signedIn.actor
  const { rows, next, isFirst, count } = found
  const pager = (
    <Pager
      label={fill(words.pages, { heap: title })}
      newer={isFirst ? undefined : placeAt(c, act, '')}
      older={next === null ? undefined : placeAt(c, act, next)}
      summary={
        count > rows.length ? fill(words.ofAll, { count: showCount(rows.length), all: showCount(count) }) : undefined
      }
    />
  )
  const amount = dong(rows.reduce((sum, one) => sum + one.amount, 0))
  const isOwn = (one: VoucherLine) =>
    act === 'approve'
      ? one.madeBy === accountId
      : one.approvedBy === accountId || (act === 'settle' && one.madeBy === accountId)
  const columns = voucherColumns(c, true).map((column) =>
    column.key === 'state'
      ? {
          ...column,
          head: '',
          cell: (one: VoucherLine) => (may && isOwn(one) ? <Badge tone="due">{words.own}</Badge> : null),
        }
      : column,
  )
  const shown = rows.some(isOwn) && may ? columns : columns.filter((one) => one.key !== 'state')
  const table = (
    <DataTable
      caption={fill(words.sum, { count: rows.length, amount: showDong(amount) })}
      rows={rows}
      rowKey={(one) => one.id}
      href={(one) => voucherPath(one.bookId, one.id)}
      columns={shown}
      pick={
        may
          ? {
              name: 'ids[]',
              value: (one) => one.id,
              label: (one) => fill(words.pick, { voucher: calledVoucher(c, one) }),
              picked: (one) => !isOwn(one),
            }
          : undefined
      }
    />
  )
  if (!may)
    return (
      <Section title={title}>
        <Stack>
          {table}
          {pager}
          <p class="soft">{fill(words.cannot, { role: c.words.identity.roles[role] })}</p>
        </Stack>
      </Section>
    )
  return (
    <Section title={title}>
      <Form act={act} clientId={c.formId} memory={memoryOf(c)} wide>
        {table}
        {pager}
        <DayInput
          name="happenedOn"
          label={act === 'approve' ? words.approvedOn : words.settledOn}
          value={c.today}
          max={c.today}
          required
        />
        <SubmitRow primary={act === 'approve' ? words.approveButton : words.settleButton} />
      </Form>
    </Section>
  )
}
