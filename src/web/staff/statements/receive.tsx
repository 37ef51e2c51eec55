import { receiveFromBank, reliefPermissions } from '../../../areas/relief/index.ts'
import { type Line, payerOf, shownMemo } from '../../../areas/statements/index.ts'
import { showDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Form,
  Notice,
  PageHead,
  Pager,
  Select,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { boardPath, lineAt, movesPath, receivePath } from './address.ts'
import { type ReceiveData, receiveData } from './receive-rows.ts'
import { accountName } from './saying.tsx'

const address = (c: PageContext, after = '') => withQuery(receivePath, { tk: c.query('tk'), sau: after })

/** The chosen rows as the act takes them: whom from, and which gift they are the money of. */
function chosenIn(c: PageContext, form: SentForm): object {
  const { rows, take, target } = form.values as {
    readonly rows?: readonly { readonly lineId: string }[]
    readonly take?: readonly string[]
    readonly target?: string
  }
  const chosen = new Set(Array.isArray(take) ? take : [])
  const [kind, id] = (target ?? '').split(':')
  return {
    ...(kind === 'fund' ? { bookId: id } : { campaignId: id }),
    unnamed: c.words.reliefLabels.unnamed,
    rows: (Array.isArray(rows) ? rows : []).filter(({ lineId }) => chosen.has(lineId)),
  }
}

/** Nhận ủng hộ từ sao kê: what came in becomes gifts, many at once. */
export const receivePage = page<ReceiveData>({
  path: receivePath,
  shell: 'staff',
  may: reliefPermissions.account,
  islands: ['bank-lines.ts'],
  title: (_, words) => words.statementPages.receive.title,
  load: (c) =>
    c.read((reading) =>
      receiveData(reading, { accountId: isId(c.query('tk')) ? c.query('tk') : null, after: c.query('sau') }),
    ),
  acts: {
    receive: async (c, form) => {
      const made = await c.perform(receiveFromBank, chosenIn(c, form), form.clientId)
      return isRefusal(made) ? made : { goTo: address(c, c.query('sau')), done: receiveFromBank.name }
    },
  },
  view: ReceiveView,
})

function ReceiveView({ data, c }: ViewProps<ReceiveData>) {
  const { receive: words, list, ...texts } = c.words.statementPages
  const { campaigns, funds, accounts, lines, next, isCut } = data
  const targets = [
    ...campaigns.map(({ campaign }) => ({
      ...{ value: `campaign:${campaign.id}`, label: campaign.title, bookId: campaign.bookId },
    })),
    ...funds.map(({ id, title }) => ({ value: `fund:${id}`, label: `${words.fund} · ${title}`, bookId: id })),
  ]
  const own = targets.find(({ bookId }) => bookId === data.ownBookId)
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: texts.title, href: boardPath }, { label: words.title }]}
      />
      <FilterBar action={receivePath} clearHref={receivePath}>
        <Select
          name="tk"
          label={texts.upload.account}
          blank={list.anyAccount}
          value={c.query('tk')}
          options={accounts.map((one) => ({ value: one.id, label: accountName(c, one) }))}
        />
      </FilterBar>
      {lines.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      ) : targets.length === 0 ? (
        <Notice tone="warn">
          <p>{words.noTarget}</p>
        </Notice>
      ) : (
        <Form act="receive" id="decide" clientId={c.formId} memory={memoryOf(c)} wide>
          <DataTable
            caption={list.caption}
            captionHidden
            columns={rowColumns(c, data)}
            rows={lines}
            rowKey={({ id }) => id}
            href={({ id }) => lineAt(id)}
            pick={{
              name: 'take[]',
              value: ({ id }) => id,
              label: (line) => fill(list.pick, { day: showDay(line.day), amount: showDong(line.amount) }),
              picked: ({ id }) => c.refused?.form.typed['take[]']?.split('\n').includes(id) ?? false,
            }}
          />
          <section class="decide-bar" aria-label={words.title}>
            <p class="decide-count" data-chosen hidden>
              <span data-count>0</span> {list.chosen} · <span data-sum>0</span>
            </p>
            <button class="button button-small" type="button" data-pick-all hidden>
              {list.pickAll}
            </button>
            <Select
              name="target"
              label={words.target}
              blank={own ? undefined : words.chooseTarget}
              options={targets}
              value={own?.value}
              required
            />
            <button class="button button-primary" type="submit" name="decision" value="receive">
              {words.button}
            </button>
            <p class="soft decide-keys" data-keys hidden>
              {words.keys}
            </p>
          </section>
        </Form>
      )}
      {isCut ? <p class="soft">{words.isCut}</p> : null}
      <Pager newer={c.query('sau') === '' ? undefined : address(c)} older={next ? address(c, next) : undefined} />
    </>
  )
}

