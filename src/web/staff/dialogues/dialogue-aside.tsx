import type { ComponentChildren } from 'preact'
import { criticismPermissions, whyDialogueOver } from '../../../areas/criticism/index.ts'
import { heldAt, standingStep, turnoutOf } from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { stepsBy } from '../../../values/step.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Beside, Card, DayInput, DefinitionList, Form, LinkButton, SubmitRow, Timeline } from '../../parts/index.ts'
import { meetingPath } from '../meetings/address.ts'
import { sayTurnout } from '../meetings/saying.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import type { DialogueData } from './dialogue-data.ts'
import { DialogueFields } from './dialogue-new.tsx'

interface Props {
  readonly c: PageContext
  readonly data: DialogueData
}

/** Beside the questions: what the dialogue is, where it stands, and what seldom happens to it. */
export function DialogueAside({ c, data, children }: Props & { readonly children: ComponentChildren }) {
  return (
    <Beside
      aside={
        <>
          <FactsCard c={c} data={data} />
          <StepsCard c={c} data={data} />
          <AsideForms c={c} data={data} />
        </>
      }
    >
      {children}
    </Beside>
  )
}

function FactsCard({ c, data }: Props) {
  const { dialogue: words, fields } = c.words.dialoguePages
  const { dialogue, meeting, concludeBy } = data
  const held = heldAt(meeting, null)
  const conclusion = standingStep(meeting, 'concluded')
  const { plannedOn, plannedTime, place } = meeting.meeting
  const turnout = sayTurnout(c, { ...turnoutOf(held, []), opinions: held?.opinions ?? null })
  return (
    <Card title={c.words.records.facts}>
      <DefinitionList
        items={[
          { term: fields.leader, value: dialogue.leader },
          { term: fields.topic, value: dialogue.topic },
          {
            term: words.planned,
            value: held ? null : [plannedOn && showDay(plannedOn), plannedTime, place].filter(Boolean).join(' · '),
          },
          { term: words.held, value: held && `${showDay(held.heldOn)} · ${held.place}` },
          { term: words.turnout, value: turnout },
          { term: words.concludeBy, value: conclusion ? null : concludeBy && showDay(concludeBy) },
          { term: words.conclusion, value: conclusion?.note },
        ]}
      />
      <LinkButton href={meetingPath(dialogue.meetingId)} icon="calendar" small>
        {held && conclusion ? words.meeting : words.recordThere}
      </LinkButton>
      {whyDialogueOver(data.state) === null && c.may(criticismPermissions.plan) ? (
        <details class="more" open={memoryOf(c)?.act === 'edit'}>
          <summary>{c.words.records.edit}</summary>
          <Form act="edit" clientId={c.formId} memory={memoryOf(c)}>
            <DialogueFields c={c} told={dialogue} />
            <SubmitRow primary={c.words.records.save} />
          </Form>
        </details>
      ) : null}
    </Card>
  )
}

/** The stages in their order, those reached with the day they were. */
function StepsCard({ c, data }: Props) {
  const { dialogueStates } = c.words.criticismLabels
  const { steps: title } = c.words.records
  const days = daysOf(data)
  const reached = [...days.keys()].at(-1)
  return (
    <Card title={title}>
      <Timeline
        label={title}
        steps={track.map((stage) => {
          const on = days.get(stage)
          const state = on === undefined ? 'coming' : stage === reached ? 'current' : 'done'
          return {
            title: dialogueStates[stage] ?? stage,
            state: state as 'coming' | 'current' | 'done',
            ...(on && { day: showDay(on), on }),
          }
        })}
      />
    </Card>
  )
}

const track = ['planned', 'topics_collected', 'noticed', 'held', 'conclusion_issued', 'closed'] as const

function daysOf({ meeting, steps }: DialogueData) {
  const own = (stage: string) => stepsBy(steps, null).find((step) => step.stage === stage)?.happenedOn
  const told = {
    planned: standingStep(meeting, 'planned')?.happenedOn,
    topics_collected: own('topics_collected'),
    noticed: standingStep(meeting, 'noticed')?.happenedOn,
    held: heldAt(meeting, null)?.heldOn,
    conclusion_issued: standingStep(meeting, 'concluded')?.happenedOn,
    closed: own('closed'),
  }
  return new Map(track.flatMap((stage) => (told[stage] ? [[stage, told[stage]] as const] : [])))
}

function AsideForms({ c, data }: Props) {
  const { dialogue: words } = c.words.dialoguePages
  const { records } = c.words
  const { state, steps, questions } = data
  const memory = memoryOf(c)
  const last = stepsBy(steps, null).at(-1)
  const collected = stepsBy(steps, null).some((step) => step.stage === 'topics_collected')
  const early = state === 'planned' && !collected && questions.length > 0
  return (
    <>
      {early && c.may(criticismPermissions.record) ? (
        <Card title={words.collect}>
          <Form act="collect" clientId={c.formId} memory={memory}>
            <DayInput name="happenedOn" label={records.happenedOn} value={c.today} max={c.today} required />
            <SubmitRow primary={words.collect} />
          </Form>
        </Card>
      ) : null}
      {c.may(criticismPermissions.sign) && state !== 'withdrawn' ? (
        <details class="more" open={['undo', 'withdraw'].includes(memory?.act ?? '')}>
          <summary>{words.others}</summary>
          <div class="stack">
            {last ? <ReasonForm c={c} act="undo" label={records.undo} fields={{ stepId: last.id }} /> : null}
            <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
          </div>
        </details>
      ) : null}
    </>
  )
}
