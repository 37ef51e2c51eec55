import { commendationPermissions, listCases } from '../../../areas/commendation/index.ts'
import { criticismPermissions } from '../../../areas/criticism/index.ts'
import { documentPermissions, searchDocuments } from '../../../areas/documents/index.ts'
import { festivalPermissions, listResults } from '../../../areas/festival/index.ts'
import { legislationPermissions } from '../../../areas/legislation/index.ts'
import { listMeetings, meetingPermissions } from '../../../areas/meetings/index.ts'
import { listAgencies, listPeople, organisationPermissions } from '../../../areas/organisation/index.ts'
import { listItems, outreachPermissions } from '../../../areas/outreach/index.ts'
import { recommendationPermissions, searchRegister } from '../../../areas/recommendations/index.ts'
import { listReports, reportPermissions } from '../../../areas/reports/index.ts'
import { listSessions, supervisionPermissions } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { excerpt } from '../../../values/match.ts'
import { Marked } from '../../parts/index.ts'
import { deskPath } from '../agency/desk.tsx'
import { casePath, casesPath } from '../commendation/address.ts'
import { StateBadge as CaseBadge } from '../commendation/saying.tsx'
import { dialoguesPath } from '../dialogues/address.ts'
import { documentPath, registerPath as documentsPath } from '../documents/address.ts'
import { numberLine, StateMark } from '../documents/state.tsx'
import { exercisesPath } from '../exercises/address.ts'
import { eventPath as festivalPath, resultsPath as festivalsPath } from '../festival/address.ts'
import { areaNamesOf } from '../festival/result-query.ts'
import { StateBadge as FestivalBadge, sayPart } from '../festival/saying.tsx'
import { consultationsPath } from '../legislation/address.ts'
import { meetingPath, meetingsPath } from '../meetings/address.ts'
import { MeetingBadge, sayPurposes } from '../meetings/saying.tsx'
import { agenciesPath, agencyPath, peoplePath, personPath, unitsPath } from '../organisation/paths.ts'
import { itemPath, itemsPath } from '../outreach/address.ts'
import { StateBadge as ItemBadge } from '../outreach/saying.tsx'
import { recommendationPath, registerPath } from '../recommendations/address.ts'
import { DueMark, StageMark } from '../recommendations/standing-mark.tsx'
import { reportPath } from '../reports/address.ts'
import { ReportMark } from '../reports/state-mark.tsx'
import { sessionPath, sessionsPath } from '../supervision/address.ts'
import { StateBadge } from '../supervision/saying.tsx'
import { consultationHits } from './consultation-hits.tsx'
import { dialogueHits, exerciseHits } from './criticism-hits.tsx'
import type { SearchGroup } from './group.ts'
import { supportGroups } from './support-groups.ts'
import { unitHits } from './unit-hits.ts'

const units: SearchGroup = {
  name: 'units',
  may: [organisationPermissions.read],
  list: unitsPath,
  everywhere: true,
  find: unitHits,
}

const people: SearchGroup = {
  name: 'people',
  may: [organisationPermissions.read_people],
  list: peoplePath,
  find: async (c, reading, text, limit) => {
    const { rows } = await listPeople(reading, { committeeId: c.signedIn.committeeId, text, limit, ranked: true })
    return rows.map(({ id, fullName, position, birthYear }) => ({
      id,
      href: personPath(id),
      title: fullName,
      meta: [position, birthYear].filter(Boolean).join(' · '),
    }))
  },
}

const agencies: SearchGroup = {
  name: 'agencies',
  may: [organisationPermissions.read],
  list: agenciesPath,
  find: async (c, reading, text, limit) => {
    const { rows } = await listAgencies(reading, { committeeId: c.signedIn.committeeId, text, limit })
    return rows.map(({ id, name, superiorName, to }) => ({
      id,
      href: agencyPath(id),
      title: name,
      meta: [superiorName, to && showDay(to)].filter(Boolean).join(' · '),
    }))
  },
}

const recommendations: SearchGroup = {
  name: 'recommendations',
  may: [recommendationPermissions.read, recommendationPermissions.read_own],
  list: registerPath,
  find: async (c, reading, text, limit) => {
    const { lines } = await searchRegister(reading, { asAt: c.today, text }, { limit })
    const isAgency = c.signedIn.sight.reach === 'agency'
    const path = (id: string) => (isAgency ? `${deskPath}/${id}` : recommendationPath(id))
    return lines.map((line) => ({
      id: line.id,
      href: path(line.id),
      title: excerpt(line.text, text),
      meta: (
        <>
          <StageMark c={c} stage={line.stage} />
          <DueMark c={c} standing={line} />
          <Told query={text} facts={[line.addresseeName, line.numberText]} />
        </>
      ),
    }))
  },
}

const sessions: SearchGroup = {
  name: 'sessions',
  may: [supervisionPermissions.read],
  list: sessionsPath,
  find: async (c, reading, text, limit) => {
    const { rows } = await listSessions(reading, { committeeId: c.signedIn.committeeId, text, limit, ranked: true })
    return rows.map((line) => ({
      id: line.id,
      href: sessionPath(line.id),
      title: line.title,
      meta: (
        <>
          <StateBadge c={c} state={line.state} />
          <span>{showDay(line.listedOn)}</span>
        </>
      ),
    }))
  },
}

