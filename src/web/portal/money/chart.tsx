import type { Channel, Sum, Totals } from '../../../areas/disclosure/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Section } from '../../parts/index.ts'
import { amountText } from './amount.ts'

/** So many columns can be told apart on a phone; more are told by month. */
const mostColumns = 45
const order: readonly (Channel | null)[] = ['cash', 'bank', 'online', 'in_kind', null]

interface Column {
  readonly label: string
  readonly sum: number
  readonly rows: number
  readonly parts: readonly (readonly [Channel | null, number])[]
}

const amountIn = (channels: ReadonlyMap<Channel | null, Sum>, channel: Channel | null) =>
  channels.get(channel)?.amount ?? 0

function columnsOf(days: Totals['byDay']): { readonly columns: readonly Column[]; readonly monthly: boolean } {
  const monthly = days.length > mostColumns
  const groups = Map.groupBy(days, ({ day }) => (monthly ? `${day.slice(5, 7)}/${day.slice(0, 4)}` : showDay(day)))
  const columns = [...groups].map(([label, some]) => ({
    label,
    sum: some.reduce((all, one) => all + one.amount, 0),
    rows: some.reduce((all, one) => all + one.rows, 0),
    parts: order.map(
      (channel) => [channel, some.reduce((all, one) => all + amountIn(one.channels, channel), 0)] as const,
    ),
  }))
  return { columns, monthly }
}

const [width, height] = [640, 180]

/** Money received day by day, each day by its channels; the numbers stand below for who cannot see columns. */
export function ReceivedByDay({ c, totals }: { c: PageContext; totals: Totals }) {
  const { moneyPages: words, disclosure } = c.words
  const { columns, monthly } = columnsOf(totals.byDay.filter(({ amount }) => amount > 0))
  const [first, last] = [columns[0], columns.at(-1)]
  if (!first || !last) return null
  const highest = columns.reduce((most, one) => (one.sum > most.sum ? one : most), first)
  const channels = order.filter((channel) =>
    columns.some(({ parts }) => parts.some(([one, sum]) => one === channel && sum > 0)),
  )
  const nameOf = (channel: Channel | null) => (channel ? (disclosure.channels[channel] ?? channel) : '–')
  return (
    <Section title={monthly ? words.byMonth : words.byDay}>
      <figure class="ledger-chart">
        <svg
          viewBox={`0 0 ${width} ${height + 1}`}
          role="img"
          aria-label={`${words.byDay}. ${chartNote(words.chartNote, highest)}`}
        >
          <Columns columns={columns} highest={highest.sum} />
          <line x1="0" x2={width} y1={height} y2={height} />
        </svg>
        <p class="ledger-chart-days">
          <span>{first.label}</span>
          {last === first ? null : <span>{last.label}</span>}
        </p>
        <figcaption>
          {channels.map((channel) => (
            <span key={channel} class={`ledger-key ledger-${channel ?? 'other'}`}>
              {nameOf(channel)}
            </span>
          ))}
          <span>{chartNote(words.chartNote, highest)}</span>
        </figcaption>
      </figure>
      <details>
        <summary>{words.table}</summary>
        <div class="table-frame">
          <table class="table ledger-table">
            <caption class="visually-hidden">{monthly ? words.byMonth : words.byDay}</caption>
            <thead>
              <tr>
                <th scope="col">{monthly ? words.month : words.day}</th>
                {channels.map((channel) => (
                  <th key={channel} scope="col" class="numeric">
                    {nameOf(channel)}
                  </th>
                ))}
                <th scope="col" class="numeric">
                  {words.sum}
                </th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ label, parts, sum }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {channels.map((channel) => (
                    <td key={channel} class="numeric">
                      {amountText(parts.find(([one]) => one === channel)?.[1] ?? 0)}
                    </td>
                  ))}
                  <td class="numeric">{amountText(sum)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.sum}</th>
                {channels.map((channel) => (
                  <td key={channel} class="numeric">
                    {amountText(
                      columns.reduce((all, one) => all + (one.parts.find(([own]) => own === channel)?.[1] ?? 0), 0),
                    )}
                  </td>
                ))}
                <td class="numeric">{amountText(totals.received.amount)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
        <p class="soft">{fill(words.lines, { count: showCount(totals.received.rows) })}</p>
      </details>
    </Section>
  )
}

const chartNote = (phrase: string, { label, sum }: Column) => fill(phrase, { day: label, amount: amountText(sum) })

function Columns({ columns, highest }: { columns: readonly Column[]; highest: number }) {
  const step = width / columns.length
  const bar = Math.min(step * 0.72, 72)
  return (
    <>
      {columns.map(({ label, parts }, at) => {
        let top = height
        return (
          <g key={label}>
            {parts.map(([channel, sum]) => {
              if (sum === 0) return null
              const tall = Math.max(1, (sum / highest) * (height - 6))
              top -= tall
              return (
                <rect
                  key={channel}
                  class={`ledger-${channel ?? 'other'}`}
                  x={(at * step + (step - bar) / 2).toFixed(1)}
                  y={top.toFixed(1)}
                  width={bar.toFixed(1)}
                  height={tall.toFixed(1)}
                />
              )
            })}
          </g>
        )
      })}
    </>
  )
}