/** What was written; and a warning where the money may have come from an account of one's own. */
function messageOf(c: PageContext, { moves }: ReceiveData, { id, memo }: Line) {
  if (!moves.has(id)) return shownMemo(memo)
  return (
    <>
      {shownMemo(memo)}
      <br />
      <a href={movesPath}>{c.words.statementPages.receive.maybeMove}</a>
    </>
  )
}

function rowColumns(c: PageContext, data: ReceiveData): readonly Column<Line>[] {
  const { receive: words, list } = c.words.statementPages
  const places = new Map(data.lines.map(({ id }, at) => [id, at]))
  const typed = (line: Line, name: string) => c.refused?.form.typed[`rows.${places.get(line.id)}.${name}`]
  const nameOf = (line: Line, name: string) => `rows.${places.get(line.id)}.${name}`
  return [
    { key: 'day', head: list.day, width: 'narrow', cell: (line) => showDay(line.day) },
    {
      key: 'amount',
      head: list.amount,
      numeric: true,
      cell: (line) =>
        line.allocated > 0
          ? `${showDong(line.amount)}, ${fill(words.left, { amount: showDong((line.amount - line.allocated) as typeof line.amount) })}`
          : `+${showDong(line.amount)}`,
    },
    {
      key: 'message',
      head: list.message,
      width: 'wide',
      cell: (line) => messageOf(c, data, line),
    },
    {
      key: 'donor',
      head: words.donor,
      width: 'medium',
      cell: (line) => (
        <>
          <input type="hidden" name={nameOf(line, 'lineId')} value={line.id} />
          <input
            class="control"
            name={nameOf(line, 'donorName')}
            value={typed(line, 'donorName') ?? payerOf(line) ?? ''}
            aria-label={`${words.donor}. ${words.donorHint}`}
            maxLength={200}
            autocomplete="off"
          />
        </>
      ),
    },
    {
      key: 'link',
      head: words.link,
      width: 'medium',
      cell: (line) => (
        <LinkChoice c={c} data={data} line={line} name={nameOf(line, 'donationId')} typed={typed(line, 'donationId')} />
      ),
    },
  ]
}

interface LinkProps {
  readonly c: PageContext
  readonly data: ReceiveData
  readonly line: Line
  readonly name: string
  readonly typed: string | undefined
}

/** Which gift a line may be the money of, the likeliest first; a new one unless a proposal is sure. */
function LinkChoice({ c, data, line, name, typed }: LinkProps) {
  const { receive: words } = c.words.statementPages
  const proposals = data.proposals.get(line.id) ?? []
  const [best] = proposals
  if (!best) return <span class="soft">{words.fresh}</span>
  const chosen = typed ?? (best.score >= 60 ? best.id : '')
  const why = best.grounds.map((ground) => words.grounds[ground]).join(', ')
  return (
    <>
      <span class="select">
        <select class="control" name={name} aria-label={words.link}>
          <option value="">{words.fresh}</option>
          {proposals.map(({ id }) => {
            const gift = data.donations.get(id)
            return gift ? (
              <option key={id} value={id} selected={id === chosen}>
                {fill(words.proposed, {
                  name: gift.donorName ?? c.words.reliefLabels.unnamed,
                  amount: showDong(gift.amount),
                })}
              </option>
            ) : null
          })}
        </select>
      </span>
      <span class="soft">{fill(words.why, { grounds: why })}</span>
    </>
  )
}
