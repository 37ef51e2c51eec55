import { bookPermissions, loadVouchers, type Place, type VoucherFacts } from '../../../areas/books/index.ts'
import { bookOwnMoves, placesBeside, reliefPermissions } from '../../../areas/relief/index.ts'
import {
  allocationsOf,
  type BankAccount,
  findImport,
  findLine,
  kindsOfSide,
  type Line,
  type LineStep,
  listAccounts,
  listLines,
  partsOfMemo,
  type Share,
  type StatementImport,
  shownMemo,
  statementPermissions,
  stepsOf,
} from '../../../areas/statements/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { wordsIn } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Card,
  type Column,
  DataTable,
  DefinitionList,
  Form,
  LinkButton,
  PageHead,
  Section,
  Select,
  Stack,
  SubmitRow,
} from '../../parts/index.ts'
import { voucherPath } from '../books/address.ts'
import { calledVoucher } from '../books/saying.tsx'
import { idIn, idPart } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { giftPath } from '../relief/address.ts'
import { boardPath, fileAt, lineAt, lineMissing, linesPath } from './address.ts'
import { DecideBar } from './decide-bar.tsx'
import { deciding } from './deciding.ts'
import { leftOf } from './lines.tsx'
import { accountName, StateBadge, signed } from './saying.tsx'

interface LineData {
  readonly line: Line
  readonly account: BankAccount | undefined
  readonly file: StatementImport | null
  readonly shares: readonly Share[]
  readonly vouchers: readonly VoucherFacts[]
  readonly steps: readonly LineStep[]
  readonly next: Id | null
  /** Places of the same books that the other half of a transfer may be in. */
  readonly places: readonly Place[]
}

/** Một giao dịch: all that is known of it, and deciding it alone. */
export const linePage = page<LineData>({
  path: `${linesPath}/${idPart}`,
  shell: 'staff',
  may: statementPermissions.read,
  title: ({ line }, words) =>
    fill(words.statementPages.one.title, { amount: showDong(line.amount), day: showDay(line.day) }),
  load: (c) =>
    c.read(async (reading) => {
      const line = await findLine(reading, idIn(c))
      if (!line) return lineMissing
      const [account] = await listAccounts(reading, [line.accountId])
      const waiting = { accountId: line.accountId, states: ['pending' as const] }
      const shares = await allocationsOf(reading, [line.id])
      const { rows } = await listLines(reading, waiting, { after: `${line.day}|${line.id}`, limit: 1 })
      return {
        line,
        account,
        file: await findImport(reading, line.importId),
        shares,
        vouchers: await loadVouchers(
          reading,
          shares.filter((one) => one.targetKind === 'voucher').map((one) => one.targetId),
        ),
        steps: await stepsOf(reading, line.id),
        next: rows[0]?.id ?? null,
        places: account?.placeId ? await placesBeside(reading, account.placeId) : [],
      }
    }),
  acts: {
    decide: deciding((c) => lineAt(idIn(c))),
    move: async (c, form) => {
      const text = wordsIn('vi').statementPages.moves.voucherText
      const rows = [{ lineId: idIn(c), placeId: form.values.placeId }]
      const made = await c.perform(bookOwnMoves, { rows, text }, form.clientId)
      return isRefusal(made) ? made : { goTo: lineAt(idIn(c)), done: bookOwnMoves.name }
    },
  },
  view: LineView,
})

function LineView({ data, c }: ViewProps<LineData>) {
  const { one: words, list, file: fileWords, ...texts } = c.words.statementPages
  const { line, account, shares, steps, next } = data
  const mayDecide = c.may(statementPermissions.decide) && line.allocated === 0
  const isPlain = line.state === 'pending' && line.kind !== 'fee' && line.kind !== 'interest'
  const mayMove = mayDecide && isPlain && data.places.length > 0 && c.may(reliefPermissions.account)
  return (
    <>
      <PageHead
        title={fill(words.title, { amount: signed(line), day: showDay(line.day) })}
        crumbs={[
          { label: texts.title, href: boardPath },
          { label: list.title, href: linesPath },
          { label: account ? accountName(c, account) : '' },
        ]}
        meta={<StateBadge c={c} line={line} />}
        actions={next ? <LinkButton href={lineAt(next)}>{words.next}</LinkButton> : undefined}
      />
      <Stack loose>
        <Facts c={c} data={data} />
        <details class="card">
          <summary>{words.memo}</summary>
          <p class="soft">{words.memoText}</p>
          <p>{line.memo}</p>
        </details>
        <Section title={words.shares}>
          {shares.length === 0 ? (
            <p class="soft">{words.noShare}</p>
          ) : (
            <DataTable
              caption={words.shares}
              captionHidden
              columns={shareColumns(c, data.vouchers)}
              rows={shares}
              rowKey={(share) => `${share.targetId} ${share.amount}`}
            />
          )}
        </Section>
        {mayDecide ? <Decide c={c} line={line} /> : null}
        {mayMove ? <OwnMove c={c} data={data} /> : null}
        <Section title={words.steps}>
          {steps.length === 0 ? (
            <p class="soft">{words.noStep}</p>
          ) : (
            <DataTable
              caption={words.steps}
              captionHidden
              columns={stepColumns(c)}
              rows={steps}
              rowKey={(step) => `${step.recordedAt.getTime()} ${step.state}`}
            />
          )}
        </Section>
      </Stack>
    </>
  )
}

