import { isLive, type Outflow, reliefPermissions, vouchedBy } from '../../../areas/relief/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import type { PageContext } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, Pager, Stack } from '../../parts/index.ts'
import { voucherPath } from '../books/address.ts'
import { StateBadge } from '../books/saying.tsx'
import { withQuery } from '../record/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { registerPath } from './address.ts'
import type { RegisterData } from './register-parts.ts'

interface Props {
  readonly c: PageContext
  readonly data: RegisterData
}

/** What went out in common, to the level above, or back to who gave it. */
export function Outflows({ c, data: { register, outflows, moreOutflows, vouchers } }: Props) {
  const { outflow: words } = c.words.reliefPages
  const { columns: head } = words
  const at = registerPath(register.id)
  const acts = c.may(reliefPermissions.account) && register.book?.closedOn === null
  const stateOf = (one: Outflow) => vouchedBy(vouchers, one)
  return (
    <Stack>
      {acts ? (
        <div>
          <LinkButton href={`${at}/phan-bo-moi`} icon="add" kind="primary">
            {words.new}
          </LinkButton>
        </div>
      ) : null}
      <DataTable
        caption={words.title}
        captionHidden
        rows={outflows}
        rowKey={(one) => one.id}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          { key: 'day', head: head.day, width: 'narrow', cell: (one) => showDay(one.happenedOn) },
          { key: 'kind', head: head.kind, cell: (one) => c.words.reliefLabels.outflowKinds[one.kind] },
          {
            key: 'recipient',
            head: `${head.recipient}, ${head.content.toLowerCase()}`,
            width: 'wide',
            cell: (one) => (
              <>
                {one.recipient}
                <br />
                <span class="soft">{one.content}</span>
              </>
            ),
          },
          {
            key: 'amount',
            head: head.amount,
            numeric: true,
            cell: (one) => (one.amount > 0 ? showDong(one.amount) : ''),
          },
          {
            key: 'goods',
            head: head.goods,
            numeric: true,
            cell: (one) => (one.goodsValue > 0 ? showDong(one.goodsValue) : one.amount > 0 ? '' : words.byGoods),
          },
          {
            key: 'voucher',
            head: head.voucher,
            cell: (one) => {
              const { receipt } = stateOf(one)
              return (
                <a href={voucherPath(one.bookId, one.voucherId)}>
                  {vouchers.get(one.voucherId)?.voucher.numberText ?? words.columns.voucher}{' '}
                  {receipt ? <StateBadge c={c} state={receipt} /> : null}
                </a>
              )
            },
          },
          ...(acts
            ? [
                {
                  key: 'act',
                  head: words.takeBack,
                  cell: (one: Outflow) =>
                    isLive(stateOf(one).reversal) || stateOf(one).receipt === 'approved' ? null : (
                      <ReasonForm
                        c={c}
                        act="take_back"
                        id={`take-back-${one.id}`}
                        label={words.takeBack}
                        fields={{ id: one.id }}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : withQuery(at, { muc: 'phan_bo' })}
        older={moreOutflows ? withQuery(at, { muc: 'phan_bo', sau: moreOutflows }) : undefined}
      />
    </Stack>
  )
}
