import { type TeamState, volunteerRoles } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, NumberInput, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import type { TeamData } from './team-data.ts'
import { TeamFields } from './team-fields.tsx'

interface Props {
  readonly c: PageContext
  readonly data: TeamData
  readonly state: TeamState
}

export function TeamForms({ c, data, state }: Props) {
  const { teams: words } = c.words.outreachModels
  if (state === 'removed') return null
  return (
    <>
      {state === 'active' ? <AddForm c={c} /> : null}
      {state === 'active' ? <CountForm c={c} /> : null}
      <Fold c={c} label={c.words.records.edit} acts={['edit']}>
        <Form act="edit" id="edit" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="editNo" value={data.team.editNo} />
          <TeamFields c={c} data={data} of={data.team} />
          <SubmitRow primary={c.words.records.save} />
        </Form>
      </Fold>
      {state === 'active' ? (
        <Fold c={c} label={words.disband} acts={['disband']}>
          <Form act="disband" id="disband" clientId={c.formId} memory={memoryOf(c)}>
            <FieldRow>
              <DayInput name="happenedOn" label={words.disbandedOn} value={c.today} max={c.today} required />
              <TextInput name="note" label={c.words.records.note} maxLength={1000} />
            </FieldRow>
            <SubmitRow primary={words.disband} />
          </Form>
        </Fold>
      ) : null}
      <ReasonForm c={c} act="remove" label={words.remove} fields={{}} />
    </>
  )
}

function AddForm({ c }: { readonly c: PageContext }) {
  const { teams: words } = c.words.outreachModels
  return (
    <Fold c={c} label={words.addMember} acts={['add']}>
      <Form act="add" id="add" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <TextInput name="name" label={words.memberName} maxLength={120} required />
          <Select
            name="role"
            label={words.role}
            options={optionsOf(c.words.outreachLabels.teamRoles, volunteerRoles)}
            value="member"
          />
          <DayInput name="from" label={words.from} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.addMember} />
      </Form>
    </Fold>
  )
}

function CountForm({ c }: { readonly c: PageContext }) {
  const { teams: words } = c.words.outreachModels
  return (
    <Fold c={c} label={words.addCount} acts={['count']}>
      <Form act="count" id="count" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <NumberInput name="value" label={words.value} required />
          <Select
            name="kind"
            label={words.countKind}
            options={optionsOf(c.words.outreachLabels.teamCounts, ['households', 'checks'])}
          />
          <DayInput name="measuredOn" label={words.countedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.addCount} />
      </Form>
    </Fold>
  )
}
