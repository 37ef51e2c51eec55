import { assistancePermissions, type BenefitCase, benefitStageOf } from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  FilterBar,
  Form,
  LinkButton,
  NumberInput,
  Pager,
  Select,
  Stack,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { money } from '../assistance/saying.tsx'
import { withQuery } from '../record/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { benefitRoundPath } from './address.ts'
import type { BenefitData } from './round-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: BenefitData
}

/** The cases of a round, by name or counted; with paging. */
export function BenefitCases({ c, data }: Props) {
  const { round: words } = c.words.benefitPages
  const { round, policy, names, cases, found } = data
  const at = benefitRoundPath(round.id)
  const query = { muc: 'danh_sach', q: c.query('q'), khu: c.query('khu'), nhom: c.query('nhom') }
  const keeps = c.may(assistancePermissions.keep_benefits)
  const areas = [...names].map(([value, label]) => ({ value, label }))
  const groups = policy.groups.map((one) => ({ value: one.id, label: one.name }))
  const groupName = new Map(policy.groups.map((one) => [one.id, one.name]))
  const who = (one: BenefitCase) =>
    one.fullName === null
      ? fill(words.people, { count: one.persons })
      : `${one.fullName}${one.birthYear ? ` (${one.birthYear})` : ''}`
  const isFiltered = [query.q, query.khu, query.nhom].some(Boolean)
  const act: Column<BenefitCase> = {
    key: 'act',
    head: words.act,
    cell: (one) =>
      one.paidOn === null ? (
        <ReasonForm c={c} act="drop" id={`drop-${one.id}`} label={words.drop} fields={{ id: one.id }} />
      ) : null,
  }
  return (
    <Stack loose>
      <Toolbar>
        {keeps ? (
          <LinkButton href={`${at}/nhap`} icon="upload">
            {words.import}
          </LinkButton>
        ) : null}
        <LinkButton href={withQuery(`${at}/danh-sach.xlsx`, query)} icon="download" download>
          {c.words.records.list.sheet}
        </LinkButton>
      </Toolbar>
      <FilterBar action={at} clearHref={withQuery(at, { muc: 'danh_sach' })} hidden={{ muc: 'danh_sach' }}>
        <TextInput name="q" label={words.name} value={query.q} maxLength={120} />
        <Select name="khu" label={words.area} blank={c.words.records.list.all} value={query.khu} options={areas} />
        <Select name="nhom" label={words.group} blank={c.words.records.list.all} value={query.nhom} options={groups} />
      </FilterBar>
      <DataTable
        caption={fill(words.found, { persons: money(found.persons), amount: money(found.amount) })}
        rows={cases.rows}
        rowKey={(one) => one.id}
        empty={
          isFiltered ? (
            <EmptyState title={c.words.records.list.nothing}>{c.words.records.list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.noCases}>{words.noCasesText}</EmptyState>
          )
        }
        columns={[
          { key: 'name', head: words.name, width: 'wide', cell: who },
          { key: 'area', head: words.area, cell: (one) => names.get(one.areaId) ?? '' },
          { key: 'group', head: words.group, cell: (one) => groupName.get(one.groupId) ?? '' },
          { key: 'rate', head: words.rate, numeric: true, cell: (one) => `${money(one.rateAmount)} × ${one.times}` },
          { key: 'amount', head: words.amount, numeric: true, cell: (one) => money(one.amount) },
          { key: 'paid', head: words.paidOn, cell: (one) => (one.paidOn ? showDay(one.paidOn) : '') },
          ...(keeps && cases.rows.some((one) => one.paidOn === null) ? [act] : []),
        ]}
      />
      <Pager
        newer={c.query('sau') ? withQuery(at, query) : undefined}
        older={cases.next ? withQuery(at, { ...query, sau: cases.next }) : undefined}
      />
      {keeps ? <AddCase c={c} areas={areas} groups={groups} /> : null}
      {keeps && benefitStageOf(round) !== null ? <PayCases c={c} areas={areas} groups={groups} /> : null}
    </Stack>
  )
}

interface Choices {
  readonly c: PageContext
  readonly areas: readonly { value: string; label: string }[]
  readonly groups: readonly { value: string; label: string }[]
}

function AddCase({ c, areas, groups }: Choices) {
  const { round: words } = c.words.benefitPages
  return (
    <Card title={words.addCase}>
      <Form act="add" id="add" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{words.addText}</p>
        <FieldRow>
          <Select name="areaId" label={words.area} blank={words.choose} options={areas} required />
          <Select name="groupId" label={words.group} blank={words.choose} options={groups} required />
        </FieldRow>
        <FieldRow>
          <TextInput name="fullName" label={words.name} maxLength={120} />
          <NumberInput name="birthYear" label={words.birthYear} />
          <NumberInput name="persons" label={words.count} />
          <NumberInput name="times" label={words.times} />
        </FieldRow>
        <SubmitRow primary={words.addCase} />
      </Form>
    </Card>
  )
}

function PayCases({ c, areas, groups }: Choices) {
  const { round: words } = c.words.benefitPages
  return (
    <Card title={words.pay}>
      <Form act="pay" id="pay" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{words.payText}</p>
        <FieldRow>
          <Select name="areaId" label={words.area} blank={c.words.records.list.all} options={areas} />
          <Select name="groupId" label={words.group} blank={c.words.records.list.all} options={groups} />
        </FieldRow>
        <FieldRow>
          <TextInput name="decisionNo" label={words.decisionNo} maxLength={100} required />
          <DayInput name="paidOn" label={words.paidOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.pay} />
      </Form>
    </Card>
  )
}
