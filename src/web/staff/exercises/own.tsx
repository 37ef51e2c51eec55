import * as area from '../../../areas/criticism/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  Card,
  DefinitionList,
  EmptyState,
  Form,
  LineList,
  Notice,
  PageHead,
  Stack,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { answerPath, answersPath, missing } from './address.ts'
import { ExplainForm } from './explain-form.tsx'
import { ExplanationTable, OpenOpinions } from './explanation-table.tsx'
import { ExerciseBadge, sayCoverage } from './saying.tsx'

/** Giải trình phản biện: what was sent to the agency that is signed in, what is due first. */
export const answersPage = page<area.ExercisePage>({
  path: answersPath,
  shell: 'staff',
  may: area.criticismPermissions.read_own,
  title: (_, words) => words.exercisePages.own.title,
  load: (c) => c.read((reading) => area.listExercises(reading, { committeeId: c.signedIn.committeeId, limit: 200 })),
  view: ({ data, c }) => {
    const { own } = c.words.exercisePages
    return (
      <>
        <PageHead title={own.title} summary={own.summary} />
        {data.rows.length === 0 ? <EmptyState title={own.empty} /> : null}
        <LineList
          items={data.rows.map((line) => ({
            id: line.id,
            href: answerPath(line.id),
            title: line.title,
            text: <ExerciseBadge c={c} state={line.state} />,
            meta: [line.dueOn && fill(own.due, { day: showDay(line.dueOn) }), sayCoverage(c, line)]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </>
    )
  },
})

interface Own {
  readonly facts: area.ExerciseFacts
  readonly state: area.ExerciseState
  readonly rows: readonly area.Explanation[]
  readonly coverage: area.Coverage
}

const load = (c: PageContext): Promise<Own | Refusal> =>
  c.read(async (reading) => {
    const facts = await area.findExercise(reading, idIn(c))
    if (!facts || !area.sendingOn(facts, null)) return missing
    const rows = area.explainedBy(facts.explanations, null)
    return {
      facts,
      state: area.exerciseState(facts, c.today),
      rows,
      coverage: area.coverageOf(facts.sentOpinions, rows),
    }
  })

const here = (c: PageContext) => answerPath(idIn(c))

/** One criticism on the desk of the drafting body: its opinions one by one, what was taken up, why not. */
export const answerPage = page<Own>({
  path: `${answersPath}/${idPart}`,
  shell: 'staff',
  may: area.criticismPermissions.read_own,
  title: ({ facts }) => facts.exercise.title,
  load,
  acts: {
    explain: carry(area.explainOpinions, here),
    correct: carry(area.correctExplanation, here),
    reply: carry(area.recordReply, here),
  },
  view: OwnView,
})

function OwnView({ data, c }: ViewProps<Own>) {
  const { own } = c.words.exercisePages
  const { facts, coverage, rows, state } = data
  const { exercise, sentOpinions } = facts
  const sending = area.sendingOn(facts, null)
  const open = area.whyExerciseOver(facts, c.today) === null
  return (
    <>
      <PageHead
        title={exercise.title}
        crumbs={[{ label: own.title, href: answersPath }, { label: exercise.title }]}
        meta={
          <>
            <ExerciseBadge c={c} state={state} />
            {coverage.sent > 0 ? (
              <Badge tone={coverage.open.length > 0 ? 'due' : 'done'}>{sayCoverage(c, coverage)}</Badge>
            ) : null}
          </>
        }
      />
      <Stack loose>
        <Card title={own.received}>
          <DefinitionList
            items={[
              { term: own.document, value: sending?.reference },
              { term: own.sentOn, value: sending && showDay(sending.sentOn) },
              { term: own.dueOn, value: sending && `${showDay(sending.dueOn)} (${sending.dueSource})` },
            ]}
          />
        </Card>
        {open ? null : <Notice>{own.over}</Notice>}
        <OpenOpinions c={c} sent={sentOpinions} open={coverage.open} />
        {open && sentOpinions.length > 0 ? <ExplainForm c={c} sent={sentOpinions} open={coverage.open} /> : null}
        <ExplanationTable
          c={c}
          rows={rows}
          sent={sentOpinions}
          here={here(c)}
          mayCorrect={(row) => open && row.byAgency}
        />
        {open && !area.replyOn(facts, null) ? <OwnReply c={c} /> : null}
      </Stack>
    </>
  )
}

/** The agency tells that this is its answer. */
function OwnReply({ c }: { c: PageContext }) {
  const { own, reply } = c.words.exercisePages
  return (
    <Card title={own.send}>
      <p class="soft">{own.sendText}</p>
      <Form act="reply" clientId={c.formId} memory={memoryOf(c)}>
        <TextInput name="reference" label={reply.reference} hint={reply.referenceHint} maxLength={120} />
        <TextArea name="text" label={reply.text} rows={3} maxLength={10000} />
        <SubmitRow primary={own.send} />
      </Form>
    </Card>
  )
}
