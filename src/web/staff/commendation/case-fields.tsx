import {
  type AwardForm,
  authoritiesOn,
  awardForms,
  type CommendationCase,
  honorifics,
  type RecipientKind,
  withholdings,
} from '../../../areas/commendation/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { FieldRow, Fieldset, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { type Choices, movementOptions, named, personOptions } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly choices: Choices
  readonly kind: RecipientKind
  /** What stands now; nothing of it yet for a new proposal. */
  readonly of: Partial<CommendationCase>
  /** The form that the round is for. */
  readonly roundForm: AwardForm | null
  readonly mostWords: number
}

/** One proposal: who, what for, and what differs from the round. */
export function CaseFields(props: Props) {
  const { c, of, mostWords, roundForm } = props
  const { fields: words } = c.words.commendationPages
  const form = of.form ?? roundForm
  return (
    <>
      <input type="hidden" name="recipientKind" value={props.kind} />
      <Who {...props} />
      {form === 'emulation_title' ? <TitleName {...props} /> : null}
      <TextArea
        name="achievement"
        label={words.achievement}
        hint={fill(words.achievementHint, { most: mostWords })}
        value={of.achievement}
        rows={4}
        maxLength={4000}
        required
      />
      <Fieldset title={words.more}>
        <WhatFor {...props} />
        {form === 'emulation_title' ? null : <TitleName {...props} />}
        <Proposers {...props} />
        <Select
          name="withheld"
          label={words.withheld}
          blank={words.named}
          options={optionsOf(c.words.commendationLabels.withheld, withholdings)}
          value={of.withheld}
        />
      </Fieldset>
    </>
  )
}

function TitleName({ c, of }: Props) {
  const { fields: words } = c.words.commendationPages
  return (
    <TextInput name="titleName" label={words.titleName} hint={words.titleHint} value={of.titleName} maxLength={200} />
  )
}

function Who(props: Props) {
  const { c, choices, kind, of } = props
  const { fields: words } = c.words.commendationPages
  const { recipient } = of
  const isLinked = kind !== 'family' && kind !== 'collective'
  return (
    <>
      {kind === 'person' ? (
        <Select
          name="personId"
          label={words.person}
          blank={words.notInDirectory}
          options={personOptions(choices.people)}
          value={recipient?.personId}
        />
      ) : null}
      {kind === 'organisation' ? (
        <Select
          name="organisationId"
          label={words.organisation}
          blank={words.noArea}
          options={named(choices.organisations)}
          value={recipient?.organisationId}
          required
        />
      ) : null}
      {kind === 'area' ? <AreaSelect {...props} /> : null}
      <FieldRow>
        {kind === 'person' ? (
          <Select
            name="honorific"
            label={words.honorific}
            blank={words.noHonorific}
            options={optionsOf(c.words.commendationLabels.honorifics, honorifics)}
            value={recipient?.honorific}
          />
        ) : null}
        <TextInput
          name="name"
          label={kind === 'person' ? words.name : words.nameOf}
          hint={isLinked ? words.nameHint : undefined}
          value={recipient?.name}
          maxLength={300}
          required={!isLinked}
        />
      </FieldRow>
      <TextInput name="note" label={words.note} value={recipient?.note} maxLength={300} />
      {kind === 'area' || kind === 'organisation' ? null : <AreaSelect {...props} />}
    </>
  )
}

function AreaSelect({ c, choices, kind, of }: Props) {
  const { fields: words } = c.words.commendationPages
  return (
    <Select
      name="areaId"
      label={kind === 'area' ? words.area : words.areaOf}
      blank={words.noArea}
      options={named(choices.areas)}
      value={of.recipient?.areaId}
      required={kind === 'area'}
    />
  )
}

function WhatFor({ c, choices, of, roundForm }: Props) {
  const { fields: words, round } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const blank = roundForm === null ? undefined : words.asRound
  return (
    <>
      <FieldRow>
        <Select
          name="form"
          label={words.form}
          blank={blank}
          options={optionsOf(labels.forms, awardForms)}
          value={of.form}
        />
        <Select
          name="authority"
          label={words.authority}
          blank={blank}
          options={optionsOf(labels.authorities, authoritiesOn(c.today))}
          value={of.authority}
        />
      </FieldRow>
      {choices.movements.length > 0 ? (
        <Select
          name="movementId"
          label={round.movement}
          blank={words.asRound}
          options={movementOptions(choices.movements)}
          value={of.movementId}
        />
      ) : null}
    </>
  )
}

function Proposers({ c, choices, of }: Props) {
  const { fields: words } = c.words.commendationPages
  return (
    <FieldRow>
      <Select
        name="proposerAreaId"
        label={words.proposerArea}
        blank={words.noArea}
        options={named(choices.areas)}
        value={of.proposer?.areaId}
      />
      <Select
        name="proposerOrganisationId"
        label={words.proposerOrganisation}
        blank={words.noArea}
        options={named(choices.organisations)}
        value={of.proposer?.organisationId}
      />
      <TextInput name="proposerName" label={words.proposerName} value={of.proposer?.name} maxLength={300} />
    </FieldRow>
  )
}
