import * as area from '../../../areas/legislation/index.ts'
import { showDay } from '../../../values/day.ts'
import { stepsBy, stepTo } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { JournalList, LinkButton, Notice, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { uploadMegabytes } from '../documents/uploads.ts'
import { draftPath } from '../drafts/address.ts'
import { DeadlineMark } from '../record/saying.tsx'
import { consultationPath, consultationsPath, idPart } from './address.ts'
import { consultationActs } from './consultation-acts.ts'
import { ConsultationAssignments } from './consultation-assignments.tsx'
import { type ConsultationData, loadConsultationData, openParts } from './consultation-data.ts'
import { ConsultationOpinions } from './consultation-opinions.tsx'
import { ConsultationOutcome } from './consultation-outcome.tsx'
import { ConsultationOverview } from './consultation-overview.tsx'
import { ConsultationPapers } from './consultation-papers.tsx'
import { ConsultationBadge, daysLate } from './saying.tsx'

/** Một cuộc góp ý: from the letter that asked to what of the opinions is in the text that was issued. */
export const consultationPage = page<ConsultationData>({
  path: `${consultationsPath}/${idPart}`,
  shell: 'staff',
  may: area.legislationPermissions.read,
  maxMegabytes: uploadMegabytes,
  title: ({ draft }) => draft.title,
  load: loadConsultationData,
  acts: consultationActs,
  view: ConsultationView,
})

function ConsultationView({ data, c }: ViewProps<ConsultationData>) {
  const { consultation: words, list } = c.words.legislationPages
  const { draft, state, deadline, part, handIns, documents, given } = data
  const counts = { phan_cong: handIns.length, y_kien: given.total, van_ban: documents.length }
  const tabs = openParts(c).map((one) => ({
    href: consultationPath(data.consultation.id, one === 'tong_quan' ? undefined : one),
    label: words.tabs[one],
    current: one === part,
    count: one in counts ? counts[one as keyof typeof counts] : undefined,
  }))
  return (
    <>
      <PageHead
        title={draft.title}
        kicker={`${c.words.draftLabels.kinds[draft.kind]} · ${c.words.draftLabels.levels[draft.level]}`}
        crumbs={[{ label: list.title, href: consultationsPath }, { label: draft.title }]}
        meta={
          <>
            <ConsultationBadge c={c} state={state} />
            {deadline && state !== 'expired_unsent' ? <DeadlineMark c={c} one={deadline} /> : null}
          </>
        }
        actions={<Actions c={c} data={data} />}
      />
      <Stack>
        <Standing c={c} data={data} />
        <Tabs label={draft.title} items={tabs} />
        <Part c={c} data={data} />
      </Stack>
    </>
  )
}

/** What must be known before anything else: it was taken out, let go, is overdue, or went out late. */
function Standing({ c, data }: { c: PageContext; data: ConsultationData }) {
  const { consultation: words } = c.words.legislationPages
  const { consultation, state, steps, deadline } = data
  if (state === 'withdrawn')
    return <Notice tone="warn">{fill(words.withdrawnNote, { reason: consultation.supersededReason ?? '' })}</Notice>
  const done = stepsBy(steps, null)
  const dropped = stepTo(done, 'dropped')
  if (dropped)
    return (
      <Notice tone="warn">
        {fill(words.droppedNote, { day: showDay(dropped.happenedOn), reason: dropped.note ?? '' })}
      </Notice>
    )
  if (state === 'expired_unsent' && deadline)
    return (
      <Notice tone="error" title={fill(words.expiredTitle, { days: -deadline.daysLeft })}>
        {fill(words.expiredText, { day: showDay(deadline.dueOn) })}
      </Notice>
    )
  const sent = stepTo(done, 'sent')
  const late = sent ? daysLate(sent.happenedOn, consultation.replyByOn) : 0
  return late > 0 ? <Notice>{fill(words.sentLateNote, { days: late })}</Notice> : null
}

function Actions({ c, data: { consultation, state, draft, publication } }: { c: PageContext; data: ConsultationData }) {
  const { consultation: words } = c.words.legislationPages
  const over = state === 'withdrawn' || state === 'dropped'
  return (
    <>
      <LinkButton href={draftPath(draft.id)} icon="file">
        {words.draft}
      </LinkButton>
      {!over && consultation.visibility !== 'internal' && c.may(area.legislationPermissions.publish) ? (
        <LinkButton href={`${consultationPath(consultation.id)}/cong-khai`} icon="open">
          {publication ? words.published : words.publish}
        </LinkButton>
      ) : null}
      {!over && c.may(area.legislationPermissions.keep) ? (
        <LinkButton href={`${consultationPath(consultation.id)}/sua`} icon="edit">
          {c.words.records.edit}
        </LinkButton>
      ) : null}
    </>
  )
}

function Part({ c, data }: { c: PageContext; data: ConsultationData }) {
  if (data.part === 'phan_cong') return <ConsultationAssignments c={c} data={data} />
  if (data.part === 'y_kien') return <ConsultationOpinions c={c} data={data} />
  if (data.part === 'van_ban') return <ConsultationPapers c={c} data={data} />
  if (data.part === 'ket_qua') return <ConsultationOutcome c={c} data={data} />
  if (data.part === 'tong_quan') return <ConsultationOverview c={c} data={data} />
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
