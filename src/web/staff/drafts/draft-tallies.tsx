import { draftPermissions, type Tally } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, Section, Stack } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { talliesPath } from './address.ts'
import type { DraftData } from './draft-data.ts'
import { StanceMark } from './saying.tsx'

/** Numbers handed in, giver by giver. */
export function DraftTallies({ c, data }: { c: PageContext; data: DraftData }) {
  const { tallies: words } = c.words.opinionPages
  const givers = Map.groupBy(data.tallies, (one) => `${one.giverName}\u0001${one.meetingId ?? ''}\u0001${one.givenOn}`)
  const mayRecord = data.draft.supersession === null && c.may(draftPermissions.record)
  const add = mayRecord ? (
    <LinkButton href={talliesPath(data.draft.id)} icon="add">
      {words.add}
    </LinkButton>
  ) : undefined
  if (givers.size === 0)
    return (
      <EmptyState title={words.empty} action={add}>
        {words.emptyText}
      </EmptyState>
    )
  return (
    <Stack>
      {add}
      {[...givers].map(([key, rows]) => (
        <GiverRows key={key} c={c} rows={rows} mayCorrect={mayRecord} />
      ))}
    </Stack>
  )
}

function GiverRows({ c, rows, mayCorrect }: { c: PageContext; rows: readonly Tally[]; mayCorrect: boolean }) {
  const { tallies: words, table } = c.words.opinionPages
  const [first] = rows
  if (!first) return null
  const people = (one: Tally) =>
    [
      one.persons,
      one.male === null ? null : `${words.male} ${one.male}`,
      one.female === null ? null : `${words.female} ${one.female}`,
    ]
      .filter((part) => part !== null)
      .join(' · ')
  const told = [showDay(first.givenOn), c.words.draftLabels.channels[first.channel], first.recordedByName]
  return (
    <Section title={first.giverName} aside={<span class="soft">{told.filter(Boolean).join(' · ')}</span>}>
      <DataTable
        caption={first.giverName}
        captionHidden
        rows={rows}
        rowKey={(one) => one.id}
        columns={[
          { key: 'place', head: table.place, cell: (one) => one.clauseRef ?? c.words.draftLabels.whole },
          { key: 'stance', head: table.stance, cell: (one) => <StanceMark c={c} stance={one.stance} /> },
          { key: 'count', head: words.count, numeric: true, cell: (one) => showCount(one.count) },
          { key: 'persons', head: words.persons, cell: people },
          ...(mayCorrect
            ? [
                {
                  key: 'act',
                  head: '',
                  cell: (one: Tally) => (
                    <ReasonForm
                      c={c}
                      act="withdraw_tally"
                      label={words.withdraw}
                      fields={{ id: one.id }}
                      id={`bo-${one.id}`}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {first.note ? <p class="soft">{first.note}</p> : null}
    </Section>
  )
}
