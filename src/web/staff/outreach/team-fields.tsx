import { type VolunteerTeam, volunteerKinds } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, NumberInput, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { optionsOf } from '../record/saying.tsx'
import { named } from './choosing.ts'
import type { TeamsData } from './teams-data.ts'

type Choices = Pick<TeamsData, 'models' | 'areas'>

export function NewTeam({ c, data }: { readonly c: PageContext; readonly data: Choices }) {
  const { teams: words } = c.words.outreachModels
  return (
    <Fold c={c} label={words.add} acts={['form']}>
      <Form act="form" id="form-team" clientId={c.formId} memory={memoryOf(c)} wide>
        <TeamFields c={c} data={data} of={null} />
        <FieldRow>
          <DayInput name="formedOn" label={words.formedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={words.decision} maxLength={120} />
          <NumberInput name="households" label={words.households} />
        </FieldRow>
        <SubmitRow primary={words.add} />
      </Form>
    </Fold>
  )
}

export function TeamFields({
  c,
  data,
  of,
}: {
  readonly c: PageContext
  readonly data: Choices
  readonly of: VolunteerTeam | null
}) {
  const { teams: words } = c.words.outreachModels
  return (
    <>
      <FieldRow>
        <Select
          name="kind"
          label={words.kind}
          options={optionsOf(c.words.outreachLabels.teamKinds, volunteerKinds)}
          value={of?.kind}
        />
        <TextInput name="name" label={words.name} value={of?.name} maxLength={200} required />
      </FieldRow>
      <FieldRow>
        <Select
          name="areaId"
          label={words.area}
          blank={words.wholeWard}
          options={named(data.areas)}
          value={of?.areaId}
        />
        <Select
          name="modelId"
          label={words.model}
          blank={words.noModel}
          options={named(data.models.map(({ model }) => model))}
          value={of?.modelId}
        />
      </FieldRow>
    </>
  )
}
