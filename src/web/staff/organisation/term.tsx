import {
  type Body,
  type BodyTerm,
  closeTerm,
  correctTerm,
  findBody,
  findTerm,
  organisationPermissions,
  termStateOf,
} from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Card,
  DayInput,
  DefinitionList,
  FieldRow,
  Form,
  PageHead,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { crumbs, home, idIn, idPart } from './paths.ts'
import { optionsOf, sayValidity } from './saying.ts'

interface TermData {
  readonly term: BodyTerm
  readonly body: Body
}

/** One term: its days, its end, and the correction of a wrong entry. */
export const termPage = page<TermData>({
  path: `/to-chuc/nhiem-ky/${idPart}`,
  shell: 'staff',
  may: organisationPermissions.read,
  title: ({ term }, words) => fill(words.organisation.pages.term.title, { number: term.number }),
  load: (c) =>
    c.read(async (reading) => {
      const term = await findTerm(reading, c.signedIn.committeeId, idIn(c))
      const body = term && (await findBody(reading, c.signedIn.committeeId, term.bodyId))
      return term && body ? { term, body } : refuse('organisation.term_missing', { kind: 'missing' })
    }),
  acts: {
    end: async (c, form) => {
      const ended = await c.perform(closeTerm, { ...form.values, termId: idIn(c) }, form.clientId)
      return isRefusal(ended) ? ended : { goTo: home, done: closeTerm.name }
    },
    correct: async (c, form) => {
      const corrected = await c.perform(correctTerm, { ...form.values, termId: idIn(c) }, form.clientId)
      return isRefusal(corrected) ? corrected : { goTo: home, done: correctTerm.name }
    },
  },
  view: ({ data: { term, body }, c }) => {
    const { pages, termStates, termEndReasons } = c.words.organisation
    const title = fill(pages.term.title, { number: term.number })
    return (
      <>
        <PageHead title={title} kicker={body.name} crumbs={crumbs(c, { label: title })} />
        <DefinitionList
          ruled
          items={[
            { term: pages.state, value: termStates[termStateOf(term, c.today)] },
            { term: pages.overview.planned, value: sayValidity(c, term) },
            { term: pages.overview.really, value: term.endedOn && showDay(term.endedOn) },
            { term: pages.term.endReason, value: term.endReason && termEndReasons[term.endReason] },
            { term: pages.decision, value: term.decision },
          ]}
        />
        {c.may(organisationPermissions.manage_terms) ? <TermForms term={term} c={c} /> : null}
      </>
    )
  },
})

function TermForms({ term, c }: { term: BodyTerm; c: PageContext }) {
  const { pages, termEndReasons } = c.words.organisation
  return (
    <>
      {term.endedOn === null ? (
        <Card title={pages.term.end}>
          <Form act="end" clientId={c.formId} memory={memoryOf(c)}>
            <FieldRow>
              <DayInput name="endedOn" label={pages.term.endedOn} required />
              <Select name="reason" label={pages.term.endReason} options={optionsOf(termEndReasons)} />
            </FieldRow>
            <SubmitRow primary={pages.save} />
          </Form>
        </Card>
      ) : null}
      <Card title={pages.term.correct}>
        <p class="soft">{pages.term.correctHint}</p>
        <Form act="correct" clientId={c.formId} memory={memoryOf(c)}>
          <TextInput name="number" label={pages.term.number} value={term.number} width="short" required />
          <FieldRow>
            <DayInput name="from" label={pages.from} value={term.from} required />
            <DayInput name="to" label={pages.term.plannedTo} value={term.to} required />
          </FieldRow>
          <TextInput name="decision" label={pages.decision} value={term.decision} maxLength={200} />
          <TextInput name="reason" label={pages.reason} hint={pages.reasonHint} maxLength={300} required />
          <SubmitRow primary={pages.save} />
        </Form>
      </Card>
    </>
  )
}