function Facts({ c, data: { line, file } }: { c: PageContext; data: LineData }) {
  const { one: words, list } = c.words.statementPages
  const place = fill(words.place, { page: line.page, n: line.n })
  const account = line.payerAccount ?? partsOfMemo(line.memo).payerAccount
  return (
    <DefinitionList
      items={[
        { term: words.when, value: [showDay(line.day), line.time?.slice(0, 8)].filter(Boolean).join(' ') },
        { term: list.amount, value: signed(line) },
        { term: list.kind, value: c.words.statements.kinds[line.kind] },
        { term: words.message, value: shownMemo(line.memo) },
        { term: list.payer, value: line.payer },
        { term: words.payerAccount, value: account ? `***${account.slice(-3)}` : '' },
        { term: words.document, value: line.document },
        { term: words.reference, value: line.reference },
        { term: words.balance, value: line.balance === null ? '' : showDong(line.balance) },
        { term: words.allocated, value: line.allocated > 0 ? showDong(line.allocated) : '' },
        { term: words.left, value: line.allocated > 0 ? showDong(leftOf(line)) : '' },
        { term: c.words.statementPages.decide.note, value: line.note },
        {
          term: words.fromFile,
          value: file ? (
            <>
              <a href={fileAt(file.id)}>{file.name}</a>, {place}
            </>
          ) : null,
        },
      ]}
    />
  )
}

function Decide({ c, line }: { c: PageContext; line: Line }) {
  const { decide: words } = c.words.statementPages
  return (
    <Card title={words.title}>
      <Form act="decide" id="decide" clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="ids[]" value={line.id} />
        <DecideBar c={c} />
        <p class="soft">{words.bookText}</p>
        <p class="soft">{words.retypeText}</p>
        <Select
          name="kind"
          label={words.kind}
          value={line.kind}
          options={optionsOf(c.words.statements.kinds, kindsOfSide(line))}
        />
        <div class="submit-row">
          <button class="button" type="submit" name="decision" value="retype">
            {words.retype}
          </button>
        </div>
      </Form>
    </Card>
  )
}

/** A half of a transfer whose other half no statement shows yet, or that lies in the safe. */
function OwnMove({ c, data: { line, places } }: { c: PageContext; data: LineData }) {
  const { moves: words } = c.words.statementPages
  return (
    <Card title={words.title}>
      <Form act="move" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{words.oneText}</p>
        <Select
          name="placeId"
          label={line.debit > 0 ? words.to : words.from}
          blank={words.choosePlace}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitRow primary={words.book} />
      </Form>
    </Card>
  )
}

function shareColumns(c: PageContext, vouchers: readonly VoucherFacts[]): readonly Column<Share>[] {
  const { one: words, list } = c.words.statementPages
  const target = ({ targetKind, targetId }: Share) => {
    const voucher = vouchers.find((one) => one.voucher.id === targetId)?.voucher
    const label = voucher ? calledVoucher(c, voucher) : (words.targets[targetKind] ?? targetKind)
    if (voucher)
      return c.may(bookPermissions.read) ? <a href={voucherPath(voucher.bookId, voucher.id)}>{label}</a> : label
    return targetKind === 'donation' && c.may(reliefPermissions.read) ? <a href={giftPath(targetId)}>{label}</a> : label
  }
  return [
    { key: 'target', head: words.shares, cell: target },
    { key: 'amount', head: list.amount, numeric: true, cell: ({ amount }) => showDong(amount) },
  ]
}

function stepColumns(c: PageContext): readonly Column<LineStep>[] {
  const { one: words, list, decide } = c.words.statementPages
  return [
    { key: 'state', head: list.state, cell: (step) => <StateBadge c={c} line={step} /> },
    { key: 'kind', head: list.kind, cell: (step) => c.words.statements.kinds[step.kind] },
    { key: 'by', head: words.by, cell: (step) => `${step.byName}, ${showMoment(step.recordedAt)}` },
    { key: 'note', head: decide.note, cell: (step) => step.note ?? '' },
  ]
}
