import {
  approveVouchers,
  bookPermissions,
  rejectVoucher,
  reverseVoucher,
  settleVouchers,
  voidVoucher,
  withdrawVoucher,
} from '../../../areas/books/index.ts'
import { refuseBooking, undoBooking } from '../../../areas/relief/index.ts'
import { type Line, statementPermissions } from '../../../areas/statements/index.ts'
import { showDay } from '../../../values/day.ts'
import { sayDong } from '../../../values/money.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Badge,
  Beside,
  Card,
  DefinitionList,
  JournalList,
  LinkButton,
  PageHead,
  Section,
  Stack,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { lineAt } from '../statements/address.ts'
import { signed } from '../statements/saying.tsx'
import { endPart, stepPart } from './acting.ts'
import { accountPath, boardPath, bookPath, partPart, voucherPath } from './address.ts'
import { BrokenNotice } from './promised.tsx'
import { amountText, calledVoucher, dongText, StateBadge } from './saying.tsx'
import { loadVoucher, type VoucherData } from './voucher-data.ts'
import { VoucherHands } from './voucher-hands.tsx'
import { VoucherItems } from './voucher-items.tsx'
import { VoucherMoves } from './voucher-moves.tsx'

const here = (c: PageContext) => voucherPath(idIn(c), idIn(c, 'part'))

/** One voucher: what is to move, whose hands it went through, what may be done now. */
export const voucherPage = page<VoucherData>({
  path: `${boardPath}/${idPart}/phieu/${partPart}`,
  shell: 'staff',
  may: bookPermissions.read,
  title: ({ voucher }, words) => voucher.numberText ?? words.books.kinds[voucher.kind] ?? voucher.kind,
  load: loadVoucher,
  acts: {
    approve: stepPart(approveVouchers, here),
    settle: stepPart(settleVouchers, here),
    reject: endPart(rejectVoucher, refuseBooking, 'reject', here),
    void: endPart(voidVoucher, refuseBooking, 'void', here),
    withdraw: endPart(withdrawVoucher, undoBooking, 'withdraw', here),
    reverse: endPart(reverseVoucher, undoBooking, 'reverse', (c, id) => voucherPath(idIn(c), id)),
  },
  view: VoucherView,
})

function VoucherView({ data, c }: ViewProps<VoucherData>) {
  const { voucher: words, board, vouchers } = c.words.bookPages
  const { voucher, book, state, steps } = data
  const at = voucherPath(book.id, voucher.id)
  const title = calledVoucher(c, voucher)
  const editable = state === 'made' && voucher.reversesId === null && book.closedOn === null
  return (
    <>
      <PageHead
        title={title}
        kicker={voucher.numberText === null ? vouchers.noNumber : c.words.books.kinds[voucher.kind]}
        summary={voucher.content}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: book.title, href: bookPath(book.id) },
          { label: title },
        ]}
        meta={
          <>
            <StateBadge c={c} state={state} />
            {voucher.reversesId === null ? null : <Badge>{vouchers.reversal}</Badge>}
            {steps.some((step) => step.waiverId !== null) ? <Badge tone="due">{vouchers.waived}</Badge> : null}
          </>
        }
        actions={
          <>
            {editable && c.may(bookPermissions.make) ? (
              <LinkButton href={`${at}/sua`} icon="edit">
                {words.edit}
              </LinkButton>
            ) : null}
            <LinkButton href={`${at}/phieu.pdf`} icon="print" download>
              {words.pdf}
            </LinkButton>
            <LinkButton href={`${at}/phieu.docx`} icon="file" download>
              {words.docx}
            </LinkButton>
          </>
        }
      />
      <Stack loose>
        <Beside
          aside={
            <>
              <VoucherHands c={c} data={data} />
              <VoucherMoves c={c} data={data} />
            </>
          }
        >
          <BrokenNotice c={c} goods={data.broken} />
          <Facts c={c} data={data} />
          <VoucherItems c={c} items={data.items} />
        </Beside>
        <Section title={c.words.records.journalTab}>
          <JournalList
            lines={data.journal.map((entry) => ({
              id: String(entry.seq),
              when: showMoment(entry.at),
              at: entry.at.toISOString(),
              actor: entry.actorName,
              sentence: sayJournal(c.words, entry.action, entry.data),
            }))}
          />
        </Section>
      </Stack>
    </>
  )
}

function Facts({ c, data }: { readonly c: PageContext; readonly data: VoucherData }) {
  const { voucher: words, fields, vouchers } = c.words.bookPages
  const { voucher, book, place, toPlace, reverses, reversedBy, origin, lines } = data
  const link = (other: typeof reverses) =>
    other ? <a href={voucherPath(book.id, other.id)}>{calledVoucher(c, other)}</a> : null
  const isIn = ['receipt', 'bank_in', 'goods_in'].includes(voucher.kind)
  const isMove = voucher.toPlaceId !== null
  const stack = (
    <Stack>
      <DefinitionList
        ruled
        items={[
          {
            term: fields.amount,
            value: <strong>{voucher.amount > 0 ? dongText(c, voucher.amount) : amountText(c, voucher)}</strong>,
          },
          { term: words.inWords, value: voucher.amount > 0 ? sayDong(voucher.amount) : null },
          { term: fields.datedOn, value: showDay(voucher.datedOn) },
          { term: isMove ? fields.mover : isIn ? fields.payer : fields.payee, value: voucher.counterparty },
          { term: fields.address, value: voucher.address },
          { term: fields.content, value: voucher.content },
          { term: vouchers.purpose, value: c.words.books.purposes[voucher.purpose] },
          { term: fields.attached, value: voucher.attached },
          { term: words.place, value: place ? <a href={accountPath(book.id, place.id)}>{place.name}</a> : null },
          {
            term: words.placeTo,
            value: toPlace ? <a href={accountPath(book.id, toPlace.id)}>{toPlace.name}</a> : null,
          },
          {
            term: words.origin,
            value: voucher.origin ? (
              origin ? (
                <a href={origin.href}>{voucher.origin.label}</a>
              ) : (
                voucher.origin.label
              )
            ) : null,
          },
          {
            term: words.bankLines,
            value: lines.length === 0 ? null : <BankLines c={c} lines={lines} />,
          },
          { term: words.reverses, value: link(reverses) },
          { term: words.reason, value: voucher.reverseReason },
          { term: words.reversedBy, value: link(reversedBy) },
        ]}
      />
    </Stack>
  )
  return <Card title={c.words.books.kinds[voucher.kind] ?? ''}>{stack}</Card>
}

/** The movements of accounts that stand behind a voucher. */
function BankLines({ c, lines }: { readonly c: PageContext; readonly lines: readonly Line[] }) {
  const opens = c.may(statementPermissions.read)
  const said = (line: Line) => `${showDay(line.day)}, ${signed(line)}`
  return (
    <ul class="plain">
      {lines.map((line) => (
        <li key={line.id}>{opens ? <a href={lineAt(line.id)}>{said(line)}</a> : said(line)}</li>
      ))}
    </ul>
  )
}
