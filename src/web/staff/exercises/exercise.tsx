import * as area from '../../../areas/criticism/index.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { JournalList, LinkButton, Notice, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { boardPath } from '../criticism/address.ts'
import { uploadMegabytes } from '../documents/uploads.ts'
import { draftPath } from '../drafts/address.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { sendPhoto } from '../record/photo.tsx'
import { exercisePath, exercisesPath } from './address.ts'
import { type ExerciseData, exerciseParts, loadExerciseData } from './exercise-data.ts'
import { ExerciseExplanations } from './exercise-explanations.tsx'
import { ExerciseOverview } from './exercise-overview.tsx'
import { ExercisePapers } from './exercise-papers.tsx'
import { draftExercisePaper } from './paper-acts.ts'
import { ExerciseBadge } from './saying.tsx'

const backTo = (part?: string) => (c: PageContext) => exercisePath(idIn(c), part)

const photo: Act = async (c, form) => {
  const id = idIn(c)
  const facts = await c.read((reading) => area.findExercise(reading, id))
  const origin = { kind: 'criticism_exercise', id, label: facts?.exercise.title ?? '' }
  return sendPhoto(c, form, origin, exercisePath(id))
}

/** Một cuộc phản biện: from the draft that came to what the drafting body took up of it. */
export const exercisePage = page<ExerciseData>({
  path: `${exercisesPath}/${idPart}`,
  shell: 'staff',
  may: area.criticismPermissions.read,
  maxMegabytes: uploadMegabytes,
  title: ({ exercise }) => exercise.title,
  load: loadExerciseData,
  acts: {
    photo,
    advance: carry(area.advanceExercise, backTo()),
    convene: carry(area.conveneExercise, backTo()),
    link: carry(area.linkMeeting, backTo()),
    unlink: carry(area.unlinkMeeting, backTo()),
    send: carry(area.sendCriticism, backTo()),
    undo_sending: carry(area.undoSending, backTo()),
    reply: carry(area.recordReply, backTo('giai_trinh')),
    take_reply_back: carry(area.correctReply, backTo('giai_trinh')),
    explain: carry(area.explainOpinions, backTo('giai_trinh')),
    correct: carry(area.correctExplanation, backTo('giai_trinh')),
    close: carry(area.closeExercise, backTo()),
    cancel: carry(area.cancelExercise, backTo()),
    undo: carry(area.undoExerciseStep, backTo()),
    withdraw: carry(area.withdrawExercise, () => exercisesPath),
    draft_paper: draftExercisePaper,
    issue_paper: carry(area.issueExercisePaper, backTo('van_ban')),
  },
  view: ExerciseView,
})

function ExerciseView({ data, c }: ViewProps<ExerciseData>) {
  const { exercise: words, list } = c.words.exercisePages
  const { exercise, state, part, coverage, documents } = data
  const counts = { giai_trinh: coverage.sent, van_ban: documents.length }
  const tabs = exerciseParts.map((one) => ({
    href: exercisePath(exercise.id, one === 'tong_quan' ? undefined : one),
    label: words.tabs[one],
    current: one === part,
    count: one === 'giai_trinh' || one === 'van_ban' ? counts[one] : undefined,
  }))
  const crumbs = [
    { label: c.words.criticismPages.board.title, href: boardPath },
    { label: list.title, href: exercisesPath },
    { label: exercise.title },
  ]
  return (
    <>
      <PageHead
        title={exercise.title}
        kicker={c.words.criticismLabels.legalKinds[exercise.legalKind]}
        crumbs={crumbs}
        meta={<ExerciseBadge c={c} state={state} />}
        actions={<Actions c={c} data={data} />}
      />
      <Stack>
        {state === 'withdrawn' ? (
          <Notice tone="warn">{fill(words.withdrawnNote, { reason: exercise.supersededReason ?? '' })}</Notice>
        ) : null}
        <Tabs label={exercise.title} items={tabs} />
        <Part c={c} data={data} />
      </Stack>
    </>
  )
}

function Actions({ c, data: { exercise, state, draft, publication } }: { c: PageContext; data: ExerciseData }) {
  const { exercise: words } = c.words.exercisePages
  const open = !['withdrawn', 'cancelled', 'closed'].includes(state)
  const shown = !['proposed', 'accepted', 'dossier_received', 'withdrawn', 'cancelled'].includes(state)
  return (
    <>
      <LinkButton href={draftPath(draft.id)} icon="file">
        {words.draft}
      </LinkButton>
      {shown && c.may(area.criticismPermissions.publish) ? (
        <LinkButton href={`${exercisePath(exercise.id)}/cong-khai`} icon="open">
          {publication ? words.published : words.publish}
        </LinkButton>
      ) : null}
      {open && c.may(area.criticismPermissions.plan) ? (
        <LinkButton href={`${exercisePath(exercise.id)}/sua`} icon="edit">
          {c.words.records.edit}
        </LinkButton>
      ) : null}
    </>
  )
}

function Part({ c, data }: { c: PageContext; data: ExerciseData }) {
  if (data.part === 'giai_trinh') return <ExerciseExplanations c={c} data={data} />
  if (data.part === 'van_ban') return <ExercisePapers c={c} data={data} />
  if (data.part === 'tong_quan') return <ExerciseOverview c={c} data={data} />
  return (
    <JournalList
      lines={data.journal.map((entry) => ({
        id: String(entry.seq),
        when: showMoment(entry.at),
        at: entry.at.toISOString(),
        actor: entry.actorName,
        sentence: sayJournal(c.words, entry.action, entry.data),
      }))}
    />
  )
}
