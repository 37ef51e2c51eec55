import * as area from '../../../areas/criticism/index.ts'
import { recommendationPermissions } from '../../../areas/recommendations/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { sayJournal } from '../../../words/words.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { JournalList, LinkButton, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { meetingPath } from '../meetings/address.ts'
import { recommendationPath } from '../recommendations/address.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { dialoguePath, dialoguesPath } from './address.ts'
import { DialogueAside } from './dialogue-aside.tsx'
import { type DialogueData, dialogueParts, loadDialogueData } from './dialogue-data.ts'
import { DialoguePapers } from './dialogue-papers.tsx'
import { DialoguePromises } from './dialogue-promises.tsx'
import { DialogueQuestions } from './dialogue-questions.tsx'
import { draftDialoguePaper } from './paper-acts.ts'
import { DialogueBadge } from './saying.tsx'

const backTo = (part?: string) => (c: PageContext) => dialoguePath(idIn(c), part)

/** What was promised becomes a recommendation; who may issue it goes straight there. */
const follow: Act = async (c, form) => {
  const made = await c.perform(area.followQuestion, { ...form.values, id: idIn(c) }, form.clientId)
  if (isRefusal(made)) return made
  const goTo = c.may(recommendationPermissions.read) ? recommendationPath(made.recommendationId) : dialoguePath(made.id)
  return { goTo, done: area.followQuestion.name }
}

/** Một cuộc đối thoại: what was asked, what was answered, what became of what was promised. */
export const dialoguePage = page<DialogueData>({
  path: `${dialoguesPath}/${idPart}`,
  shell: 'staff',
  may: area.criticismPermissions.read,
  title: ({ meeting }) => meeting.meeting.title,
  load: loadDialogueData,
  acts: {
    edit: carry(area.editDialogue, backTo()),
    ask: carry(area.askQuestion, backTo()),
    answer: carry(area.answerQuestion, backTo()),
    correct_question: carry(area.correctQuestion, backTo()),
    correct_answer: carry(area.correctQuestionAnswer, backTo()),
    follow,
    collect: carry(area.collectTopics, backTo()),
    close: carry(area.closeDialogue, backTo('theo_doi')),
    undo: carry(area.undoDialogueStep, backTo()),
    withdraw: carry(area.withdrawDialogue, () => dialoguesPath),
    draft_paper: draftDialoguePaper,
  },
  view: DialogueView,
})

function DialogueView({ data, c }: ViewProps<DialogueData>) {
  const { dialogue: words, list } = c.words.dialoguePages
  const { dialogue, meeting, state, part, questions } = data
  const counts = { cau_hoi: questions.length, van_ban: data.documents.length }
  const tabs = dialogueParts.map((one) => ({
    href: dialoguePath(dialogue.id, one === 'cau_hoi' ? undefined : one),
    label: words.tabs[one],
    current: one === part,
    count: one === 'cau_hoi' || one === 'van_ban' ? counts[one] : undefined,
  }))
  return (
    <>
      <PageHead
        title={meeting.meeting.title}
        kicker={c.words.criticismLabels.leaders[dialogue.ledBy]}
        crumbs={[{ label: list.title, href: dialoguesPath }, { label: meeting.meeting.title }]}
        meta={<DialogueBadge c={c} state={state} />}
        actions={
          <>
            <LinkButton href={meetingPath(dialogue.meetingId)} icon="calendar">
              {words.meeting}
            </LinkButton>
            {c.may(area.criticismPermissions.publish) && state !== 'withdrawn' && state !== 'cancelled' ? (
              <LinkButton href={`${dialoguePath(dialogue.id)}/cong-khai`} icon="open">
                {data.publication ? words.published : words.publish}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Stack>
        <Tabs label={meeting.meeting.title} items={tabs} />
        <Part c={c} data={data} />
      </Stack>
    </>
  )
}

function Part({ c, data }: { c: PageContext; data: DialogueData }) {
  if (data.part === 'theo_doi') return <DialoguePromises c={c} data={data} />
  if (data.part === 'van_ban') return <DialoguePapers c={c} data={data} />
  if (data.part === 'cau_hoi')
    return (
      <DialogueAside c={c} data={data}>
        <DialogueQuestions c={c} data={data} />
      </DialogueAside>
    )
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
