import { type Answer, type Question, type Scope, sections } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, EmptyState, FilterBar, Pager, Section, Select, TextInput } from '../../parts/index.ts'
import { askedIn, scopePath, writeFoundPlace } from './address.ts'
import { amountText } from './amount.ts'
import { LedgerLines } from './lines.tsx'

export interface Completion {
  readonly term: string
  readonly rows: number
}

interface Props {
  readonly c: PageContext
  readonly committee: Committee
  readonly scope: Scope
  readonly suggestions: readonly Completion[]
}

/** One field for everything, and what narrows it behind a fold. Works as a plain form whose address can be sent on. */
export function LedgerSearch({ c, committee, scope, suggestions }: Props) {
  const { moneyPages: words, portal } = c.words
  const [action = ''] = scopePath(c, committee, scope).split('?')
  const narrowed = ['so-tien-tu', 'so-tien-den', 'tu-ngay', 'den-ngay', 'phan'].some((name) => c.query(name) !== '')
  return (
    <search class="ledger-search">
      <FilterBar
        action={action}
        submit={portal.find}
        hidden={c.language === 'en' ? { 'ngon-ngu': 'en' } : {}}
        clearHref={scopePath(c, committee, scope)}
      >
        <TextInput
          name="q"
          label={words.findLabel}
          hint={words.findHint}
          value={c.query('q')}
          maxLength={200}
          suggestions={suggestions.map(({ term }) => term)}
        />
        <details class="ledger-narrow" open={narrowed}>
          <summary>{words.more}</summary>
          <div>
            <TextInput
              name="so-tien-tu"
              label={words.amountFrom}
              value={c.query('so-tien-tu')}
              width="medium"
              maxLength={30}
            />
            <TextInput
              name="so-tien-den"
              label={words.amountTo}
              value={c.query('so-tien-den')}
              width="medium"
              maxLength={30}
            />
            <DayInput name="tu-ngay" label={words.dayFrom} value={c.query('tu-ngay')} />
            <DayInput name="den-ngay" label={words.dayTo} value={c.query('den-ngay')} />
            <Select
              name="phan"
              label={words.section}
              value={c.query('phan')}
              blank={words.anySection}
              options={sections.map((value) => ({ value, label: words.sections[value] ?? value }))}
            />
          </div>
        </details>
      </FilterBar>
    </search>
  )
}

/** What was found: how many lines, what they add up to, and the first of them. */
export function LedgerAnswer({ c, committee, scope, answer, suggestions }: Props & { answer: Answer }) {
  const { moneyPages: words } = c.words
  const { rows, amount, value, capped, question, lines, next, begun } = answer
  const query = askedIn(c)
  const to = (sau: string) => scopePath(c, committee, scope, { ...query, sau })
  const parts = partsOf(c, question)
  const count = showCount(capped ? rows - 1 : rows)
  // Money is never nought: what adds up to none is goods alone.
  const isGoods = amount === 0
  const found = isGoods ? words.onlyGoods : words.found
  const told = fill(capped ? words.foundMany : found, { count, amount: amountText(amount) })
  return (
    <Section title={rows === 0 ? words.nothing : told} id="ket-qua">
      {parts.length > 0 ? <p>{fill(words.reading, { parts: parts.join(', ') })}</p> : null}
      {value > 0 && !capped ? (
        <p>{fill(isGoods ? words.goodsWorth : words.foundGoods, { value: amountText(value) })}</p>
      ) : null}
      {begun ? <p class="soft">{words.begun}</p> : null}
      {question.exact.length > 0 && rows > 0 ? <p class="soft">{words.accents}</p> : null}
      {rows === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      ) : (
        <LedgerLines c={c} committee={committee} scope={scope} lines={lines} />
      )}
      {rows === 0 && suggestions.length > 0 ? (
        <p>
          {words.suggestions}:{' '}
          {suggestions.map(({ term, rows: n }) => (
            <a key={term} class="ledger-suggestion" href={scopePath(c, committee, scope, { q: term })}>
              {term} ({showCount(n)})
            </a>
          ))}
        </p>
      ) : null}
      <Pager newer={c.query('sau') === '' ? undefined : to('')} older={next ? to(writeFoundPlace(next)) : undefined} />
      <p>
        <a href={scopePath(c, committee, scope)}>{words.backToAll}</a>
      </p>
    </Section>
  )
}

/** How what was typed was read. */
function partsOf(c: PageContext, question: Question): readonly string[] {
  const { moneyPages: words } = c.words
  const { amount, days, reference } = question
  const said = question.exact.length > 0 ? question.exact : question.words
  return [
    reference && words.readReference,
    said.length > 0 && fill(words.readWords, { words: said.join(' ') }),
    rangeOf(amount, amountText, [words.readAmount, words.readRange, words.readFrom, words.readTo], 'amount'),
    days.from && days.to && days.from !== days.to
      ? fill(words.readDays, { from: showDay(days.from), to: showDay(days.to) })
      : rangeOf<Day>(days, showDay, [words.readDay, words.readDays, words.readDay, words.readDay], 'day'),
    question.section && (words.sections[question.section] ?? null),
  ].filter((text): text is string => Boolean(text))
}

function rangeOf<T>(
  { from, to }: { readonly from: T | null; readonly to: T | null },
  show: (value: T) => string,
  [one, both, least, most]: readonly [string, string, string, string],
  name: string,
): string | null {
  if (from !== null && from === to) return fill(one, { [name]: show(from) })
  if (from !== null && to !== null) return fill(both, { from: show(from), to: show(to) })
  if (from !== null) return fill(least, { from: show(from), [name]: show(from) })
  return to === null ? null : fill(most, { to: show(to), [name]: show(to) })
}
