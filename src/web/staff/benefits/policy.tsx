import {
  addGroup,
  addPolicy,
  assistancePermissions,
  changeRate,
  findPolicy,
  knownPolicies,
  loadPolicies,
  type Policy,
  type Rate,
  rateOn,
  rateSpans,
  takePolicy,
} from '../../../areas/assistance/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  ButtonForm,
  Card,
  Confirm,
  DataTable,
  DayInput,
  DefinitionList,
  EmptyState,
  FieldRow,
  Form,
  MoneyInput,
  NumberInput,
  PageHead,
  Section,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { money } from '../assistance/saying.tsx'
import { idIn, idPart } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { benefitsPath, missing, policiesPath, policyPath } from './address.ts'

/** Thêm chính sách: from the ready list, or one of one's own. */
export const newPolicyPage = page<readonly Policy[]>({
  path: `${policiesPath}/moi`,
  shell: 'staff',
  may: assistancePermissions.keep_benefits,
  title: (_, words) => words.benefitPages.board.addPolicy,
  load: (c) => c.read((reading) => loadPolicies(reading, c.signedIn.committeeId)),
  acts: { take: made(takePolicy), add: made(addPolicy) },
  view: ({ data: own, c }) => {
    const { policy: words, board } = c.words.benefitPages
    const ready = knownPolicies.filter((one) => !own.some((other) => other.code === one.code))
    return (
      <>
        <PageHead
          title={board.addPolicy}
          crumbs={[{ label: board.title, href: benefitsPath }, { label: board.addPolicy }]}
        />
        <Stack loose>
          <Section title={words.ready}>
            {ready.length === 0 ? <EmptyState title={words.noneReady} /> : null}
            {ready.map((one) => (
              <Card key={one.code} title={one.title}>
                <p class="soft">{one.instrument}</p>
                <p>{one.groups.map((group) => group.name).join('; ')}</p>
                <ButtonForm
                  act="take"
                  id={`take-${one.code}`}
                  clientId={c.formId}
                  fields={{ code: one.code }}
                  class="button button-primary"
                >
                  {words.take}
                </ButtonForm>
              </Card>
            ))}
          </Section>
          <Section title={words.ownTitle}>
            <Form act="add" id="add" clientId={c.formId} memory={memoryOf(c)}>
              <TextInput name="title" label={words.name} maxLength={300} required />
              <TextInput
                name="instrument"
                label={board.instrument}
                hint={words.instrumentHint}
                maxLength={300}
                required
              />
              <TextInput name="source" label={words.source} maxLength={300} required />
              <FieldRow>
                <DayInput name="fromOn" label={words.from} required />
                <DayInput name="toOn" label={words.to} />
              </FieldRow>
              <SubmitRow primary={board.addPolicy} cancel={{ href: benefitsPath }} />
            </Form>
          </Section>
        </Stack>
      </>
    )
  },
})

function made(what: typeof takePolicy | typeof addPolicy): Act {
  return async (c, form) => {
    const output = await c.perform(what as typeof addPolicy, form.values, form.clientId)
    return isRefusal(output) ? output : { goTo: policyPath(output.id), done: what.name }
  }
}

const inPolicy =
  (what: typeof addGroup | typeof changeRate): Act =>
  async (c, form) => {
    const output = await c.perform(what as typeof addGroup, { ...form.values, policyId: idIn(c) }, form.clientId)
    return isRefusal(output) ? output : { goTo: policyPath(idIn(c)), done: what.name }
  }

/** Một chính sách: its groups and their rates, each from when to when and by which source. */
export const policyPage = page<Policy>({
  path: `${policiesPath}/${idPart}`,
  shell: 'staff',
  may: assistancePermissions.read_benefits,
  title: (data) => data.title,
  load: async (c): Promise<Policy | Refusal> =>
    (await c.read((reading) => findPolicy(reading, c.signedIn.committeeId, idIn(c)))) ?? missing,
  acts: { add_group: inPolicy(addGroup), change_rate: inPolicy(changeRate) },
  view: PolicyView,
})

const spanText = (c: PageContext, rate: Rate): string =>
  `${money(rate.amount)} / ${c.words.assistanceLabels.spans[rate.per]}${rate.per !== 'once' && rate.most ? ` × ${rate.most}` : ''}`
const validText = (from: Day, to: Day | null): string => `${showDay(from)} – ${to ? showDay(to) : '…'}`

function PolicyView({ data: policy, c }: ViewProps<Policy>) {
  const { policy: words, board } = c.words.benefitPages
  const keeps = c.may(assistancePermissions.keep_benefits)
  const rows = policy.groups.flatMap((group) => group.rates.map((rate) => ({ group, rate })))
  return (
    <>
      <PageHead title={policy.title} crumbs={[{ label: board.title, href: benefitsPath }, { label: policy.title }]} />
      <Stack loose>
        <DefinitionList
          items={[
            { term: board.instrument, value: policy.instrument },
            { term: words.source, value: policy.source },
            { term: words.valid, value: validText(policy.fromOn, policy.toOn) },
          ]}
        />
        <DataTable
          caption={words.rates}
          rows={rows}
          rowKey={({ rate }) => rate.id}
          empty={<EmptyState title={words.noGroups} />}
          columns={[
            { key: 'group', head: words.group, width: 'wide', cell: ({ group }) => group.name },
            { key: 'rate', head: words.rate, numeric: true, cell: ({ rate }) => spanText(c, rate) },
            { key: 'valid', head: words.valid, cell: ({ rate }) => validText(rate.fromOn, rate.toOn) },
            { key: 'source', head: words.source, cell: ({ rate }) => rate.source },
            {
              key: 'act',
              head: words.act,
              cell: ({ group, rate }) =>
                keeps && rate === group.rates.at(-1) ? (
                  <Confirm label={words.change} question={group.name} plain>
                    <Form
                      act="change_rate"
                      id={`change-${group.id}`}
                      clientId={c.formId}
                      memory={memoryOf(c, { groupId: group.id })}
                    >
                      <input type="hidden" name="groupId" value={group.id} />
                      <RateFields c={c} rate={rateOn(group.rates, c.today) ?? rate} />
                      <TextInput name="reason" label={words.why} maxLength={500} required />
                      <SubmitRow primary={words.change} />
                    </Form>
                  </Confirm>
                ) : null,
            },
          ]}
        />
        {keeps ? (
          <Section title={words.addGroup}>
            <Form act="add_group" id="add-group" clientId={c.formId} memory={memoryOf(c)}>
              <TextInput name="name" label={words.group} maxLength={300} required />
              <RateFields c={c} rate={null} from={policy.fromOn} />
              <SubmitRow primary={words.addGroup} />
            </Form>
          </Section>
        ) : null}
      </Stack>
    </>
  )
}

function RateFields({ c, rate, from }: { readonly c: PageContext; readonly rate: Rate | null; readonly from?: Day }) {
  const { policy: words } = c.words.benefitPages
  return (
    <>
      <FieldRow>
        <MoneyInput name="amount" label={words.amount} value={rate?.amount} required />
        <Select
          name="per"
          label={words.per}
          value={rate?.per ?? 'month'}
          options={optionsOf(c.words.assistanceLabels.spans, rateSpans)}
          required
        />
        <NumberInput name="most" label={words.most} value={rate?.per === 'once' ? '' : rate?.most} />
      </FieldRow>
      <FieldRow>
        <DayInput name="fromOn" label={words.from} value={from} required />
        <TextInput name="source" label={words.source} maxLength={300} required />
      </FieldRow>
    </>
  )
}
