import { bookPermissions } from '../../../areas/books/index.ts'
import {
  bookOwnMoves,
  type HalfMove,
  type OwnMoves,
  proposeMoves,
  reliefPermissions,
} from '../../../areas/relief/index.ts'
import { type Line, type MovePair, shownMemo } from '../../../areas/statements/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { wordsIn } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, Form, PageHead, Section, Stack, SubmitRow } from '../../parts/index.ts'
import { voucherPath } from '../books/address.ts'
import { boardPath, lineAt, linesPath, movesPath } from './address.ts'
import { accountName } from './saying.tsx'

/** `out:in`, or the one movement that a voucher waits for. */
function rowsIn(chosen: unknown): readonly object[] {
  const list = Array.isArray(chosen) ? chosen : []
  return list.map((text: string) => {
    const [lineId, otherLineId] = String(text).split(':')
    return { lineId, otherLineId }
  })
}

/** Chuyển nội bộ: what may have moved between own accounts, each pair decided by a person. */
export const ownMovesPage = page<OwnMoves>({
  path: movesPath,
  shell: 'staff',
  may: reliefPermissions.account,
  title: (_, words) => words.statementPages.moves.title,
  load: (c) => c.read(proposeMoves),
  acts: {
    book: async (c, form) => {
      const rows = rowsIn(form.values.moves)
      if (rows.length === 0) return refuse('statements.choose_lines')
      const text = wordsIn('vi').statementPages.moves.voucherText
      const made = await c.perform(bookOwnMoves, { rows, text }, form.clientId)
      return isRefusal(made) ? made : { goTo: movesPath, done: bookOwnMoves.name }
    },
  },
  view: OwnMovesView,
})

function OwnMovesView({ data, c }: ViewProps<OwnMoves>) {
  const { moves: words, list, ...texts } = c.words.statementPages
  const { pairs, halves, isCut } = data
  const picks = pairs.length > 0 || halves.some(({ line }) => line !== null)
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[
          { label: texts.title, href: boardPath },
          { label: list.title, href: linesPath },
          { label: words.title },
        ]}
      />
      {pairs.length === 0 && halves.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Form act="book" clientId={c.formId} memory={memoryOf(c)} wide>
          <Stack loose>
            {pairs.length > 0 ? <Pairs c={c} data={data} /> : null}
            {halves.length > 0 ? <Halves c={c} data={data} /> : null}
          </Stack>
          {picks ? <SubmitRow primary={words.book} /> : null}
        </Form>
      )}
      {isCut ? <p class="soft">{words.isCut}</p> : null}
    </>
  )
}

function sideCell(c: PageContext, { accounts }: OwnMoves, line: Line) {
  const account = accounts.find(({ id }) => id === line.accountId)
  return (
    <>
      <a href={lineAt(line.id)}>{showDay(line.day)}</a>, {account ? accountName(c, account) : ''}
      <br />
      <span class="soft">{shownMemo(line.memo)}</span>
    </>
  )
}

function Pairs({ c, data }: { c: PageContext; data: OwnMoves }) {
  const { moves: words, list } = c.words.statementPages
  const why = ({ grounds, others }: MovePair) => {
    const told = [words.onlyAmount, ...grounds.map((ground) => words.grounds[ground] ?? ground)].join(', ')
    return others === 0 ? told : `${told}; ${fill(words.others, { count: others })}`
  }
  const columns: readonly Column<MovePair>[] = [
    { key: 'amount', head: list.amount, numeric: true, cell: ({ out }) => showDong(out.amount) },
    { key: 'out', head: words.left, width: 'wide', cell: ({ out }) => sideCell(c, data, out) },
    { key: 'in', head: words.came, width: 'wide', cell: (pair) => sideCell(c, data, pair.in) },
    { key: 'why', head: words.why, cell: why },
  ]
  return (
    <Section title={words.pairs}>
      <p class="soft">{words.pairsText}</p>
      <DataTable
        caption={words.pairs}
        captionHidden
        columns={columns}
        rows={data.pairs}
        rowKey={({ out }) => out.id}
        pick={{
          name: 'moves[]',
          value: (pair) => `${pair.out.id}:${pair.in.id}`,
          label: ({ out }) => fill(words.pick, { amount: showDong(out.amount), day: showDay(out.day) }),
        }}
      />
    </Section>
  )
}

function Halves({ c, data }: { c: PageContext; data: OwnMoves }) {
  const { moves: words, list } = c.words.statementPages
  const place = (id: string | null) => data.places.get(id ?? '')
  const voucherCell = ({ voucher }: HalfMove) => {
    const { id, side, placeId, otherPlaceId, datedOn } = voucher
    const [from, to] = side === 'out' ? [placeId, otherPlaceId] : [otherPlaceId, placeId]
    const label = `${showDay(datedOn)}, ${place(from)?.name ?? ''} → ${place(to)?.name ?? ''}`
    const bookId = place(placeId)?.bookId ?? ''
    return c.may(bookPermissions.read) ? <a href={voucherPath(bookId, id)}>{label}</a> : label
  }
  const columns: readonly Column<HalfMove>[] = [
    { key: 'amount', head: list.amount, numeric: true, cell: ({ voucher }) => showDong(voucher.amount) },
    { key: 'voucher', head: words.voucher, width: 'wide', cell: voucherCell },
    {
      key: 'line',
      head: words.missing,
      width: 'wide',
      cell: ({ line, voucher }) =>
        line ? sideCell(c, data, line) : `${place(voucher.placeId)?.name ?? ''}: ${words.notYet}`,
    },
  ]
  const found = data.halves.filter(({ line }) => line !== null)
  const missing = data.halves.filter(({ line }) => line === null)
  return (
    <Section title={words.halves}>
      <p class="soft">{words.halvesText}</p>
      {found.length > 0 ? (
        <DataTable
          caption={words.halves}
          captionHidden
          columns={columns}
          rows={found}
          rowKey={({ voucher }) => `${voucher.id} ${voucher.side}`}
          pick={{
            name: 'moves[]',
            value: ({ line }) => line?.id ?? '',
            label: ({ voucher }) =>
              fill(words.pick, { amount: showDong(voucher.amount), day: showDay(voucher.datedOn) }),
          }}
        />
      ) : null}
      {missing.length > 0 ? (
        <DataTable
          caption={words.missing}
          captionHidden
          columns={columns}
          rows={missing}
          rowKey={({ voucher }) => `${voucher.id} ${voucher.side}`}
        />
      ) : null}
    </Section>
  )
}
