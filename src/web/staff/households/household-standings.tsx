import {
  type Household,
  type Member,
  type Merged,
  type Standing,
  standingKinds,
} from '../../../areas/households/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DataTable,
  DayInput,
  FieldRow,
  Form,
  Notice,
  Section,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import type { Names } from '../assistance/round-data.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { householdPath } from './address.ts'

/** A household as its page shows it. */
export interface Shown {
  readonly household: Household
  readonly members: readonly Member[]
  readonly standings: readonly Standing[]
  readonly names: Names
  /** What it became one with. */
  readonly into: Household | null
  readonly merged: readonly Merged[]
}

export interface PartProps {
  readonly c: PageContext
  readonly data: Shown
  readonly keeps: boolean
}

/** What became one with it, and what it became one with: the way from one file to the other. */
export function Mergers({ c, data: { household, into, merged } }: Omit<PartProps, 'keeps'>) {
  const { merge: words } = c.words.householdPages
  return (
    <>
      {into && household.closedOn ? (
        <Notice title={fill(words.became, { day: showDay(household.closedOn) })}>
          <a href={householdPath(into.id)}>{fill(words.openInto, { head: into.headName })}</a>
        </Notice>
      ) : null}
      {merged.length > 0 ? (
        <Card title={words.merged}>
          <ul class="plain-list">
            {merged.map((one) => (
              <li key={one.id}>
                <a href={householdPath(one.id)}>{one.headName}</a>
                <span class="soft">{` · ${fill(words.mergedOn, { day: showDay(one.closedOn) })}`}</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

/** What the household and its people are recognised as. */
export function Standings({ c, data: { standings, merged }, keeps }: PartProps) {
  const { file: words } = c.words.householdPages
  const { standings: kinds } = c.words.households
  const oldFile = (id: Id | null) => {
    const from = merged.find((one) => one.id === id)
    return from && fill(c.words.householdPages.merge.fromFile, { head: from.headName })
  }
  return (
    <Section title={words.standings}>
      <Stack>
        <DataTable
          caption={words.standings}
          captionHidden
          rows={standings}
          rowKey={(one) => one.id}
          empty={<p class="soft">{words.noStandings}</p>}
          columns={[
            { key: 'kind', head: words.standing, width: 'wide', cell: (one) => kinds[one.kind] },
            { key: 'from', head: words.from, cell: (one) => showDay(one.fromOn) },
            { key: 'to', head: words.to, cell: (one) => (one.toOn ? showDay(one.toOn) : '') },
            {
              key: 'paper',
              head: words.decision,
              cell: (one) => [one.decision, oldFile(one.fromHouseholdId)].filter(Boolean).join(' · '),
            },
            {
              key: 'act',
              head: words.act,
              cell: (one) =>
                keeps && one.toOn === null ? (
                  <ReasonForm
                    c={c}
                    act="end_recognition"
                    id={`end-${one.id}`}
                    label={words.endStanding}
                    fields={{ id: one.id, toOn: c.today }}
                  />
                ) : null,
            },
          ]}
        />
        {keeps ? (
          <Fold c={c} label={words.addStanding} acts={['recognise']}>
            <Form act="recognise" id="recognise" clientId={c.formId} memory={memoryOf(c)}>
              <FieldRow>
                <Select name="kind" label={words.standing} options={optionsOf(kinds, standingKinds)} required />
                <DayInput name="fromOn" label={words.from} value={c.today} required />
                <TextInput name="decision" label={words.decision} maxLength={200} />
              </FieldRow>
              <SubmitRow primary={words.addStanding} />
            </Form>
          </Fold>
        ) : null}
      </Stack>
    </Section>
  )
}