const meetings: SearchGroup = {
  name: 'meetings',
  may: [meetingPermissions.read],
  list: meetingsPath,
  find: async (c, reading, text, limit) => {
    const { rows } = await listMeetings(reading, { committeeId: c.signedIn.committeeId, text, limit, ranked: true })
    return rows.map((line) => ({
      id: line.id,
      href: meetingPath(line.id),
      title: line.title,
      meta: (
        <>
          <MeetingBadge c={c} state={line.state} />
          <Told query={text} facts={[sayPurposes(c, line.purposes), line.place, showDay(line.listedOn)]} />
        </>
      ),
    }))
  },
}

const exercises: SearchGroup = {
  name: 'exercises',
  may: [criticismPermissions.read, criticismPermissions.read_own],
  list: exercisesPath,
  find: exerciseHits,
}

const dialogues: SearchGroup = {
  name: 'dialogues',
  may: [criticismPermissions.read],
  list: dialoguesPath,
  find: dialogueHits,
}

const consultations: SearchGroup = {
  name: 'consultations',
  may: [legislationPermissions.read],
  list: consultationsPath,
  find: consultationHits,
}

const commendations: SearchGroup = {
  name: 'commendations',
  may: [commendationPermissions.read],
  list: casesPath,
  find: async (c, reading, text, limit) => {
    const { rows } = await listCases(reading, { committeeId: c.signedIn.committeeId, text, limit, ranked: true })
    const { forms } = c.words.commendationLabels
    return rows.map((line) => ({
      id: line.id,
      href: casePath(line.id),
      title: line.name,
      meta: (
        <>
          <CaseBadge c={c} state={line.state} />
          <Told query={text} facts={[line.note, line.titleName ?? forms[line.form], showDay(line.listedOn)]} />
        </>
      ),
    }))
  },
}

const festivals: SearchGroup = {
  name: 'festivals',
  may: [festivalPermissions.read],
  list: festivalsPath,
  find: async (c, reading, text, limit) => {
    const { committeeId } = c.signedIn
    const areas = await areaNamesOf(reading, committeeId)
    const { rows } = await listResults(reading, { committeeId, areas, text, limit })
    return rows.map((line) => ({
      id: line.id,
      href: festivalPath(line.eventId),
      title: `${line.area} · ${line.year}`,
      meta: (
        <>
          <FestivalBadge c={c} state={line.state} />
          <Told query={text} facts={[line.place, sayPart(line.attended, line.total)]} />
        </>
      ),
    }))
  },
}

const items: SearchGroup = {
  name: 'items',
  may: [outreachPermissions.read],
  list: itemsPath,
  find: async (c, reading, text, limit) => {
    const { rows } = await listItems(reading, { committeeId: c.signedIn.committeeId, text, limit, ranked: true })
    const labels = c.words.outreachLabels
    return rows.map((line) => ({
      id: line.id,
      href: itemPath(line.id),
      title: line.title,
      meta: (
        <>
          <ItemBadge labels={labels.itemStates} state={line.state} />
          <Told query={text} facts={[labels.channels[line.channelKind], line.audience, showDay(line.listedOn)]} />
        </>
      ),
    }))
  },
}

const documents: SearchGroup = {
  name: 'documents',
  may: [documentPermissions.read],
  list: documentsPath,
  find: async (c, reading, text, limit) => {
    const { lines } = await searchDocuments(reading, { text }, { limit })
    return lines.map((line) => ({
      id: line.id,
      href: documentPath(line.id),
      title: excerpt(line.abstract, text),
      meta: (
        <>
          <StateMark c={c} document={line} small />
          <Told
            query={text}
            facts={[
              c.words.documentPages.types[line.typeCode],
              numberLine(c, line),
              line.sender,
              showDay(line.listedOn),
            ]}
          />
        </>
      ),
    }))
  },
}

const reports: SearchGroup = {
  name: 'reports',
  may: [reportPermissions.read],
  list: null,
  find: async (c, reading, text, limit) => {
    const { lines } = await listReports(reading, { text, limit })
    return lines.map(({ report, state, issue }) => ({
      id: report.id,
      href: reportPath(report.id),
      title: report.title,
      meta: (
        <>
          <ReportMark c={c} state={state} issue={issue} small />
          <Told query={text} facts={[issue?.numberText, showDay(report.period.to)]} />
        </>
      ),
    }))
  },
}

function Told({ query, facts }: { query: string; facts: readonly (string | null | undefined)[] }) {
  return (
    <span>
      <Marked text={facts.filter(Boolean).join(' · ')} query={query} />
    </span>
  )
}

/** Who and where first, then what was done. */
export const searchGroups: readonly SearchGroup[] = [
  units,
  people,
  agencies,
  recommendations,
  sessions,
  meetings,
  exercises,
  dialogues,
  consultations,
  festivals,
  items,
  commendations,
  ...supportGroups,
  documents,
  reports,
]
