import {
  assistancePermissions,
  type BenefitStage,
  benefitDays,
  benefitStageOf,
  benefitStages,
  benefitTrack,
} from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { nextStages, stepsBy } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  Card,
  Checkbox,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  Select,
  Stack,
  Stat,
  StatGrid,
  SubmitRow,
  TextArea,
  TextInput,
  Timeline,
} from '../../parts/index.ts'
import { money } from '../assistance/saying.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import type { BenefitData } from './round-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: BenefitData
}

/** What the round comes to, by group. */
export function BenefitSums({ c, data: { policy, sums, sum } }: Props) {
  const { round: words, board } = c.words.benefitPages
  const rows = policy.groups.flatMap((group) => {
    const own = sums.filter((one) => one.groupId === group.id)
    const add = (of: 'persons' | 'amount' | 'paid') => own.reduce((total, one) => total + one[of], 0)
    return own.length === 0 ? [] : [{ group, persons: add('persons'), amount: add('amount'), paid: add('paid') }]
  })
  return (
    <Stack loose>
      <StatGrid>
        <Stat label={board.persons} value={money(sum.persons)} />
        <Stat label={words.amount} value={money(sum.amount)} />
        <Stat label={words.paid} value={money(sum.paid)} />
      </StatGrid>
      <DataTable
        caption={words.byGroup}
        rows={rows}
        rowKey={(row) => row.group.id}
        empty={<EmptyState title={words.noCases}>{words.noCasesText}</EmptyState>}
        columns={[
          { key: 'group', head: words.group, width: 'wide', cell: (row) => row.group.name, foot: words.total },
          {
            key: 'persons',
            head: board.persons,
            numeric: true,
            cell: (row) => money(row.persons),
            foot: money(sum.persons),
          },
          {
            key: 'amount',
            head: words.amount,
            numeric: true,
            cell: (row) => money(row.amount),
            foot: money(sum.amount),
          },
          { key: 'paid', head: words.paid, numeric: true, cell: (row) => money(row.paid), foot: money(sum.paid) },
        ]}
      />
    </Stack>
  )
}

/** Review meetings, whether the Front sat there and what it said. */
export function BenefitMeetings({ c, data: { meetings, names } }: Props) {
  const { round: words } = c.words.benefitPages
  const { meetings: kinds } = c.words.assistanceLabels
  const keeps = c.may(assistancePermissions.keep_benefits)
  return (
    <Stack loose>
      <DataTable
        caption={words.meetings}
        rows={meetings}
        rowKey={(one) => one.id}
        empty={<EmptyState title={words.noMeetings}>{words.noMeetingsText}</EmptyState>}
        columns={[
          {
            key: 'what',
            head: words.meeting,
            width: 'medium',
            cell: (one) => (one.areaId ? `${kinds[one.kind]}: ${names.get(one.areaId) ?? ''}` : kinds[one.kind]),
          },
          { key: 'day', head: words.day, width: 'narrow', cell: (one) => showDay(one.heldOn) },
          {
            key: 'front',
            head: words.front,
            width: 'wide',
            cell: (one) =>
              one.frontAttended ? (
                <>
                  <Badge tone="done">{words.sat}</Badge> {one.frontBy}
                  {one.frontOpinion ? <p>{one.frontOpinion}</p> : null}
                </>
              ) : (
                <Badge>{words.satNot}</Badge>
              ),
          },
          {
            key: 'act',
            head: words.act,
            cell: (one) =>
              keeps ? (
                <ReasonForm
                  c={c}
                  act="withdraw_meeting"
                  id={`withdraw-${one.id}`}
                  label={words.takeBack}
                  fields={{ id: one.id }}
                />
              ) : null,
          },
        ]}
      />
      {keeps ? (
        <Card title={words.addMeeting}>
          <Form act="meeting" id="meeting" clientId={c.formId} memory={memoryOf(c)}>
            <FieldRow>
              <Select
                name="kind"
                label={words.meeting}
                options={optionsOf(kinds, ['area', 'council'])}
                value="council"
                required
              />
              <Select
                name="areaId"
                label={words.area}
                blank={words.ofCouncil}
                options={[...names].map(([value, label]) => ({ value, label }))}
              />
              <DayInput name="heldOn" label={words.day} value={c.today} max={c.today} required />
            </FieldRow>
            <FieldRow>
              <TextInput name="place" label={words.place} maxLength={300} required />
              <TextInput name="chairedBy" label={words.chairedBy} maxLength={200} required />
            </FieldRow>
            <Checkbox name="frontAttended" label={words.frontSat} checked />
            <TextInput name="frontBy" label={words.frontBy} maxLength={200} />
            <TextArea name="frontOpinion" label={words.frontOpinion} rows={3} maxLength={5000} />
            <TextArea name="conclusion" label={words.conclusion} rows={2} maxLength={5000} />
            <SubmitRow primary={words.addMeeting} />
          </Form>
        </Card>
      ) : null}
    </Stack>
  )
}

/** The way of a round through its stages. */
export function BenefitSteps({ c, data: { round } }: Props) {
  const { round: words } = c.words.benefitPages
  const labels = c.words.assistanceLabels.benefitStages
  const steps = stepsBy(round.steps, null)
  const at = benefitStageOf(round)
  const next = nextStages(benefitTrack, at)
  const keeps = c.may(assistancePermissions.keep_benefits)
  const dueText = (stage: BenefitStage) => {
    const [field] = benefitDays.find(([, reached]) => reached === stage) ?? []
    const day = field ? round[field] : null
    return day === null ? undefined : fill(words.dueBy, { day: showDay(day) })
  }
  return (
    <Stack loose>
      <Timeline
        label={words.tabs.cac_buoc}
        steps={benefitStages.map((stage) => {
          const step = steps.find((one) => one.stage === stage)
          return {
            title: labels[stage] ?? stage,
            state: step ? ('done' as const) : next.includes(stage) ? ('current' as const) : ('coming' as const),
            day: step ? showDay(step.happenedOn) : undefined,
            on: step?.happenedOn,
            note: step ? (step.reference ?? step.note ?? undefined) : dueText(stage),
          }
        })}
      />
      {keeps && next.length > 0 ? (
        <Card title={words.advance}>
          <Form act="advance" id="advance" clientId={c.formId} memory={memoryOf(c)}>
            <FieldRow>
              <Select name="stage" label={words.stage} options={optionsOf(labels, next)} required />
              <DayInput name="happenedOn" label={words.day} value={c.today} max={c.today} required />
            </FieldRow>
            <TextInput name="reference" label={words.reference} maxLength={300} />
            <SubmitRow primary={words.advance} />
          </Form>
        </Card>
      ) : null}
      {keeps && steps.length > 0 ? <ReasonForm c={c} act="undo" label={words.undo} fields={{}} /> : null}
    </Stack>
  )
}
