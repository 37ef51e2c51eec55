import { criticismPermissions } from '../../../areas/criticism/index.ts'
import * as area from '../../../areas/meetings/index.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { JournalList, LinkButton, Notice, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { dialoguePath, dialoguesPath } from '../dialogues/address.ts'
import { uploadMegabytes } from '../documents/uploads.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { meetingPath, meetingsPath } from './address.ts'
import { loadMeetingData, type MeetingData, meetingParts } from './meeting-data.ts'
import { MeetingGuests } from './meeting-guests.tsx'
import { MeetingMinutes } from './meeting-minutes.tsx'
import { MeetingOverview } from './meeting-overview.tsx'
import { MeetingPapers } from './meeting-papers.tsx'
import { draftMeetingPaper } from './paper-acts.ts'
import { MeetingBadge, sayPurposes } from './saying.tsx'

const backTo = (part?: string) => (c: PageContext) => meetingPath(idIn(c), part)

const photo: Act = async (c, form) => {
  const id = idIn(c)
  const facts = await c.read((reading) => area.findMeeting(reading, id))
  const origin = { kind: 'meeting', id, label: facts?.meeting.title ?? '' }
  return sendPhoto(c, form, origin, meetingPath(id))
}

/** Một hội nghị: everything about it, and every act on it. */
export const meetingPage = page<MeetingData>({
  path: `${meetingsPath}/${idPart}`,
  shell: 'staff',
  may: area.meetingPermissions.read,
  maxMegabytes: uploadMegabytes,
  title: (data) => data.meeting.title,
  load: loadMeetingData,
  acts: {
    photo,
    invite: carry(area.inviteToMeeting, backTo('khach_moi')),
    send: carry(area.sendInvitations, backTo('khach_moi')),
    minutes: carry(area.attachMinutes, backTo()),
    conclude: carry(area.concludeMeeting, backTo()),
    postpone: carry(area.postponeMeeting, backTo()),
    reschedule: carry(area.rescheduleMeeting, backTo()),
    cancel: carry(area.cancelMeeting, backTo()),
    undo: carry(area.undoMeetingStep, backTo()),
    remove_holding: carry(area.correctHolding, backTo()),
    withdraw: carry(area.withdrawMeeting, backTo()),
    draft_paper: draftMeetingPaper,
    issue_paper: carry(area.issueMeetingPaper, backTo('van_ban')),
  },
  view: MeetingView,
})

function MeetingView({ data, c }: ViewProps<MeetingData>) {
  const { meeting: words, list } = c.words.meetingPages
  const { meeting, part } = data
  const state = area.meetingState(data, c.today)
  const open = area.whyMeetingOver(data) === null
  const tabs = meetingParts.map((one) => ({
    href: meetingPath(meeting.id, one === 'tong_quan' ? undefined : one),
    label: words.tabs[one],
    current: one === part,
    count: countOf(data, one),
  }))
  return (
    <>
      <PageHead
        title={meeting.title}
        kicker={sayPurposes(c, meeting.purposes)}
        crumbs={[{ label: list.title, href: meetingsPath }, { label: meeting.title }]}
        meta={<MeetingBadge c={c} state={state} />}
        actions={
          <>
            <ToDialogue c={c} data={data} />
            {open && c.may(area.meetingPermissions.plan) ? (
              <LinkButton href={`${meetingPath(meeting.id)}/sua`} icon="edit">
                {c.words.records.edit}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Stack>
        {state === 'withdrawn' ? (
          <Notice tone="warn">{fill(words.withdrawnNote, { reason: meeting.supersededReason ?? '' })}</Notice>
        ) : null}
        <Tabs label={meeting.title} items={tabs} />
        <Part c={c} data={data} open={open} />
      </Stack>
    </>
  )
}

/** The record of the dialogue that it is the conference of; or the way to begin one. */
function ToDialogue({ c, data: { meeting, dialogue } }: { c: PageContext; data: MeetingData }) {
  const { meeting: words } = c.words.meetingPages
  if (dialogue) return <LinkButton href={dialoguePath(dialogue.id)}>{words.dialogue}</LinkButton>
  if (!meeting.purposes.includes('dialogue') || !c.may(criticismPermissions.plan)) return null
  return (
    <LinkButton href={withQuery(`${dialoguesPath}/moi`, { 'hoi-nghi': meeting.id })} icon="add">
      {words.beginDialogue}
    </LinkButton>
  )
}

function countOf(data: MeetingData, part: MeetingData['part']): number | undefined {
  if (part === 'khach_moi') return data.invitations.length
  if (part === 'chuong_trinh') return data.agenda.length
  return part === 'van_ban' ? data.documents.length : undefined
}

function Part({ c, data, open }: { c: PageContext; data: MeetingData; open: boolean }) {
  const { id } = data.meeting
  if (data.part === 'khach_moi') return <MeetingGuests c={c} data={data} open={open} />
  if (data.part === 'chuong_trinh') return <MeetingMinutes c={c} data={data} open={open} />
  if (data.part === 'van_ban') return <MeetingPapers c={c} data={data} open={open} />
  if (data.part === 'tong_quan')
    return (
      <>
        <PhotoCard
          c={c}
          origin={{ kind: 'meeting', id }}
          evidence={data.evidence}
          open={data.meeting.supersededAt === null}
          here={meetingPath(id)}
        />
        <MeetingOverview c={c} data={data} open={open} />
      </>
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
