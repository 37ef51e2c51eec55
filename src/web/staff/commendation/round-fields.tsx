import { authoritiesOn, awardForms, type Movement, manners, type Round } from '../../../areas/commendation/index.ts'
import type { Day } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, NumberInput, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { movementOptions } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly round: Partial<Round>
  readonly movements: readonly Movement[]
}

const dayOr = (day: Day | null | undefined) => day ?? null

/** What is described of a round. */
export function RoundFields({ c, round, movements }: Props) {
  const { round: words } = c.words.commendationPages
  const labels = c.words.commendationLabels
  return (
    <>
      <TextInput name="title" label={words.title} hint={words.titleHint} value={round.title} maxLength={300} required />
      <FieldRow>
        <NumberInput name="year" label={words.year} value={round.year} required />
        <Select
          name="manner"
          label={words.manner}
          options={optionsOf(labels.manners, manners)}
          value={round.manner ?? 'regular'}
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="form"
          label={words.form}
          options={optionsOf(labels.forms, awardForms)}
          value={round.form ?? 'commendation_certificate'}
        />
        <Select
          name="authority"
          label={words.authority}
          options={optionsOf(labels.authorities, authoritiesOn(c.today))}
          value={round.authority ?? 'ward_people_committee'}
        />
      </FieldRow>
      <TextInput
        name="occasion"
        label={words.occasion}
        hint={words.occasionHint}
        value={round.occasion}
        maxLength={300}
      />
      <FieldRow>
        <DayInput name="nominateBy" label={words.nominateBy} value={dayOr(round.nominateBy)} />
        <DayInput name="submitBy" label={words.submitBy} value={dayOr(round.submitBy)} />
      </FieldRow>
      <FieldRow>
        <NumberInput name="quotaCollective" label={words.quotaCollective} value={round.quotaCollective} />
        <NumberInput
          name="quotaIndividual"
          label={words.quotaIndividual}
          hint={words.quotaHint}
          value={round.quotaIndividual}
        />
      </FieldRow>
      {movements.length > 0 ? (
        <Select
          name="movementId"
          label={words.movement}
          blank={words.noMovement}
          value={round.movementId}
          options={movementOptions(movements)}
        />
      ) : null}
    </>
  )
}
