import { excludingPairs, identityPermissions, type PastGrant } from '../../../areas/identity/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Confirm,
  DayInput,
  FieldRow,
  Form,
  LineList,
  Section,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import type { AccountFacts } from './one-account.tsx'
import { placeOf, RoleFields } from './role-fields.tsx'

interface CardProps {
  readonly c: PageContext
  readonly data: AccountFacts
  readonly isOwn: boolean
}

export function RoleCard({ c, data, isOwn }: CardProps) {
  const { one: words } = c.words.identity
  const { grants, pastGrants } = data.account
  const lineOf = (grant: PastGrant) => ({
    id: grant.id,
    title: c.words.identity.roles[grant.role] ?? grant.role,
    meta: [placeOf(data.places, grant), periodOf(c, grant), grant.endReason].filter(Boolean).join(' · '),
  })
  const open = grants.map((grant) => ({
    ...lineOf(grant),
    text: isOwn ? null : <EndGrant c={c} grantId={grant.id} />,
  }))
  return (
    <Section title={words.roles}>
      {open.length > 0 ? <LineList items={open} /> : <p class="soft">{words.noRoles}</p>}
      {isOwn ? null : (
        <details class="fold" open={c.refused?.form.act === 'grant'}>
          <summary class="button">{words.give}</summary>
          <Form act="grant" clientId={c.formId} memory={memoryOf(c)}>
            <RoleFields c={c} places={data.places} />
            <SubmitRow primary={words.give} />
          </Form>
        </details>
      )}
      {pastGrants.length > 0 ? (
        <>
          <h3>{words.past}</h3>
          <LineList items={pastGrants.map(lineOf)} />
        </>
      ) : null}
    </Section>
  )
}

function EndGrant({ c, grantId }: { c: PageContext; grantId: string }) {
  const { one: words } = c.words.identity
  const asked = c.refused?.form.typed.grantId === grantId
  return (
    <Form act="end_grant" id={`end-${grantId}`} clientId={c.formId} memory={asked ? memoryOf(c) : null}>
      <input type="hidden" name="grantId" value={grantId} />
      <Confirm label={words.end} question="">
        <TextInput name="reason" label={words.reason} maxLength={300} required />
        <SubmitRow primary={words.end} />
      </Confirm>
    </Form>
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
      period: periodOf(c, waiver),
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
    <details class="fold" open={c.refused?.form.act === 'waive'}>
      <summary class="button">{words.waive}</summary>
      <Form act="waive" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <Select name="roleA" label={words.roleA} options={options} blank={role.choose} required />
          <Select name="roleB" label={words.roleB} options={options} blank={role.choose} required />
        </FieldRow>
        <TextArea name="reason" label={words.reason} rows={2} maxLength={2000} required />
        <FieldRow>
          <DayInput name="fromOn" label={role.from} value={c.today} required />
          <DayInput name="toOn" label={role.to} required />
        </FieldRow>
        <SubmitRow primary={words.waive} />
      </Form>
    </details>
  )
}

function periodOf(c: PageContext, span: Pick<PastGrant, 'fromOn' | 'toOn'>): string {
  return c.words.identity.one.period(showDay(span.fromOn), span.toOn === null ? null : showDay(span.toOn))
}
