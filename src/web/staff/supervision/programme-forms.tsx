import { documentState } from '../../../areas/documents/index.ts'
import { type ProgrammeOpinion, supervisionPermissions } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Checkboxes,
  DayInput,
  FieldRow,
  Form,
  Radios,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import type { ProgrammeData } from './programme-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ProgrammeData
}

/** The act that the state of a programme calls for, the opinions it got, and what seldom happens. */
export function ProgrammeForms({ c, data }: Props) {
  const { programme: words } = c.words.supervisionPages
  const { state } = data
  const mayPlan = c.may(supervisionPermissions.plan)
  const mayIssue = c.may(supervisionPermissions.issue_programme)
  const maySign = c.may(supervisionPermissions.sign)
  const amended = data.programme.amendReason !== null
  return (
    <>
      {data.opinions.length > 0 ? <OpinionsCard c={c} data={data} /> : null}
      {state === 'draft' && mayPlan ? <CirculateForm c={c} data={data} /> : null}
      {state === 'consulted' && maySign ? <PartyForm c={c} /> : null}
      {(state === 'party_opinion' || (amended && state === 'draft')) && mayIssue ? (
        <IssueForms c={c} data={data} />
      ) : null}
      {state === 'issued' && mayIssue ? (
        <Card title={words.amend}>
          <Form act="amend" clientId={c.formId} memory={memoryOf(c)}>
            <TextInput name="reason" label={words.reason} maxLength={1000} required />
            <SubmitRow primary={words.amend} />
          </Form>
        </Card>
      ) : null}
      {state === 'issued' && mayIssue ? (
        <Card title={words.close}>
          <Form act="close" clientId={c.formId} memory={memoryOf(c)} label={words.close}>
            <FieldRow>
              <DayInput
                name="happenedOn"
                label={c.words.supervisionPages.session.happenedOn}
                value={c.today}
                max={c.today}
                required
              />
              <TextInput name="note" label={c.words.supervisionPages.session.note} maxLength={2000} />
            </FieldRow>
            <SubmitRow primary={words.close} />
          </Form>
        </Card>
      ) : null}
      {['draft', 'consulted', 'party_opinion'].includes(state) && maySign ? (
        <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{ happenedOn: c.today }} />
      ) : null}
    </>
  )
}

function CirculateForm({ c, data }: Props) {
  const { programme: words } = c.words.supervisionPages
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card title={words.opinions}>
      <Form act="circulate" clientId={c.formId} memory={memoryOf(c)}>
        {data.agencies.length > 0 ? (
          <Checkboxes name="agencyIds" label={words.agencies} options={named(data.agencies)} />
        ) : null}
        {data.organisations.length > 0 ? (
          <Checkboxes name="organisationIds" label={words.organisations} options={named(data.organisations)} />
        ) : null}
        <TextArea name="others" label={words.others} rows={2} />
        <FieldRow>
          <DayInput name="sentOn" label={words.sentOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={words.reference} maxLength={120} />
        </FieldRow>
        <SubmitRow primary={words.circulate} />
      </Form>
    </Card>
  )
}

function OpinionsCard({ c, data }: Props) {
  const { programme: words } = c.words.supervisionPages
  const { stances } = c.words.supervisionLabels
  const open = ['consulted', 'party_opinion'].includes(data.state) && c.may(supervisionPermissions.record)
  const said = (one: ProgrammeOpinion) =>
    one.repliedOn
      ? [stances[one.stance ?? ''], showDay(one.repliedOn), one.reference, one.opinion, one.uptake]
          .filter(Boolean)
          .join(' · ')
      : words.waiting
  return (
    <Card title={words.opinions}>
      {data.opinions.map((one) => (
        <div key={one.id} class="stack">
          <p>
            <strong>{one.bodyName}</strong> <span class="soft">{said(one)}</span>
          </p>
          {open && one.repliedOn === null ? (
            <details class="more">
              <summary>{words.reply}</summary>
              <Form act="opinion" id={`opinion-${one.id}`} clientId={c.formId} memory={memoryOf(c)}>
                <input type="hidden" name="opinionId" value={one.id} />
                <Radios
                  name="stance"
                  label={words.stance}
                  options={optionsOf(stances, Object.keys(stances))}
                  value="agreed"
                  inline
                />
                <TextArea name="opinion" label={words.opinion} rows={2} maxLength={5000} />
                <TextArea name="uptake" label={words.uptake} rows={2} maxLength={2000} />
                <FieldRow>
                  <DayInput name="repliedOn" label={words.repliedOn} value={c.today} max={c.today} required />
                  <TextInput name="reference" label={words.reference} maxLength={120} />
                </FieldRow>
                <SubmitRow primary={words.reply} />
              </Form>
            </details>
          ) : null}
        </div>
      ))}
    </Card>
  )
}

function PartyForm({ c }: { c: PageContext }) {
  const { programme: words, session } = c.words.supervisionPages
  return (
    <Card title={words.party}>
      <Form act="party" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <DayInput name="happenedOn" label={session.happenedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={words.reference} maxLength={120} />
        </FieldRow>
        <TextArea name="note" label={words.partyNote} rows={3} maxLength={5000} />
        <SubmitRow primary={words.recordParty} />
      </Form>
    </Card>
  )
}

/** By the draft in the register, which gets its number now; or by a number on paper. */
function IssueForms({ c, data }: Props) {
  const { programme: words, papers, session } = c.words.supervisionPages
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  return (
    <Card title={words.issue}>
      {drafts.length > 0 ? (
        <Form act="issue_paper" clientId={c.formId} memory={memoryOf(c)} label={papers.issue}>
          <Select
            name="documentId"
            label={papers.paper}
            options={drafts.map((one) => ({ value: one.id, label: one.abstract }))}
            required
          />
          <DayInput name="issuedOn" label={words.issuedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={papers.issue} />
        </Form>
      ) : (
        <Form act="issue" clientId={c.formId} memory={memoryOf(c)} label={words.issue}>
          <FieldRow>
            <DayInput name="happenedOn" label={words.issuedOn} value={c.today} max={c.today} required />
            <TextInput
              name="reference"
              label={session.reference}
              hint={session.referenceHint}
              maxLength={120}
              required
            />
          </FieldRow>
          <SubmitRow primary={words.issue} />
        </Form>
      )}
    </Card>
  )
}
