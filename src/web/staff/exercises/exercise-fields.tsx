import {
  type AdvisoryGroup,
  criticismForms,
  type Exercise,
  isActive,
  isOpenPlan,
  legalKinds,
  listAdvisoryGroups,
  listPlans,
  type PlanFacts,
  planState,
} from '../../../areas/criticism/index.ts'
import { type Agency, listAgencies } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, type Option, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'

/** What the form of an exercise chooses from. */
export interface ExerciseChoices {
  readonly groups: readonly AdvisoryGroup[]
  readonly plans: readonly PlanFacts[]
  readonly agencies: readonly Agency[]
}

export async function loadExerciseChoices(reading: Reading, committeeId: Id): Promise<ExerciseChoices> {
  return {
    groups: await listAdvisoryGroups(reading, committeeId),
    plans: await listPlans(reading, committeeId),
    agencies: (await listAgencies(reading, { committeeId, limit: 200 })).rows,
  }
}

/** Lines of the plans that are carried out, each under its year; and the one already chosen. */
function lineOptions(c: PageContext, { plans }: ExerciseChoices, chosen: Id | null): readonly Option[] {
  const found = new Map<Id, Option>()
  for (const facts of plans) {
    const state = planState(
      facts,
      c.today,
      plans.filter((one) => one.plan.year === facts.plan.year),
    )
    const group = fill(c.words.criticismPages.board.planOf, { year: facts.plan.year })
    for (const { lineId, title } of facts.lines)
      if (state === 'issued' || isOpenPlan(state) || lineId === chosen)
        found.set(lineId, found.get(lineId) ?? { value: lineId, label: title, group })
  }
  return [...found.values()]
}

interface Props {
  readonly c: PageContext
  readonly choices: ExerciseChoices
  readonly told?: Partial<Exercise>
}

/** What a criticism is, besides the draft that it is of. */
export function ExerciseFields({ c, choices, told = {} }: Props) {
  const { fields } = c.words.exercisePages
  const { forms, legalKinds: kinds } = c.words.criticismLabels
  const lines = lineOptions(c, choices, told.lineId ?? null)
  const groups = choices.groups.filter((group) => isActive(group, c.today) || group.body.id === told.bodyId)
  return (
    <>
      <TextInput
        name="title"
        label={fields.title}
        hint={fields.titleHint}
        value={told.title}
        maxLength={300}
        width="full"
      />
      <FieldRow>
        <Select
          name="form"
          label={fields.form}
          options={optionsOf(forms, criticismForms)}
          value={told.form ?? 'conference'}
        />
        <DayInput name="collectUntil" label={fields.collectUntil} hint={fields.collectHint} value={told.collectUntil} />
      </FieldRow>
      {lines.length > 0 ? (
        <Select name="lineId" label={fields.line} blank={fields.noLine} options={lines} value={told.lineId} />
      ) : null}
      {groups.length > 0 ? (
        <Select
          name="bodyId"
          label={fields.group}
          blank={c.words.records.none}
          options={groups.map(({ body }) => ({ value: body.id, label: body.name }))}
          value={told.bodyId}
        />
      ) : null}
      <FieldRow>
        <Select
          name="addresseeId"
          label={fields.addressee}
          hint={fields.addresseeHint}
          blank={fields.addresseeOfDraft}
          options={choices.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={told.addresseeId}
        />
        <TextInput name="requestedBy" label={fields.requestedBy} value={told.requestedBy} maxLength={300} />
      </FieldRow>
      <FieldRow>
        <Select
          name="legalKind"
          label={fields.legalKind}
          hint={fields.legalKindHint}
          blank={fields.byLevel}
          options={optionsOf(kinds, legalKinds)}
          value={told.legalKind}
        />
        <Select
          name="reportedAs"
          label={fields.reportedAs}
          blank={fields.asByLaw}
          options={optionsOf(kinds, legalKinds)}
          value={told.reportedAs}
        />
      </FieldRow>
    </>
  )
}
