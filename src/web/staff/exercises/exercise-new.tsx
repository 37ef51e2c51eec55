import { criticismPermissions, type Exercise, exercisesAbout, proposeExercise } from '../../../areas/criticism/index.ts'
import { type Draft, draftPermissions, findDraft, searchDrafts } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  type Option,
  PageHead,
  Radios,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { boardPath } from '../criticism/address.ts'
import { draftPath, draftsPath } from '../drafts/address.ts'
import { exercisePath, exercisesPath, missing } from './address.ts'
import { type ExerciseChoices, ExerciseFields, loadExerciseChoices } from './exercise-fields.tsx'

interface NewExercise {
  /** The draft that it is begun from. */
  readonly draft: Draft | null
  readonly drafts: readonly Option[]
  /** There is one on this draft already. */
  readonly before: readonly Pick<Exercise, 'id' | 'title'>[]
  readonly choices: ExerciseChoices
}

async function load(c: PageContext): Promise<NewExercise | Refusal> {
  const id = c.query('du-thao')
  return c.read(async (reading) => {
    const draft = isId(id) ? await findDraft(reading, id) : null
    if (id !== '' && (!draft || draft.supersession)) return missing
    const { lines } = draft ? { lines: [] } : await searchDrafts(reading, {}, { limit: 200 })
    return {
      draft,
      drafts: lines.map((one) => ({ value: one.id, label: `${showDay(one.receivedOn)} · ${one.title}`.slice(0, 160) })),
      before: draft ? await exercisesAbout(reading, { draftIds: [draft.id] }) : [],
      choices: await loadExerciseChoices(reading, c.signedIn.committeeId),
    }
  })
}

/** Lập hồ sơ phản biện: on a draft of the register, from a line of the plan or because a body asked for it. */
export const newExercisePage = page<NewExercise>({
  path: `${exercisesPath}/moi`,
  shell: 'staff',
  may: criticismPermissions.plan,
  title: (_, words) => words.exercisePages.fields.newTitle,
  load,
  acts: {
    propose: async (c, form) => {
      const made = await c.perform(proposeExercise, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: exercisePath(made.id), done: proposeExercise.name }
    },
  },
  view: NewView,
})

function NewView({ data, c }: ViewProps<NewExercise>) {
  const { fields, list } = c.words.exercisePages
  const { draft, before } = data
  const line = c.query('noi-dung')
  const crumbs = [
    { label: c.words.criticismPages.board.title, href: boardPath },
    { label: list.title, href: exercisesPath },
    { label: fields.newTitle },
  ]
  return (
    <>
      <PageHead title={fields.newTitle} summary={fields.summary} crumbs={crumbs} />
      {before.map((one) => (
        <Notice key={one.id} tone="warn">
          {fields.before} <a href={exercisePath(one.id)}>{one.title}</a>
        </Notice>
      ))}
      {!draft && data.drafts.length === 0 && c.may(draftPermissions.keep) ? (
        <Notice title={fields.noDrafts}>
          <LinkButton href={`${draftsPath}/moi`} icon="add">
            {fields.registerDraft}
          </LinkButton>
        </Notice>
      ) : null}
      <Form act="propose" clientId={c.formId} memory={memoryOf(c)} wide>
        {draft ? (
          <p>
            {fields.draft}: <a href={draftPath(draft.id)}>{draft.title}</a>
            <input type="hidden" name="draftId" value={draft.id} />
          </p>
        ) : (
          <Select name="draftId" label={fields.draft} blank={fields.chooseDraft} options={data.drafts} required />
        )}
        <Radios
          name="stage"
          label={fields.stage}
          options={[
            { value: 'dossier_received', label: fields.received },
            { value: 'proposed', label: fields.proposed },
          ]}
          value="dossier_received"
        />
        <FieldRow>
          <DayInput name="happenedOn" label={fields.happenedOn} hint={fields.happenedHint} max={c.today} />
          <TextInput name="reference" label={fields.reference} hint={fields.referenceHint} maxLength={120} />
        </FieldRow>
        <ExerciseFields
          c={c}
          choices={data.choices}
          told={{ collectUntil: draft?.opinionsByOn ?? null, lineId: isId(line) ? line : null }}
        />
        <SubmitRow primary={fields.save} cancel={{ href: exercisesPath }} />
      </Form>
    </>
  )
}
