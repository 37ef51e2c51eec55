import { type Duty, isOverdue } from '../../../areas/disclosure/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Column, DataTable, Section } from '../../parts/index.ts'
import { ledgerPath } from './address.ts'

interface Props {
  readonly c: PageContext
  readonly title: string
  readonly duties: readonly Duty[]
  /** Of several scopes: each line says which. */
  readonly named?: boolean
}

/** What is owed to the public, with its term and what became of it. */
export function DutyTable({ c, title, duties, named }: Props) {
  const { disclosurePages: words } = c.words
  const scope: Column<Duty> = { key: 'scope', head: words.scope, cell: (one) => one.scope.title }
  const columns: readonly Column<Duty>[] = [
    {
      key: 'what',
      head: words.what,
      cell: ({ kind, count }) =>
        count > 0 ? `${words.duties[kind]} (${fill(words.count, { count: showCount(count) })})` : words.duties[kind],
    },
    ...(named ? [scope] : []),
    { key: 'due', head: words.dueOn, cell: ({ dueOn }) => showDay(dueOn) },
    { key: 'state', head: words.state, cell: (duty) => <DutyState c={c} duty={duty} /> },
  ]
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={duties}
        rowKey={(one) => `${one.scope.id} ${one.kind} ${one.dueOn}`}
        href={named ? (one) => ledgerPath(one.scope.id) : undefined}
        empty={<p class="soft">{words.nothingDue}</p>}
      />
    </Section>
  )
}

function DutyState({ c, duty }: { c: PageContext; duty: Duty }) {
  const { disclosurePages: words } = c.words
  if (duty.doneOn) return <Badge tone="done">{fill(words.done, { day: showDay(duty.doneOn) })}</Badge>
  return isOverdue(duty, c.today) ? (
    <Badge tone="overdue">{words.late}</Badge>
  ) : (
    <Badge tone="waiting">{words.open_until}</Badge>
  )
}
