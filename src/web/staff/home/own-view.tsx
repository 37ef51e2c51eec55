import { assistancePermissions } from '../../../areas/assistance/index.ts'
import { commendationPermissions } from '../../../areas/commendation/index.ts'
import { type DocumentLine, documentPermissions, searchDocuments } from '../../../areas/documents/index.ts'
import { draftPermissions } from '../../../areas/drafts/index.ts'
import { festivalPermissions } from '../../../areas/festival/index.ts'
import { identityPermissions } from '../../../areas/identity/index.ts'
import { organisationPermissions } from '../../../areas/organisation/index.ts'
import { outreachPermissions } from '../../../areas/outreach/index.ts'
import { povertyPermissions } from '../../../areas/poverty/index.ts'
import { reliefPermissions } from '../../../areas/relief/index.ts'
import { reportPermissions } from '../../../areas/reports/index.ts'
import { supervisionPermissions } from '../../../areas/supervision/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { LineList, LinkButton, Section, Stack } from '../../parts/index.ts'
import { ownPath as ownAssistancePath } from '../assistance/address.ts'
import { ownPath } from '../commendation/address.ts'
import { documentPath } from '../documents/address.ts'
import { ownPath as draftsPath } from '../drafts/address.ts'
import { ownPath as ownFestivalPath } from '../festival/address.ts'
import { areasPath, unitsPath } from '../organisation/paths.ts'
import { ownPath as outreachPath } from '../outreach/address.ts'
import { ownPath as ownPovertyPath } from '../poverty/address.ts'
import { Outbox } from '../record/outbox.tsx'
import { ownPath as ownReliefPath } from '../relief/address.ts'
import { inspectionPath, investmentPath } from '../supervision/address.ts'
import { ownFestivalTasks } from './festival-tasks.ts'
import { ownDrafts } from './own-drafts.ts'
import { reportTasks } from './report-tasks.ts'
import { type Agenda, heap, type Task } from './task.ts'
import { TaskSection } from './task-list.tsx'

/** The day of somebody outside the office: what was shared with them, and the few places they go. */
export interface OwnDay {
  /** `null` for who reads no documents. */
  readonly documents: readonly DocumentLine[] | null
  readonly reports: Agenda | null
  readonly festival: Agenda | null
  /** Drafts that ask for the own opinion. */
  readonly drafts: readonly Task[]
}

export async function ownDay(c: PageContext, reading: Reading): Promise<OwnDay> {
  const reads = c.may(documentPermissions.read)
  return {
    documents: reads ? (await searchDocuments(reading, {}, { limit: 8 })).lines : null,
    reports: c.may(reportPermissions.read) ? await reportTasks(c, reading) : null,
    festival: c.may(festivalPermissions.read_own) ? await ownFestivalTasks(c, reading) : null,
    drafts: c.may(draftPermissions.read_own) ? await ownDrafts(c, reading) : [],
  }
}

export function OwnView({ c, day }: { c: PageContext; day: OwnDay }) {
  const { home, documentPages } = c.words
  return (
    <Stack loose>
      <Outbox c={c} />
      <Places c={c} />
      <TaskSection
        c={c}
        id="cho-toi"
        title={home.mine}
        heaps={[...filled([heap(day.drafts, draftsPath)]), ...filled(day.festival?.mine), ...filled(day.reports?.mine)]}
      />
      {day.documents ? (
        <Section title={home.own.documents} id="van-ban">
          {day.documents.length === 0 ? <p class="soft">{home.own.noDocuments}</p> : null}
          <LineList
            items={day.documents.map((line) => ({
              id: line.id,
              href: documentPath(line.id),
              title: line.abstract,
              meta: [documentPages.types[line.typeCode], line.numberText, showDay(line.listedOn)]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </Section>
      ) : null}
    </Stack>
  )
}

const filled = (heaps: Agenda['mine'] | undefined) => (heaps ?? []).filter(({ tasks }) => tasks.length > 0)

function Places({ c }: { c: PageContext }) {
  const { own } = c.words.home
  const places = [
    { may: supervisionPermissions.read_boards, href: inspectionPath, icon: 'people', label: own.inspection },
    { may: supervisionPermissions.read_boards, href: investmentPath, icon: 'eye', label: own.investment },
    { may: festivalPermissions.read_own, href: ownFestivalPath, icon: 'festival', label: own.festival },
    { may: outreachPermissions.read_area, href: outreachPath, icon: 'voice', label: own.outreach },
    { may: reliefPermissions.read_own, href: ownReliefPath, icon: 'give', label: own.relief },
    { may: assistancePermissions.read_own, href: ownAssistancePath, icon: 'people', label: own.assistance },
    { may: povertyPermissions.read_own, href: ownPovertyPath, icon: 'home', label: own.poverty },
    { may: commendationPermissions.read_own, href: ownPath, icon: 'award', label: own.nominations },
    { may: reportPermissions.read, href: '/bao-cao', icon: 'report', label: own.reports },
    { may: identityPermissions.read_accounts, href: '/quan-tri/tai-khoan', icon: 'key', label: own.accounts },
    { may: organisationPermissions.read, href: areasPath, icon: 'home', label: own.areas },
    { may: organisationPermissions.read, href: unitsPath, icon: 'place', label: own.units },
    { may: identityPermissions.own_account, href: '/tai-khoan', icon: 'person', label: own.account },
  ] as const
  return (
    <ul class="photo-targets">
      {places
        .filter(({ may }) => c.may(may))
        .map(({ href, icon, label }) => (
          <li key={href}>
            <LinkButton href={href} icon={icon}>
              {label}
            </LinkButton>
          </li>
        ))}
    </ul>
  )
}
