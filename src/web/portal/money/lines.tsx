import { type Hideable, isBeside, type Scope, type ShownRow } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount, showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Marked } from '../../parts/index.ts'
import { inVietnamese } from '../frame/said.ts'
import { linePath } from './address.ts'
import { amountText } from './amount.ts'

interface LinesProps {
  readonly c: PageContext
  readonly committee: Committee
  readonly scope: Scope
  readonly lines: readonly ShownRow[]
}

/** Lines of the ledger, each one opening to its own page. */
export function LedgerLines({ c, committee, scope, lines }: LinesProps) {
  const { moneyPages: words } = c.words
  return (
    <ol class="ledger-lines">
      {lines.map((line) => (
        <li key={line.no} value={line.no}>
          <p class="ledger-who" lang={inVietnamese(c)}>
            <a href={linePath(c, committee, scope, line.no)}>
              <Marked text={nameOf(c, line)} query={c.query('q')} />
            </a>
          </p>
          <p class="ledger-what">
            <WhatOf c={c} line={line} />
          </p>
          <p class="ledger-meta">
            <time datetime={line.happenedOn}>{showDay(line.happenedOn)}</time>
            <span>{fill(words.no, { no: showCount(line.no) })}</span>
            {metaOf(c, line).map((text) => (
              <span key={text}>{text}</span>
            ))}
          </p>
          {line.memo ? (
            <details class="ledger-memo">
              <summary>{words.memo}</summary>
              <p lang={inVietnamese(c)}>
                <Marked text={line.memo} query={c.query('q')} />
              </p>
              <p class="soft">{words.memoNote}</p>
            </details>
          ) : null}
          <Hidden c={c} line={line} />
        </li>
      ))}
    </ol>
  )
}

/** The donor as named by wish, or who was helped. */
export function nameOf(c: PageContext, { name, section, masked, purpose }: ShownRow): string {
  const { moneyPages: words } = c.words
  if (isBeside(section)) return words.besides[purpose ?? ''] ?? words.sections[section] ?? ''
  if (name) return name
  if (masked.includes('name')) return words.hiddenName
  return section === 'received' ? words.anonymous : (words.sections[section] ?? '')
}

/** '500.000 đồng', or goods by quantity; their value only where they have one. */
export function WhatOf({ c, line }: { c: PageContext; line: ShownRow }) {
  const { moneyPages: words } = c.words
  const { amount, goods, unit, quantity, value } = line
  if (amount !== null)
    return (
      <>
        <strong class="amount">{amountText(amount)}</strong> {words.dong}
      </>
    )
  return (
    <span lang={inVietnamese(c)}>
      <strong class="amount">
        {showThousandths(quantity ?? 0)} {unit}
      </strong>{' '}
      {goods}{' '}
      <span class="soft">({value === null ? words.unvalued : fill(words.worth, { value: amountText(value) })})</span>
    </span>
  )
}

function metaOf(c: PageContext, line: ShownRow): readonly string[] {
  const { moneyPages: words, disclosure } = c.words
  const { channel, area, account, purpose, reason, section } = line
  return [
    section === 'received' ? null : (words.sections[section] ?? null),
    channel && disclosure.channels[channel],
    area,
    account && fill(words.account, { account }),
    reason,
    isBeside(section) ? null : purpose,
  ].filter((text): text is string => Boolean(text))
}

/** What of a line was hidden later, and why. */
export function Hidden({ c, line }: { c: PageContext; line: ShownRow }) {
  const { moneyPages: words, disclosure } = c.words
  if (line.masked.length === 0) return null
  const fields = line.masked
    .map((field) => disclosure.hideable[field as Hideable] ?? field)
    .join(', ')
    .toLowerCase()
  return <p class="ledger-hidden">{fill(words.masked, { fields, reason: line.maskedReason })}</p>
}
