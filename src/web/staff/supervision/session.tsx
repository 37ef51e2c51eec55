import { draftRecommendation } from '../../../areas/recommendations/index.ts'
import * as area from '../../../areas/supervision/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { JournalList, LinkButton, Notice, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { uploadMegabytes } from '../documents/uploads.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { sendPhoto } from '../record/photo.tsx'
import { boardPath, sessionPath, sessionsPath } from './address.ts'
import { draftSessionPaper } from './paper-acts.ts'
import { StateBadge } from './saying.tsx'
import { loadSessionData, type SessionData, sessionParts } from './session-data.ts'
import { SessionEvidence } from './session-evidence.tsx'
import { SessionFindings } from './session-findings.tsx'
import { SessionOverview } from './session-overview.tsx'
import { SessionPapers } from './session-papers.tsx'
import { SessionSittings } from './session-sittings.tsx'

const backTo = (part?: string) => (c: PageContext) => sessionPath(idIn(c), part)

const photo: Act = async (c, form) => {
  const id = idIn(c)
  const facts = await c.read((reading) => area.findSession(reading, id))
  const origin = { kind: 'supervision_session', id, label: facts?.session.title ?? '' }
  return sendPhoto(c, form, origin, sessionPath(id))
}

const draftAsked: Act = async (c, form) => {
  const id = idIn(c)
  const facts = await c.read((reading) => area.findSession(reading, id))
  const origin = { kind: 'supervision_session', id, label: (facts?.session.title ?? '').slice(0, 300) }
  const made = await c.perform(draftRecommendation, { ...form.values, origin }, form.clientId)
  return isRefusal(made) ? made : { goTo: sessionPath(id, 'ket_qua'), done: draftRecommendation.name }
}

/** Một cuộc giám sát: everything about it, and every act on it. */
export const sessionPage = page<SessionData>({
  path: `${sessionsPath}/${idPart}`,
  shell: 'staff',
  may: area.supervisionPermissions.read,
  maxMegabytes: uploadMegabytes,
  title: (data) => data.session.title,
  load: loadSessionData,
  acts: {
    photo,
    advance: carry(area.advanceSession, backTo()),
    close: carry(area.closeSession, backTo()),
    postpone: carry(area.postponeSession, backTo()),
    resume: carry(area.resumeSession, backTo()),
    cancel: carry(area.cancelSession, backTo()),
    undo: carry(area.undoStep, backTo()),
    withdraw: carry(area.withdrawSession, backTo()),
    team: carry(area.setTeam, backTo()),
    subject_report: carry(area.recordSubjectReport, backTo()),
    call_off: carry(area.callOffSitting, backTo('buoi')),
    remove_sitting: carry(area.correctSitting, backTo('buoi')),
    finding: carry(area.addFinding, backTo('ket_qua')),
    correct_finding: carry(area.correctFinding, backTo('ket_qua')),
    recommend: draftAsked,
    draft_paper: draftSessionPaper,
    issue_paper: carry(area.issueSessionPaper, backTo('van_ban')),
  },
  view: SessionView,
})

function SessionView({ data, c }: ViewProps<SessionData>) {
  const { session: words, board, sessions } = c.words.supervisionPages
  const { session, steps, part } = data
  const state = area.stateOf({ session, steps }, c.today)
  const tabs = sessionParts.map((one) => ({
    href: sessionPath(session.id, one === 'tong_quan' ? undefined : one),
    label: words.tabs[one],
    current: one === part,
    count: countOf(data, one),
  }))
  const open = area.whyOver(data) === null
  return (
    <>
      <PageHead
        title={session.title}
        kicker={c.words.supervisionLabels.forms[session.form]}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: sessions.title, href: sessionsPath },
          { label: session.title },
        ]}
        meta={<StateBadge c={c} state={state} />}
        actions={
          <>
            {open && c.may(area.supervisionPermissions.plan) ? (
              <LinkButton href={`${sessionPath(session.id)}/sua`} icon="edit">
                {words.edit}
              </LinkButton>
            ) : null}
            {area.eventDay(data, c.today) && c.may(area.supervisionPermissions.publish) ? (
              <LinkButton href={`${sessionPath(session.id)}/cong-khai`} icon="open">
                {words.publish}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Stack>
        {state === 'withdrawn' ? (
          <Notice tone="warn">{fill(words.withdrawnNote, { reason: session.supersededReason ?? '' })}</Notice>
        ) : null}
        {state === 'postponed' ? <Notice tone="warn">{words.postponedNote}</Notice> : null}
        <Tabs label={session.title} items={tabs} />
        {part === 'tong_quan' ? <SessionEvidence c={c} data={data} open={state !== 'withdrawn'} /> : null}
        <Part c={c} data={data} />
      </Stack>
    </>
  )
}

function countOf(data: SessionData, part: SessionData['part']): number | undefined {
  if (part === 'buoi') return area.heldSittings(data.sittings, null).length
  if (part === 'ket_qua') return data.findings.length + data.recommendations.length
  return part === 'van_ban' ? data.documents.length : undefined
}

function Part({ c, data }: { c: PageContext; data: SessionData }) {
  if (data.part === 'buoi') return <SessionSittings c={c} data={data} />
  if (data.part === 'ket_qua') return <SessionFindings c={c} data={data} />
  if (data.part === 'van_ban') return <SessionPapers c={c} data={data} />
  if (data.part === 'tong_quan') return <SessionOverview c={c} data={data} />
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
