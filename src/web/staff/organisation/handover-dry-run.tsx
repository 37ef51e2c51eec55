import { allSeries } from '../../../areas/documents/index.ts'
import {
  type Duplicate,
  handoverRoles,
  markOf,
  type OldAccount,
  type Places,
  type Proposal,
  placeKindOf,
} from '../../../areas/organisation/index.ts'
import { yearOf } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  DataTable,
  EmptyState,
  FieldRow,
  Fieldset,
  Form,
  Section,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { seriesName } from '../documents/series.tsx'
import type { DryRun } from './handover-data.ts'
import { home } from './paths.ts'

interface Props {
  readonly c: PageContext
  readonly data: DryRun
}

/** What would happen, before anything does: accounts with the roles to confirm, people in both registers, numbers. */
export function HandoverDryRun({ c, data }: Props) {
  const { handover } = c.words.organisation.pages
  return (
    <Stack loose>
      <Section title={handover.duplicates}>
        <p class="soft">{handover.duplicatesHint}</p>
        <Duplicates c={c} rows={data.plan.duplicates} />
      </Section>
      <Section title={handover.numbers}>
        <p class="soft">{handover.numbersHint}</p>
        <Numbers c={c} data={data} />
      </Section>
      <Section title={handover.accounts}>
        <Accounts c={c} data={data} />
      </Section>
    </Stack>
  )
}

function Accounts({ c, data: { plan, facts, hours } }: Props) {
  const { handover } = c.words.organisation.pages
  const names = plan.here.map(({ name }) => name).join(', ')
  return (
    <Form act="take_over" clientId={c.formId} memory={memoryOf(c)} wide>
      <input type="hidden" name="mark" value={markOf(plan)} />
      {names ? <p class="soft">{fill(handover.here, { names })}</p> : null}
      {plan.proposals.length === 0 ? <EmptyState title={handover.noAccounts} /> : null}
      {plan.proposals.map((proposal, at) => (
        <Account key={proposal.account.id} c={c} at={at} proposal={proposal} places={facts.places} />
      ))}
      <p>{fill(handover.confirmHint, { hours })}</p>
      <TextInput name="reason" label={handover.reason} maxLength={300} required />
      <SubmitRow primary={handover.confirm} cancel={{ href: home }} />
    </Form>
  )
}

function Account({ c, at, proposal, places }: { c: PageContext; at: number; proposal: Proposal; places: Places }) {
  const { handover } = c.words.organisation.pages
  const { roles } = c.words.identity
  const { account, role, placeId } = proposal
  const kinds = [...new Set(account.roles.flatMap((one) => placeKindOf(one.role) ?? []))]
  const choices = kinds.flatMap((kind) => places[kind].map(({ id, name }) => ({ value: id, label: name })))
  return (
    <Fieldset title={account.name} hint={`${handover.held}: ${heldRoles(c, account)}`}>
      <input type="hidden" name={`accounts.${at}.accountId`} value={account.id} />
      <FieldRow>
        <Select
          name={`accounts.${at}.role`}
          label={handover.role}
          value={role}
          blank={handover.stay}
          options={handoverRoles.map((value) => ({ value, label: roles[value] ?? value }))}
        />
        {kinds.length > 0 ? (
          <Select
            name={`accounts.${at}.placeId`}
            label={handover.place}
            value={placeId}
            blank={handover.noPlace}
            options={choices}
          />
        ) : null}
      </FieldRow>
    </Fieldset>
  )
}

function heldRoles(c: PageContext, { roles }: OldAccount): string {
  return roles.map(({ role }) => c.words.identity.roles[role] ?? role).join(', ')
}

function Duplicates({ c, rows }: { c: PageContext; rows: readonly Duplicate[] }) {
  const { handover } = c.words.organisation.pages
  const told = ({ fullName, birthYear }: Duplicate['here']) =>
    `${fullName}, ${birthYear === null ? handover.bornUnknown : fill(handover.born, { year: birthYear })}`
  return (
    <DataTable
      caption={handover.duplicates}
      captionHidden
      rows={rows}
      rowKey={({ former, here }) => `${former.id} ${here.id}`}
      columns={[
        { key: 'former', head: handover.former, cell: ({ former }) => told(former) },
        { key: 'here', head: handover.now, cell: ({ here }) => told(here) },
        {
          key: 'sure',
          head: handover.certain,
          cell: ({ certain }) => (
            <Badge tone={certain ? 'done' : 'waiting'}>{certain ? handover.certain : handover.maybe}</Badge>
          ),
        },
      ]}
      empty={<p class="soft">{handover.noDuplicates}</p>}
    />
  )
}

function Numbers({ c, data: { counters } }: Props) {
  const { handover } = c.words.organisation.pages
  const lastOf = (list: typeof counters.here, series: string) => list.find((one) => one.series === series)?.last ?? 0
  const used = allSeries.filter((series) => lastOf(counters.former, series) + lastOf(counters.here, series) > 0)
  return (
    <DataTable
      caption={handover.numbers}
      captionHidden
      rows={used}
      rowKey={(series) => series}
      columns={[
        { key: 'series', head: handover.series, cell: (series) => seriesName(c, series) },
        {
          key: 'last',
          head: fill(handover.last, { year: yearOf(c.today) }),
          numeric: true,
          cell: (series) => lastOf(counters.former, series) || '–',
        },
        {
          key: 'next',
          head: handover.nextHere,
          numeric: true,
          cell: (series) => lastOf(counters.here, series) + 1,
        },
      ]}
      empty={<p class="soft">{handover.noNumbers}</p>}
    />
  )
}
