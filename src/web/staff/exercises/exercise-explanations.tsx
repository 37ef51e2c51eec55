import {
  criticismPermissions,
  type Response,
  responses,
  sendingOn,
  whyExerciseOver,
} from '../../../areas/criticism/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount, showPercent } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, EmptyState, LineList, LinkButton, Stat, StatGrid, Toolbar } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { exercisePath, importPath } from './address.ts'
import type { ExerciseData } from './exercise-data.ts'
import { ReplyCard } from './exercise-send.tsx'
import { ExplainForm } from './explain-form.tsx'
import { ExplanationTable, OpenOpinions } from './explanation-table.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ExerciseData
}

/** Bảng tiếp thu, giải trình: what was sent, what was answered to it, what is still open. */
export function ExerciseExplanations({ c, data }: Props) {
  const { explanations: words } = c.words.exercisePages
  if (!sendingOn(data, null)) return <EmptyState title={words.notSent}>{words.notSentText}</EmptyState>
  const mayRecord = whyExerciseOver(data, c.today) === null && c.may(criticismPermissions.record)
  return (
    <div class="stack">
      <Figures c={c} data={data} />
      <Sheets c={c} data={data} mayRecord={mayRecord} />
      <Replies c={c} data={data} mayRecord={mayRecord} />
      {mayRecord && data.stage === 'sent' ? <ReplyCard c={c} data={data} /> : null}
      <ExplanationTable
        c={c}
        rows={data.rows}
        sent={data.sentOpinions}
        here={exercisePath(data.exercise.id, 'giai_trinh')}
        mayCorrect={() => mayRecord}
      />
      <OpenOpinions c={c} sent={data.sentOpinions} open={data.coverage.open} />
      {mayRecord ? <ExplainForm c={c} sent={data.sentOpinions} open={data.coverage.open} dated /> : null}
    </div>
  )
}

const countOf = (data: ExerciseData, response: Response): number =>
  data.rows.filter((row) => row.response === response).length

function Figures({ c, data }: Props) {
  const { explanations: words } = c.words.exercisePages
  const { responses: names } = c.words.criticismLabels
  const { coverage } = data
  return (
    <Card title={words.figures}>
      <StatGrid>
        <Stat label={words.sent} value={showCount(coverage.sent)} />
        <Stat label={words.answered} value={showPercent(coverage.answered, coverage.sent) ?? '–'} />
        {responses.map((one) => (
          <Stat key={one} label={names[one] ?? one} value={showCount(countOf(data, one))} />
        ))}
      </StatGrid>
    </Card>
  )
}

function Sheets({ c, data: { exercise }, mayRecord }: Props & { readonly mayRecord: boolean }) {
  const { explanations: words } = c.words.exercisePages
  const path = exercisePath(exercise.id)
  return (
    <Toolbar>
      <LinkButton href={`${path}/giai-trinh.xlsx`} icon="download" download>
        {words.sheet}
      </LinkButton>
      <LinkButton href={`${path}/giai-trinh.pdf`} icon="print" download>
        {words.pdf}
      </LinkButton>
      <LinkButton href={`${path}/giai-trinh.docx`} icon="download" download>
        {words.docx}
      </LinkButton>
      {mayRecord ? (
        <LinkButton href={importPath(exercise.id)} icon="upload">
          {words.import}
        </LinkButton>
      ) : null}
    </Toolbar>
  )
}

/** The papers by which the drafting body explained. */
function Replies({ c, data, mayRecord }: Props & { readonly mayRecord: boolean }) {
  const { explanations: words } = c.words.exercisePages
  const numbers = new Map(data.documents.map((one) => [one.id, one.senderNumber ?? one.numberText]))
  const replies = data.replies.filter((one) => one.supersededAt === null)
  if (replies.length === 0) return null
  return (
    <Card title={words.replies}>
      <LineList
        items={replies.map((one) => ({
          id: one.id,
          title: (one.documentId && numbers.get(one.documentId)) || one.reference || words.onAccount,
          meta: [showDay(one.repliedOn), one.byAgency ? words.byAgency : null].filter(Boolean).join(' · '),
          text: one.text,
        }))}
      />
      {mayRecord
        ? replies.map((one) => (
            <ReasonForm
              key={one.id}
              c={c}
              act="take_reply_back"
              id={`reply-${one.id}`}
              label={replies.length === 1 ? words.takeReplyBack : `${words.takeReplyBack} ${showDay(one.repliedOn)}`}
              fields={{ replyId: one.id }}
            />
          ))
        : null}
    </Card>
  )
}
