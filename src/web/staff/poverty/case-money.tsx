import {
  approvedAmount,
  type CasePayment,
  isHouse,
  paidOf,
  povertyPermissions,
  promisedOf,
  stepOf,
} from '../../../areas/poverty/index.ts'
import { showDay } from '../../../values/day.ts'
import { dong, showDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, DataTable, KeyValueTable, LinkButton, Notice, Section, Stack } from '../../parts/index.ts'
import { voucherPath } from '../books/address.ts'
import { StateBadge as VoucherBadge } from '../books/saying.tsx'
import { casePath } from './address.ts'
import type { CaseData } from './case-data.ts'

/** What was decided, put on vouchers, paid; each voucher leads to the books. */
export function CaseMoney({ c, data }: { readonly c: PageContext; readonly data: CaseData }) {
  const { case: words } = c.words.povertyPages
  const { vouchers } = c.words.bookPages
  const { payments, state } = data
  if (!stepOf(data, 'approved')) return null
  const decided = approvedAmount(data)
  const [promised, paid] = [promisedOf(payments), paidOf(payments)]
  const left = dong(decided - promised)
  const settled = stepOf(data, 'settled')
  const pays = left > 0 && state !== 'settled' && c.may(povertyPermissions.pay)
  return (
    <Section
      title={words.payments}
      aside={
        pays ? (
          <LinkButton href={`${casePath(data.case.id)}/chi`} icon="add">
            {words.pay}
          </LinkButton>
        ) : null
      }
    >
      <Stack>
        {settled && settled.amount !== paid ? (
          <Notice tone="warn">{fill(words.changedSince, { amount: showDong(paid) })}</Notice>
        ) : null}
        <KeyValueTable
          caption={words.decided}
          rows={[
            { label: words.decided, value: showDong(decided) },
            { label: words.promised, value: showDong(promised) },
            { label: words.paid, value: showDong(paid), total: true },
          ]}
        />
        <DataTable
          caption={words.payments}
          captionHidden
          rows={payments}
          rowKey={(one) => one.voucherId}
          href={(one) => voucherPath(one.facts.voucher.bookId, one.voucherId)}
          empty={<p class="soft">{words.noPayments}</p>}
          columns={[
            { key: 'number', head: vouchers.columns.number, cell: (one) => nameOf(c, one) },
            { key: 'part', head: words.payments, cell: (one) => c.words.poverty.parts[one.part] },
            { key: 'day', head: vouchers.columns.day, cell: (one) => showDay(one.facts.voucher.datedOn) },
            {
              key: 'amount',
              head: vouchers.columns.amount,
              numeric: true,
              cell: (one) => showDong(one.facts.voucher.amount),
            },
            {
              key: 'state',
              head: vouchers.columns.state,
              cell: (one) => (
                <>
                  <VoucherBadge c={c} state={one.state} />
                  {one.isReversed ? <Badge tone="refused">{vouchers.reversal}</Badge> : null}
                </>
              ),
            },
          ]}
        />
      </Stack>
    </Section>
  )
}

const nameOf = (c: PageContext, { facts: { voucher } }: CasePayment): string =>
  voucher.numberText ?? c.words.bookPages.vouchers.noNumber

/** What a house's file holds and lacks; what is no house needs less. */
export function dossierOf(data: CaseData): readonly (readonly [name: string, has: boolean])[] {
  const items: readonly (readonly [string, boolean])[] = [
    ['survey', data.survey !== null],
    ['review', data.review !== null],
    ['decision', stepOf(data, 'approved') !== undefined],
    ['commitment', stepOf(data, 'in_progress') !== undefined],
    ['photos', data.evidence.length >= 2],
    ['acceptance', data.acceptance !== null],
    ['handing', stepOf(data, 'handed_over') !== undefined],
  ]
  const notForOthers = ['commitment', 'photos', 'acceptance']
  return isHouse(data.case.purpose) ? items : items.filter(([name]) => !notForOthers.includes(name))
}
