import { advanceExercise, criticismPermissions, trackOf } from '../../../areas/criticism/index.ts'
import { documentState } from '../../../areas/documents/index.ts'
import { nextStages } from '../../../values/step.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Form, LinkButton, Notice, Select, SubmitRow, TextInput, Toolbar } from '../../parts/index.ts'
import { draftPath } from '../drafts/address.ts'
import { PaperFields } from '../meetings/meeting-next.tsx'
import { optionsOf } from '../record/saying.tsx'
import { exercisePath } from './address.ts'
import type { ExerciseData } from './exercise-data.ts'

const recorded = ['accepted', 'dossier_received', 'collecting', 'convened', 'document_issued'] as const
const signed: readonly string[] = ['accepted', 'document_issued']

/** The stage that comes next, with what it needs. Sending and explanation have forms of their own. */
export function NextStep({ c, data }: { c: PageContext; data: ExerciseData }) {
  const { exercise: words } = c.words.exercisePages
  const { exerciseStates } = c.words.criticismLabels
  const { exercise, stage, documents, draft } = data
  const next = nextStages(trackOf(exercise.form), stage).filter((one) => (recorded as readonly string[]).includes(one))
  const may = next.filter((one) =>
    c.may(signed.includes(one) ? criticismPermissions.sign : criticismPermissions.record),
  )
  const [first] = may
  const told = words.hints[first ?? next[0] ?? ''] ?? null
  if (next.length === 0) return <AfterExplanation c={c} data={data} />
  const issued = documents.filter((one) => documentState(one, c.today) === 'issued')
  return (
    <Card title={c.words.records.next}>
      {told ? <p class="soft">{told}</p> : null}
      {next.includes('collecting') || stage === 'collecting' ? (
        <Toolbar>
          <LinkButton href={draftPath(draft.id, 'mo')}>{words.share}</LinkButton>
        </Toolbar>
      ) : null}
      {next.includes('document_issued') ? (
        <Toolbar>
          <LinkButton href={exercisePath(exercise.id, 'van_ban')}>{words.writeDocument}</LinkButton>
        </Toolbar>
      ) : null}
      {first === undefined ? (
        <Notice>{words.signerRecords}</Notice>
      ) : (
        <Form act="advance" clientId={c.formId} memory={memoryOf(c)} label={advanceExercise.name}>
          {may.length > 1 ? (
            <Select name="stage" label={words.stage} options={optionsOf(exerciseStates, may)} value={first} />
          ) : (
            <input type="hidden" name="stage" value={first} />
          )}
          <PaperFields c={c} documents={issued} label={c.words.records.happenedOn} />
          <TextInput name="note" label={c.words.records.note} maxLength={5000} />
          <SubmitRow primary={may.length > 1 ? c.words.records.record : `${words.to} “${exerciseStates[first]}”`} />
        </Form>
      )}
    </Card>
  )
}

/** Once it is explained, the people are told. */
function AfterExplanation({ c, data }: { c: PageContext; data: ExerciseData }) {
  const { exercise: words } = c.words.exercisePages
  const { id } = data.exercise
  if (data.stage !== 'explained') return null
  return (
    <Card title={c.words.records.next}>
      <p class="soft">{words.hints.published}</p>
      <Toolbar>
        <LinkButton href={exercisePath(id, 'giai_trinh')} icon="reply">
          {words.tabs.giai_trinh}
        </LinkButton>
        {c.may(criticismPermissions.publish) ? (
          <LinkButton href={`${exercisePath(id)}/cong-khai`} icon="open" kind="primary">
            {words.publish}
          </LinkButton>
        ) : null}
      </Toolbar>
    </Card>
  )
}
