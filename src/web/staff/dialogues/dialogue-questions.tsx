import {
  askerKinds,
  countQuestions,
  criticismPermissions,
  outcomes,
  type Question,
  raisedWays,
  whyDialogueOver,
} from '../../../areas/criticism/index.ts'
import { heldAt } from '../../../areas/meetings/index.ts'
import { areaName } from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Confirm,
  DayInput,
  DefinitionList,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  Radios,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { areaOptions } from '../meetings/choosing.ts'
import { recommendationPath } from '../recommendations/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import type { DialogueData } from './dialogue-data.ts'
import { OutcomeMark } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: DialogueData
}

/** What was asked before and at the dialogue, and what was answered. */
export function DialogueQuestions({ c, data }: Props) {
  const { dialogue: words, list } = c.words.dialoguePages
  const counts = countQuestions(data.questions)
  const mayRecord = whyDialogueOver(data.state) === null && c.may(criticismPermissions.record)
  return (
    <div class="stack">
      {counts.all > 0 ? <p>{fill(list.counts, { ...counts })}</p> : null}
      {counts.all === 0 ? <EmptyState title={words.noQuestions}>{words.noQuestionsText}</EmptyState> : null}
      {data.questions.map((question, at) => (
        <QuestionCard key={question.id} c={c} data={data} question={question} at={at} mayRecord={mayRecord} />
      ))}
      {mayRecord ? <AskForm c={c} data={data} /> : null}
    </div>
  )
}

interface CardProps extends Props {
  readonly question: Question
  readonly at: number
  readonly mayRecord: boolean
}

function QuestionCard({ c, data, question, at, mayRecord }: CardProps) {
  const { dialogue: words } = c.words.dialoguePages
  const { raised } = c.words.criticismLabels
  const asked = data.recommendations.get(question.id) ?? []
  const area = data.areas.find((one) => one.id === question.areaId)
  const who = [question.asker, area && areaName(area, c.today)].filter(Boolean).join(', ')
  const about = [raised[question.raised], who || words.nameless, question.field, showDay(question.askedOn)]
  const { answer } = question
  return (
    <Card
      title={fill(words.questionNo, { number: at + 1 })}
      id={`cau-${question.id}`}
      aside={<OutcomeMark c={c} question={question} asked={asked} />}
    >
      <p class="life-text">{question.text}</p>
      <p class="soft">{about.filter(Boolean).join(' · ')}</p>
      {answer ? (
        <DefinitionList
          items={[
            { term: words.answer, value: answer.answer },
            { term: words.responsible, value: answer.responsibleName },
            { term: words.dueOn, value: answer.dueOn && showDay(answer.dueOn) },
          ]}
        />
      ) : null}
      <Toolbar>
        {asked.map(({ recommendation }) => (
          <LinkButton key={recommendation.id} href={recommendationPath(recommendation.id)} icon="reply" small>
            {words.openRecommendation}
          </LinkButton>
        ))}
        {mayRecord && !answer ? <AnswerForm c={c} data={data} question={question} /> : null}
        {mayRecord && answer?.outcome === 'noted' && asked.length === 0 ? (
          <FollowForm c={c} data={data} question={question} />
        ) : null}
        {mayRecord && asked.length === 0 ? <Corrections c={c} question={question} /> : null}
      </Toolbar>
    </Card>
  )
}

function Corrections({ c, question }: { c: PageContext; question: Question }) {
  const { dialogue: words } = c.words.dialoguePages
  const fields = { questionId: question.id }
  return question.answer ? (
    <ReasonForm c={c} act="correct_answer" id={`wrong-${question.id}`} label={words.takeAnswerBack} fields={fields} />
  ) : (
    <ReasonForm c={c} act="correct_question" id={`out-${question.id}`} label={words.takeOut} fields={fields} />
  )
}

interface QuestionProps extends Props {
  readonly question: Question
}

function AnswerForm({ c, data, question }: QuestionProps) {
  const { dialogue: words } = c.words.dialoguePages
  const held = heldAt(data.meeting, null)
  return (
    <Confirm label={words.recordAnswer} question={question.text.slice(0, 120)}>
      <Form act="answer" id={`answer-${question.id}`} clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="questionId" value={question.id} />
        <Radios
          name="outcome"
          label={words.outcome}
          options={optionsOf(c.words.criticismLabels.outcomes, outcomes)}
          value="answered"
        />
        <TextArea name="answer" label={words.answer} hint={words.answerHint} rows={3} maxLength={5000} />
        <FieldRow>
          <Select
            name="responsibleId"
            label={words.responsible}
            hint={words.responsibleHint}
            blank={c.words.records.none}
            options={data.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DayInput name="dueOn" label={words.dueOn} />
        </FieldRow>
        <DayInput name="answeredOn" label={words.answeredOn} value={held?.heldOn ?? c.today} max={c.today} required />
        <SubmitRow primary={words.recordAnswer} />
      </Form>
    </Confirm>
  )
}

function FollowForm({ c, data, question }: QuestionProps) {
  const { dialogue: words } = c.words.dialoguePages
  return (
    <Confirm label={words.follow} question={words.followQuestion}>
      <Form act="follow" id={`follow-${question.id}`} clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="questionId" value={question.id} />
        <TextArea name="text" label={words.followText} value={question.text} rows={3} maxLength={4000} required />
        <Select
          name="addresseeId"
          label={words.addressee}
          blank={c.words.records.none}
          options={data.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={question.answer?.responsibleId}
          required
        />
        <DayInput name="replyByOn" label={words.replyBy} value={question.answer?.dueOn} />
        <SubmitRow primary={words.follow} />
      </Form>
    </Confirm>
  )
}

/** One question after another: the form is there again once it was saved. */
function AskForm({ c, data }: Props) {
  const { dialogue: words } = c.words.dialoguePages
  const held = heldAt(data.meeting, null)
  const memory = memoryOf(c)
  return (
    <details class="more" open={data.questions.length === 0 || memory?.act === 'ask'}>
      <summary>{words.ask}</summary>
      <Form act="ask" clientId={c.formId} memory={memory}>
        <TextArea name="text" label={words.question} rows={3} maxLength={5000} required />
        <FieldRow>
          <Select
            name="raised"
            label={words.raised}
            options={optionsOf(c.words.criticismLabels.raised, raisedWays)}
            value={held ? 'at_meeting' : 'before'}
          />
          <DayInput name="askedOn" label={words.askedOn} value={held?.heldOn ?? c.today} max={c.today} required />
        </FieldRow>
        <FieldRow>
          <Select
            name="askerKind"
            label={words.askerKind}
            options={optionsOf(c.words.criticismLabels.askers, askerKinds)}
            value="person"
          />
          <TextInput name="asker" label={words.asker} hint={words.askerHint} maxLength={200} />
          <Select
            name="areaId"
            label={words.area}
            blank={c.words.records.none}
            options={areaOptions(data.areas, c.today)}
          />
        </FieldRow>
        <TextInput name="field" label={words.field} hint={words.fieldHint} maxLength={120} />
        <SubmitRow primary={words.saveQuestion} />
      </Form>
    </details>
  )
}
