import { excludingPairs, identityPermissions, type PastGrant } from '../../../areas/identity/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { DataTable, DayInput, FieldRow, LineList, Section, Select, TextArea, TextInput } from '../../parts/index.ts'
import type { AccountFacts } from './account-facts.ts'
import { Fold } from './fold.tsx'
import { placeOf, RoleFields } from './role-fields.tsx'

interface CardProps {
  readonly c: PageContext
  readonly data: AccountFacts
  readonly isOwn: boolean
}

export function RoleCard({ c, data, isOwn }: CardProps) {
  const { one: words } = c.words.identity
  const { grants, pastGrants } = data.account
  return (
    <Section title={words.roles}>
      <GrantTable c={c} data={data} grants={grants} caption={words.roles} isOpen={!isOwn} />
      {isOwn ? null : (
        <Fold c={c} act="grant" label={words.give}>
          <RoleFields c={c} places={data.places} />
        </Fold>
      )}
      {pastGrants.length > 0 ? (
        <GrantTable c={c} data={data} grants={pastGrants} caption={words.past} isOpen={false} />
      ) : null}
    </Section>
  )
}

interface GrantTableProps {
  readonly c: PageContext
  readonly data: AccountFacts
  readonly grants: readonly PastGrant[]
  readonly caption: string
  /** May be ended here. */
  readonly isOpen: boolean
}

function GrantTable({ c, data, grants, caption, isOpen }: GrantTableProps) {
  const { one: words, role, roles } = c.words.identity
  const last = isOpen
    ? { key: 'end', head: words.end, cell: (grant: PastGrant) => <EndGrant c={c} grantId={grant.id} /> }
    : { key: 'reason', head: words.reason, cell: (grant: PastGrant) => grant.endReason ?? '' }
  return (
    <DataTable
      caption={caption}
      captionHidden={caption === words.roles}
      rows={grants}
      rowKey={(grant) => grant.id}
      empty={<p class="soft">{words.noRoles}</p>}
      columns={[
        {
          key: 'role',
          head: role.role,
          cell: (grant) => (
            <>
              {roles[grant.role] ?? grant.role} <span class="soft">{placeOf(data.places, grant)}</span>
            </>
          ),
        },
        { key: 'from', head: role.from, cell: (grant) => showDay(grant.fromOn) },
        { key: 'to', head: role.to, cell: (grant) => (grant.toOn === null ? '' : showDay(grant.toOn)) },
        last,
      ]}
    />
  )
}

function EndGrant({ c, grantId }: { c: PageContext; grantId: string }) {
  const { one: words } = c.words.identity
  return (
    <Fold c={c} act="end_grant" label={words.end} about={{ grantId }} small>
      <TextInput name="reason" label={words.reason} maxLength={300} required />
    </Fold>
  )
}

export function WaiverCard({ c, data, isOwn }: CardProps) {
  const { one: words, roles } = c.words.identity
  const { waivers } = data.account
  const may = !isOwn && c.may(identityPermissions.waive_separation)
  if (waivers.length === 0 && !may) return null
  const lines = waivers.map((waiver) => ({
    id: waiver.id,
    title: `${roles[waiver.roleA]} + ${roles[waiver.roleB]}`,
    meta: fill(words.waivedBy, {
      name: waiver.decidedByName,
      period: words.period(showDay(waiver.fromOn), showDay(waiver.toOn)),
      reason: waiver.reason,
    }),
  }))
  return (
    <Section title={words.waivers}>
      <p class="soft">{words.waiversNote}</p>
      {lines.length > 0 ? <LineList items={lines} /> : null}
      {may ? <WaiveForm c={c} /> : null}
    </Section>
  )
}

function WaiveForm({ c }: { c: PageContext }) {
  const { one: words, role, roles } = c.words.identity
  const names = [...new Set(excludingPairs.flat())].filter((name) => name !== 'system_admin')
  const options = names.map((value) => ({ value, label: roles[value] ?? value }))
  return (
    <Fold c={c} act="waive" label={words.waive}>
      <FieldRow>
        <Select name="roleA" label={words.roleA} options={options} blank={role.choose} required />
        <Select name="roleB" label={words.roleB} options={options} blank={role.choose} required />
      </FieldRow>
      <TextArea name="reason" label={words.reason} rows={2} maxLength={2000} required />
      <FieldRow>
        <DayInput name="fromOn" label={role.from} value={c.today} required />
        <DayInput name="toOn" label={role.to} required />
      </FieldRow>
    </Fold>
  )
}
