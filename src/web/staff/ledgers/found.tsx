import {
  type Answer,
  disclosurePermissions,
  hideable,
  isBeside,
  type Scope,
  type ShownRow,
} from '../../../areas/disclosure/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { showCount, showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Checkboxes,
  type Column,
  DataTable,
  FilterBar,
  Form,
  Section,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { amountText } from '../../portal/money/amount.ts'
import { ledgerPath } from './address.ts'

/** A published line with the id under which it is taken back. */
export type OwnRow = ShownRow & { readonly id: Id }

interface Props {
  readonly c: PageContext
  readonly scope: Scope
  readonly answer: Answer | null
  readonly rows: readonly OwnRow[]
}

/** Looks a published line up, to take it back or to hide what it says of a person. */
export function FoundLines({ c, scope, answer, rows }: Props) {
  const { find: words } = c.words.disclosurePages
  const mayWithdraw = c.may(disclosurePermissions.withdraw)
  return (
    <Section title={words.title} id="dong">
      <FilterBar action={ledgerPath(scope.id)} submit={c.words.portal.find} clearHref={ledgerPath(scope.id)}>
        <TextInput name="q" label={words.label} value={c.query('q')} maxLength={200} />
        <TextInput
          name="so"
          label={words.number}
          value={c.query('so')}
          width="medium"
          maxLength={12}
          inputMode="numeric"
        />
      </FilterBar>
      {mayWithdraw ? null : <p class="soft">{words.only}</p>}
      {answer || rows.length > 0 ? <p>{fill(words.found, { count: showCount(answer?.rows ?? rows.length) })}</p> : null}
      {rows.length === 0 ? (
        answer ? (
          <p class="soft">{words.none}</p>
        ) : null
      ) : mayWithdraw ? (
        <Choosing c={c} rows={rows} />
      ) : (
        <Lines c={c} rows={rows} />
      )}
    </Section>
  )
}

function Choosing({ c, rows }: { c: PageContext; rows: readonly OwnRow[] }) {
  const { disclosurePages, disclosure } = c.words
  const { find: words } = disclosurePages
  return (
    <Form act="mask" clientId={c.formId} memory={memoryOf(c)} wide>
      <Lines c={c} rows={rows} picks />
      <TextInput name="reason" label={words.reason} maxLength={500} required />
      <Checkboxes
        name="fields"
        label={words.fields}
        options={hideable.map((value) => ({ value, label: disclosure.hideable[value] ?? value }))}
      />
      <SubmitRow
        primary={words.mask}
        danger={{
          name: 'act',
          value: 'take_back',
          label: words.withdraw,
          question: words.withdrawQuestion,
          confirm: words.withdraw,
        }}
      />
    </Form>
  )
}

function Lines({ c, rows, picks }: { c: PageContext; rows: readonly OwnRow[]; picks?: boolean }) {
  const { disclosurePages, moneyPages } = c.words
  const { find: words } = disclosurePages
  const columns: readonly Column<OwnRow>[] = [
    { key: 'no', head: words.no, width: 'narrow', cell: ({ no }) => showCount(no) },
    { key: 'day', head: words.day, cell: ({ happenedOn }) => showDay(happenedOn) },
    { key: 'section', head: words.section, cell: ({ section }) => moneyPages.sections[section] },
    {
      key: 'who',
      head: words.who,
      width: 'wide',
      cell: ({ name, area, section, purpose }) =>
        [name ?? (isBeside(section) ? moneyPages.besides[purpose ?? ''] : null) ?? moneyPages.anonymous, area]
          .filter(Boolean)
          .join(', '),
    },
    {
      key: 'what',
      head: words.what,
      numeric: true,
      cell: ({ amount, goods, quantity, unit }) =>
        amount === null ? `${showThousandths(quantity ?? 0)} ${unit} ${goods}` : amountText(amount),
    },
  ]
  return (
    <DataTable
      caption={words.title}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      pick={
        picks
          ? { name: 'ids[]', value: ({ id }) => id, label: ({ no }) => fill(words.choose, { no: showCount(no) }) }
          : undefined
      }
    />
  )
}
