import { byDecision, occasions } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, MoneyInput, Select, SubmitRow, TextInput, Toolbar } from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import type { KeyPersonData } from './person-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: KeyPersonData
}

/** A visit, a decision, leaving the list. */
export function PersonForms({ c, data }: Props) {
  const { persons: words } = c.words.outreachPeople
  const { person } = data
  return (
    <>
      {person.leftOn === null ? <VisitForm c={c} /> : null}
      {person.leftOn === null ? (
        <Fold
          c={c}
          label={words.recognise}
          acts={['recognise']}
          open={byDecision.includes(person.kind) && data.recognitions.length === 0}
        >
          <RecogniseForm c={c} />
        </Fold>
      ) : null}
      <Toolbar>
        {person.leftOn === null ? (
          <ReasonForm c={c} act="release" label={words.release} fields={{ leftOn: c.today }} />
        ) : null}
        <ReasonForm c={c} act="remove" label={words.remove} fields={{}} />
      </Toolbar>
    </>
  )
}

function VisitForm({ c }: { readonly c: PageContext }) {
  const { persons: words } = c.words.outreachPeople
  return (
    <Fold c={c} label={words.addVisit} acts={['visit']}>
      <Form act="visit" id="visit" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <Select
            name="occasion"
            label={words.occasion}
            options={optionsOf(c.words.outreachLabels.occasions, occasions)}
            value="tet"
          />
          <DayInput name="visitedOn" label={words.visitedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <TextInput name="visitors" label={words.visitors} hint={words.visitorsHint} maxLength={500} required />
        <FieldRow>
          <TextInput name="gift" label={words.gift} maxLength={300} />
          <MoneyInput name="giftValue" label={words.giftValue} />
        </FieldRow>
        <SubmitRow primary={words.addVisit} />
      </Form>
    </Fold>
  )
}

function RecogniseForm({ c }: { readonly c: PageContext }) {
  const { persons: words } = c.words.outreachPeople
  return (
    <Form act="recognise" id="recognise" clientId={c.formId} memory={memoryOf(c)}>
      <FieldRow>
        <TextInput name="decisionNumber" label={words.decisionNumber} maxLength={80} required />
        <TextInput name="decidedBy" label={words.decidedBy} maxLength={200} required />
        <DayInput name="decidedOn" label={words.decidedOn} max={c.today} required />
      </FieldRow>
      <FieldRow>
        <DayInput name="from" label={words.from} required />
        <DayInput name="to" label={words.to} />
      </FieldRow>
      <SubmitRow primary={words.recognise} />
    </Form>
  )
}
