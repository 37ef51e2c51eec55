import type { DocumentLine, Evidence } from '../../../areas/documents/index.ts'
import { type Entry, isAgency, recommendationPermissions } from '../../../areas/recommendations/index.ts'
import { dayAt, showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { FileList, Form, type Step, SubmitRow, TextInput, Timeline } from '../../parts/index.ts'
import { documentPath, evidencePath, filePath } from '../documents/address.ts'
import type { RecommendationData } from './recommendation-data.ts'

type LifeData = Pick<RecommendationData, 'facts' | 'standing' | 'evidence' | 'documents'>

/** All that happened to a recommendation, oldest first, and what is awaited. */
export function Life({ c, data }: { c: PageContext; data: LifeData }) {
  return <Timeline label={c.words.recommendationPages.page.life} steps={stepsOf(c, data)} />
}

function stepsOf(c: PageContext, data: LifeData): readonly Step[] {
  const { recommendation, entries } = data.facts
  const words = c.words.recommendationPages.steps
  const { issue, withdrawal, addresseeName } = recommendation
  const beginning: Step[] = isAgency(c.signedIn.actor, c.signedIn.committeeId)
    ? []
    : [step(words.draft, recommendation.draftedOn, recommendation.recordedByName)]
  if (issue) {
    const letter = issue.numberText ? fill(words.number, { number: issue.numberText }) : null
    const note = letter && <LetterName c={c} data={data} id={issue.documentId} name={letter} />
    beginning.push({ ...step(fill(words.issue, { addressee: addresseeName }), issue.on), note })
  }
  const middle = entries.map((entry) => entryStep(c, data, entry))
  const end = withdrawal ? [{ ...step(words.withdrawal, withdrawal.on), note: withdrawal.reason }] : []
  return [...beginning, ...middle, ...end, ...awaited(c, data)]
}

function step(title: string, on: Parameters<typeof showDay>[0], actor?: string): Step {
  return { title, state: 'done', day: showDay(on), on, ...(actor !== undefined && { actor }) }
}

/** The day on which an answer or the work is due, while it is. */
function awaited(c: PageContext, { standing }: LifeData): readonly Step[] {
  const words = c.words.recommendationPages.steps
  const coming = (title: string, on: Parameters<typeof showDay>[0]): Step => ({
    title,
    state: on < c.today ? 'current' : 'coming',
    day: showDay(on),
    on,
  })
  if (['issued', 'received'].includes(standing.stage) && standing.dueOn) return [coming(words.due, standing.dueOn)]
  return standing.stage === 'implementing' && standing.promisedOn ? [coming(words.promise, standing.promisedOn)] : []
}

function entryStep(c: PageContext, data: LifeData, entry: Entry): Step {
  const words = c.words.recommendationPages.steps
  const recordedOn = dayAt(entry.recordedAt)
  const late = recordedOn === entry.on ? '' : ` (${fill(words.recorded, { day: showDay(recordedOn) })})`
  const { supersession } = entry
  const title = supersession ? <s>{titleOfEntry(c, entry)}</s> : titleOfEntry(c, entry)
  return {
    title,
    state: 'done',
    day: `${showDay(entry.on)}${late}`,
    on: entry.on,
    actor: 'byAgency' in entry && entry.byAgency ? words.byAgency : entry.recordedByName,
    note: supersession ? (
      fill(words.takenBack, { reason: supersession.reason })
    ) : (
      <EntryNote c={c} data={data} entry={entry} />
    ),
  }
}

function titleOfEntry(c: PageContext, entry: Entry): string {
  const { steps, stances } = c.words.recommendationPages
  switch (entry.kind) {
    case 'receipt':
      return entry.byAgency ? steps.receiptByAgency : steps.receipt
    case 'extension':
      return fill(steps.extension, { day: showDay(entry.dueOn) })
    case 'answer':
      return fill(entry.written ? steps.answer : steps.answerSpoken, { stance: stances[entry.stance] })
    case 'escalation':
      return fill(steps.escalation, { to: entry.addressedTo })
    case 'closure':
      return steps[entry.outcome]
    default:
      return steps[entry.kind]
  }
}

function EntryNote({ c, data, entry }: { c: PageContext; data: LifeData; entry: Entry }) {
  const words = c.words.recommendationPages.steps
  const number = entry.kind === 'answer' ? entry.documentNumber : null
  const promised = 'promisedOn' in entry ? entry.promisedOn : null
  const letter = data.documents.find((line) => line.id === entry.documentId)
  const facts = [
    number && fill(words.number, { number }),
    promised && fill(words.promised, { day: showDay(promised) }),
    entry.kind === 'receipt' && fill(words.dueFrom, { day: showDay(entry.dueOn) }),
  ].filter(Boolean)
  return (
    <>
      {facts.length > 0 ? <p>{facts.join(' · ')}</p> : null}
      {letter ? <LetterName c={c} data={data} id={letter.id} name={nameOf(c, letter)} /> : null}
      {entry.text ? <p class="life-text">{entry.text}</p> : null}
      <Proofs evidence={data.evidence.get(entry.id) ?? []} />
      <TakeBack c={c} entry={entry} data={data} />
    </>
  )
}

const nameOf = (c: PageContext, letter: DocumentLine): string =>
  letter.numberText ? fill(c.words.recommendationPages.steps.number, { number: letter.numberText }) : letter.abstract

function LetterName({ data, id, name }: { c: PageContext; data: LifeData; id: Id | null; name: string }) {
  const known = id !== null && data.documents.some((line) => line.id === id)
  return <p>{known ? <a href={documentPath(id)}>{name}</a> : name}</p>
}

function Proofs({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null
  return (
    <FileList
      files={evidence.map((one) => ({
        id: one.id,
        href: one.file ? filePath(one.file.id) : evidencePath(one.id),
        name: one.file?.name ?? one.caption,
        photo: one.kind === 'photo',
      }))}
    />
  )
}

/** A step entered wrongly, with the reason; a closure is reopened instead. */
function TakeBack({ c, data, entry }: { c: PageContext; data: LifeData; entry: Entry }) {
  const words = c.words.recommendationPages.steps
  const over = data.standing.closedOn !== null || data.facts.recommendation.supersession !== null
  if (entry.kind === 'closure' || over || !c.may(recommendationPermissions.record)) return null
  const act = entry.kind === 'answer' ? 'take_back_answer' : 'take_back_step'
  return (
    <details class="more" open={c.refused?.form.typed.entryId === entry.id}>
      <summary>{words.takeBack}</summary>
      <p>{words.takeBackQuestion}</p>
      <Form act={act} id={`back-${entry.id}`} clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="entryId" value={entry.id} />
        <TextInput name="reason" label={words.reason} maxLength={1000} required />
        <SubmitRow primary={words.takeBack} />
      </Form>
    </details>
  )
}
