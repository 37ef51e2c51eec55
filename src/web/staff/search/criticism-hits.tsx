import { dialogueStateOf, listDialogues, listExercises } from '../../../areas/criticism/index.ts'
import { meetingDay } from '../../../areas/meetings/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import { fold } from '../../../values/vietnamese.ts'
import type { PageContext } from '../../http/page.ts'
import { dialoguePath } from '../dialogues/address.ts'
import { DialogueBadge } from '../dialogues/saying.tsx'
import { answerPath, exercisePath } from '../exercises/address.ts'
import { ExerciseBadge } from '../exercises/saying.tsx'

/** Criticisms of drafts; of an agency those sent to it. */
export async function exerciseHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const { rows } = await listExercises(reading, { committeeId: c.signedIn.committeeId, text, limit, ranked: true })
  const isAgency = c.signedIn.sight.reach === 'agency'
  return rows.map((line) => ({
    id: line.id,
    href: isAgency ? answerPath(line.id) : exercisePath(line.id),
    title: line.title,
    meta: (
      <>
        <ExerciseBadge c={c} state={line.state} />
        <span>{[line.addresseeName, showDay(line.listedOn)].join(' · ')}</span>
      </>
    ),
  }))
}

/** Some dialogues a year: by their title, topic and what was asked. */
export async function dialogueHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const wanted = fold(text)
  const all = await listDialogues(reading, c.signedIn.committeeId)
  const found = all.filter(({ meeting, dialogue, questions }) =>
    [meeting.meeting.title, dialogue.topic, ...questions.map((one) => one.text)].some((one) =>
      fold(one ?? '').includes(wanted),
    ),
  )
  return found.slice(0, limit).map((record) => {
    const on = meetingDay(record.meeting)
    return {
      id: record.dialogue.id,
      href: dialoguePath(record.dialogue.id),
      title: record.meeting.meeting.title,
      meta: (
        <>
          <DialogueBadge c={c} state={dialogueStateOf(record, c.today)} />
          <span>{on && showDay(on)}</span>
        </>
      ),
    }
  })
}
