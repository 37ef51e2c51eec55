import * as area from '../../../areas/commendation/index.ts'
import { documentPermissions } from '../../../areas/documents/index.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Beside, JournalList, LinkButton, PageHead, Section } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { actOn } from './acting.ts'
import { boardPath, casePath, casesPath, roundPath } from './address.ts'
import { CaseAward, CaseReport, CaseSteps, CaseVote } from './case-cards.tsx'
import { type CaseData, loadCaseData } from './case-data.ts'
import { CaseFacts } from './case-facts.tsx'
import { CaseHistory, CaseMoves } from './case-moves.tsx'
import { isPrintable } from './certificates.ts'
import { StateBadge } from './saying.tsx'

const here = (c: PageContext) => casePath(idIn(c))

/** One recipient proposed for one award: what is said, how it went, what came of it. */
export const casePage = page<CaseData>({
  path: `${casesPath}/${idPart}`,
  shell: 'staff',
  may: area.commendationPermissions.read,
  maxMegabytes: 105,
  title: (data) => data.case.recipient.name,
  load: loadCaseData,
  acts: {
    judge: actOn(area.judgeDuplicate, here),
    overrule: carry(area.overruleVote, here),
    correct_vote: carry(area.correctVote, here),
    withdraw: carry(area.withdrawNomination, here),
    undo: carry(area.undoStep, here),
    remove: carry(area.supersedeCase, here),
    photo: async (c, form) => {
      const id = idIn(c)
      const found = await c.read((reading) => area.findCase(reading, id))
      const label = found?.case.recipient.name ?? ''
      return sendPhoto(c, form, { kind: 'commendation_case', id, label }, here(c))
    },
  },
  view: CaseView,
})

function CaseView({ data, c }: ViewProps<CaseData>) {
  const { board, cases } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const { case: one, round } = data
  const { recipient } = one
  const state = area.stateOf(data, null)
  const crumbs = [
    { label: board.title, href: boardPath },
    round ? { label: round.title, href: roundPath(round.id) } : { label: cases.title, href: casesPath },
    { label: recipient.name },
  ]
  const isOpen = !['withdrawn', 'superseded'].includes(state)
  return (
    <>
      <PageHead
        title={recipient.name}
        kicker={[one.titleName ?? labels.forms[one.form], labels.authorities[one.authority]].join(' · ')}
        summary={recipient.note}
        crumbs={crumbs}
        meta={<StateBadge c={c} state={state} />}
        actions={<Actions c={c} data={data} />}
      />
      <Beside
        aside={
          <>
            <CaseVote c={c} data={data} />
            <CaseAward c={c} data={data} />
            {c.may(documentPermissions.read) ? (
              <PhotoCard
                c={c}
                origin={{ kind: 'commendation_case', id: one.id }}
                evidence={data.evidence}
                open={isOpen}
                here={casePath(one.id)}
              />
            ) : null}
          </>
        }
      >
        <CaseFacts c={c} data={data} />
        <CaseReport c={c} data={data} />
        <CaseHistory c={c} data={data} />
        <CaseSteps c={c} data={data} />
        <CaseMoves c={c} data={data} />
        <Section title={c.words.records.journalTab}>
          <JournalList
            lines={data.journal.map((entry) => ({
              id: String(entry.seq),
              when: showMoment(entry.at),
              at: entry.at.toISOString(),
              actor: entry.actorName,
              sentence: sayJournal(c.words, entry.action, entry.data),
            }))}
          />
        </Section>
      </Beside>
    </>
  )
}

function Actions({ c, data }: { readonly c: PageContext; readonly data: CaseData }) {
  const { case: words } = c.words.commendationPages
  const mayChange = c.may(area.commendationPermissions.nominate) && area.mayEdit(data) === null
  const at = casePath(data.case.id)
  return (
    <>
      {mayChange ? (
        <>
          <LinkButton href={`${at}/bao-cao`} icon="file" kind={data.report ? undefined : 'primary'}>
            {words.writeReport}
          </LinkButton>
          <LinkButton href={`${at}/sua`} icon="edit">
            {c.words.records.edit}
          </LinkButton>
        </>
      ) : null}
      {isPrintable(data) ? (
        <LinkButton href={`${at}/giay-khen.pdf`} icon="print" download>
          {words.certificate}
        </LinkButton>
      ) : null}
    </>
  )
}
