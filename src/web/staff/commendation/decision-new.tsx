import {
  authorities,
  awardForms,
  commendationPermissions,
  enterDecision,
  honorifics,
  manners,
  recipientKinds,
  withholdings,
} from '../../../areas/commendation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Checkbox,
  FieldRow,
  Fieldset,
  Form,
  PageHead,
  RepeatRows,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, decisionPath, decisionsPath } from './address.ts'
import { type Choices, loadChoices, movementOptions, named, personOptions } from './choosing.ts'
import { DecisionHead } from './round-decisions.tsx'

/** Nhập quyết định: of another authority, or of the years before, from its paper. */
export const newDecisionPage = page<Choices>({
  path: `${decisionsPath}/moi`,
  shell: 'staff',
  may: commendationPermissions.manage,
  title: (_, words) => words.commendationPages.decision.newTitle,
  load: (c) => c.read((reading) => loadChoices(reading, c.signedIn.committeeId)),
  acts: {
    enter: async (c, form) => {
      const made = await c.perform(enterDecision, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: decisionPath(made.id), done: enterDecision.name }
    },
  },
  view: NewDecision,
})

function NewDecision({ data: choices, c }: ViewProps<Choices>) {
  const { decision: words, board, round } = c.words.commendationPages
  const labels = c.words.commendationLabels
  return (
    <>
      <PageHead
        title={words.newTitle}
        summary={words.newSummary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.newTitle }]}
      />
      <Form act="enter" clientId={c.formId} memory={memoryOf(c)} wide>
        <FieldRow>
          <Select
            name="authority"
            label={words.authority}
            options={optionsOf(labels.authorities, authorities)}
            value="ward_people_committee"
          />
          <Select name="manner" label={round.manner} options={optionsOf(labels.manners, manners)} value="regular" />
          {choices.movements.length > 0 ? (
            <Select
              name="movementId"
              label={round.movement}
              blank={round.noMovement}
              options={movementOptions(choices.movements)}
            />
          ) : null}
        </FieldRow>
        <DecisionHead c={c} abstract="" />
        <Checkbox name="numbered" label={words.numbered} />
        <Recipients c={c} choices={choices} />
        <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
      </Form>
    </>
  )
}

function Recipients({ c, choices }: { readonly c: PageContext; readonly choices: Choices }) {
  const { decision: words } = c.words.commendationPages
  return (
    <Fieldset title={words.recipients}>
      <RepeatRows name="recipients" count={1} addLabel={words.addRecipient}>
        {(index) => <Recipient c={c} choices={choices} at={`recipients.${index}`} />}
      </RepeatRows>
    </Fieldset>
  )
}

interface RowProps {
  readonly c: PageContext
  readonly choices: Choices
  readonly at: string
}

function Recipient({ c, choices, at }: RowProps) {
  const { fields: words, decision } = c.words.commendationPages
  const labels = c.words.commendationLabels
  return (
    <>
      <Select
        name={`${at}.recipientKind`}
        label={words.recipientKind}
        blank={words.choose}
        options={optionsOf(labels.kinds, recipientKinds)}
      />
      <TextInput name={`${at}.name`} label={words.nameOf} maxLength={300} />
      <TextInput name={`${at}.note`} label={words.note} maxLength={300} />
      <TextInput name={`${at}.achievement`} label={words.achievement} maxLength={4000} />
      <Select
        name={`${at}.form`}
        label={words.form}
        blank={words.asAuthority}
        options={optionsOf(labels.forms, awardForms)}
      />
      <TextInput name={`${at}.titleName`} label={words.titleName} maxLength={200} />
      <TextInput name={`${at}.certificateNumber`} label={decision.certificateNumber} maxLength={60} width="short" />
      <Select
        name={`${at}.honorific`}
        label={words.honorific}
        blank={words.noHonorific}
        options={optionsOf(labels.honorifics, honorifics)}
      />
      <Links c={c} choices={choices} at={at} />
    </>
  )
}

/** The committee's own records, where the recipient is one of them. */
function Links({ c, choices, at }: RowProps) {
  const { fields: words } = c.words.commendationPages
  return (
    <>
      <Select
        name={`${at}.personId`}
        label={words.person}
        blank={words.noArea}
        options={personOptions(choices.people)}
      />
      <Select
        name={`${at}.organisationId`}
        label={words.organisation}
        blank={words.noArea}
        options={named(choices.organisations)}
      />
      <Select name={`${at}.areaId`} label={words.area} blank={words.noArea} options={named(choices.areas)} />
      <Select
        name={`${at}.withheld`}
        label={words.withheld}
        blank={words.named}
        options={optionsOf(c.words.commendationLabels.withheld, withholdings)}
      />
    </>
  )
}
