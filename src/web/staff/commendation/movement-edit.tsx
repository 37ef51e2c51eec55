import {
  commendationPermissions,
  editMovement,
  findMovement,
  launchMovement,
  type MovementFacts,
  movementKinds,
} from '../../../areas/commendation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Checkbox,
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  NumberInput,
  PageHead,
  RepeatRows,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, movementPath, movementsPath } from './address.ts'

/** Ghi phong trào thi đua. */
export const newMovementPage = page<null>({
  path: `${movementsPath}/moi`,
  shell: 'staff',
  may: commendationPermissions.manage,
  title: (_, words) => words.commendationMovements.fields.newTitle,
  load: async () => null,
  acts: {
    launch: async (c, form) => {
      const made = await c.perform(launchMovement, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: movementPath(made.id), done: launchMovement.name }
    },
  },
  view: ({ c }) => {
    const { fields: words, list } = c.words.commendationMovements
    const { board } = c.words.commendationPages
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: list.title, href: movementsPath },
      { label: words.newTitle },
    ]
    return (
      <>
        <PageHead title={words.newTitle} crumbs={crumbs} />
        <Form act="launch" clientId={c.formId} memory={memoryOf(c)} wide>
          <MovementFields c={c} of={null} />
          <FieldRow>
            <DayInput name="happenedOn" label={words.happenedOn} value={c.today} max={c.today} required />
            <TextInput
              name="reference"
              label={c.words.records.reference}
              hint={c.words.records.referenceHint}
              maxLength={120}
            />
          </FieldRow>
          <SubmitRow primary={words.save} cancel={{ href: movementsPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa phong trào thi đua. */
export const editMovementPage = page<MovementFacts>({
  path: `${movementsPath}/${idPart}/sua`,
  shell: 'staff',
  may: commendationPermissions.manage,
  title: (_, words) => words.commendationMovements.fields.editTitle,
  load: async (c) => (await c.read((reading) => findMovement(reading, idIn(c)))) ?? missing,
  acts: { edit: carry(editMovement, (c) => movementPath(idIn(c))) },
  view: ({ data, c }) => {
    const { fields: words, list } = c.words.commendationMovements
    const back = movementPath(data.movement.id)
    const crumbs = [
      { label: list.title, href: movementsPath },
      { label: data.movement.title, href: back },
      { label: words.editTitle },
    ]
    return (
      <>
        <PageHead title={words.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={data.movement.editNo} />
          <MovementFields c={c} of={data} />
          <SubmitRow primary={words.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

function MovementFields({ c, of }: { readonly c: PageContext; readonly of: MovementFacts | null }) {
  const { fields: words } = c.words.commendationMovements
  const movement = of?.movement
  return (
    <>
      <TextInput name="title" label={words.title} value={movement?.title} maxLength={500} required />
      <FieldRow>
        <Select
          name="kind"
          label={words.kind}
          options={optionsOf(c.words.commendationLabels.movementKinds, movementKinds)}
          value={movement?.kind}
        />
        <TextInput name="launchedBy" label={words.launchedBy} value={movement?.launchedBy} maxLength={300} required />
      </FieldRow>
      <FieldRow>
        <DayInput name="startsOn" label={words.startsOn} value={movement?.startsOn} />
        <DayInput name="endsOn" label={words.endsOn} value={movement?.endsOn} />
      </FieldRow>
      <TextArea name="content" label={words.content} value={movement?.content} rows={4} maxLength={5000} />
      <Criteria c={c} of={of} />
    </>
  )
}

function Criteria({ c, of }: { readonly c: PageContext; readonly of: MovementFacts | null }) {
  const { fields: words } = c.words.commendationMovements
  const criteria = of?.criteria ?? []
  return (
    <Fieldset title={words.criteria} hint={words.criteriaHint}>
      <RepeatRows name="criteria" count={criteria.length} addLabel={words.addCriterion}>
        {(index) => {
          const one = criteria[index]
          const at = `criteria.${index}`
          return (
            <>
              <TextInput name={`${at}.heading`} label={words.heading} value={one?.heading} maxLength={300} />
              <TextInput name={`${at}.content`} label={words.criterion} value={one?.content} maxLength={1000} />
              <NumberInput
                name={`${at}.most`}
                label={words.most}
                value={one ? showPoints(one.most) : undefined}
                decimal
              />
              <DayInput name={`${at}.dueOn`} label={words.dueOn} value={one?.dueOn} />
              <Checkbox name={`${at}.isBonus`} label={words.bonus} checked={one?.isBonus} />
            </>
          )
        }}
      </RepeatRows>
    </Fieldset>
  )
}

/** Tenths of a point as people write them: `7,5`. */
export function showPoints(tenths: number): string {
  return String(tenths / 10).replace('.', ',')
}
