import * as area from '../../../areas/commendation/index.ts'
import { publicationsOf } from '../../../areas/documents/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import { showDay } from '../../../values/day.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Badge,
  Card,
  DataTable,
  DefinitionList,
  JournalList,
  LinkButton,
  PageHead,
  Section,
  Stack,
} from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { actOn } from './acting.ts'
import { boardPath, casePath, decisionPath, decisionsPath, missing, roundPath } from './address.ts'
import { CertificateForm } from './certificate-form.tsx'
import { isPrintable } from './certificates.ts'
import { Handing } from './round-handing.tsx'
import { StateBadge } from './saying.tsx'

interface DecisionData {
  readonly decision: area.Decision
  readonly cases: readonly area.CaseFacts[]
  readonly round: area.Round | null
  readonly isPublic: boolean
  readonly journal: readonly JournalEntry[]
}

const here = (c: PageContext) => decisionPath(idIn(c))

/** Một quyết định khen thưởng: whom it names, its certificates, how far the handing over is. */
export const decisionPage = page<DecisionData>({
  path: `${decisionsPath}/${idPart}`,
  shell: 'staff',
  may: area.commendationPermissions.read,
  title: (data) => data.decision.numberText,
  load: (c) =>
    c.read(async (reading) => {
      const id = idIn(c)
      const decision = await area.findDecision(reading, id)
      if (!decision) return missing
      const [latest] = await publicationsOf(reading, id)
      return {
        decision,
        cases: await area.loadCases(reading, await area.casesOfDecision(reading, id)),
        round: decision.roundId === null ? null : await area.findRound(reading, decision.roundId),
        isPublic: latest !== undefined && latest.withdrawnAt === null,
        journal: await journalOf(reading, id),
      }
    }),
  acts: {
    print: actOn(area.markPrinted, here),
    present: actOn(area.presentAwards, here),
    record: actOn(area.recordAwards, here),
    revoke: carry(area.revokeDecision, () => boardPath),
  },
  view: DecisionView,
})

function DecisionView({ data, c }: ViewProps<DecisionData>) {
  const { decision: words, board } = c.words.commendationPages
  const { decision, cases, round } = data
  const crumbs = [
    { label: board.title, href: boardPath },
    ...(round ? [{ label: round.title, href: roundPath(round.id, 'quyet_dinh') }] : []),
    { label: decision.numberText },
  ]
  return (
    <>
      <PageHead
        title={decision.numberText}
        kicker={c.words.commendationLabels.authorities[decision.authority]}
        summary={decision.abstract}
        crumbs={crumbs}
        meta={
          <>
            {decision.fromPaper ? <Badge>{words.fromPaper}</Badge> : null}
            {data.isPublic ? <Badge tone="done">{words.isPublic}</Badge> : null}
          </>
        }
        actions={
          c.may(area.commendationPermissions.publish) ? (
            <LinkButton href={`${decisionPath(decision.id)}/cong-khai`}>{words.publish}</LinkButton>
          ) : null
        }
      />
      <Stack loose>
        <Facts c={c} data={data} />
        <Named c={c} data={data} />
        {cases.some(isPrintable) ? <CertificateForm c={c} at={decisionPath(decision.id)} /> : null}
        <Handing c={c} decision={decision} cases={cases} />
        {c.may(area.commendationPermissions.sign) ? (
          <div>
            <p class="soft">{words.revokeText}</p>
            <ReasonForm c={c} act="revoke" label={words.revoke} fields={{}} />
          </div>
        ) : null}
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
      </Stack>
    </>
  )
}

function Facts({ c, data: { decision } }: { readonly c: PageContext; readonly data: DecisionData }) {
  const { decision: words } = c.words.commendationPages
  return (
    <Card title={words.title}>
      <DefinitionList
        items={[
          {
            term: words.numberText,
            value: decision.documentId ? (
              <a href={documentPath(decision.documentId)}>{decision.numberText}</a>
            ) : (
              decision.numberText
            ),
          },
          { term: words.decidedOn, value: showDay(decision.decidedOn) },
          { term: words.signedBy, value: [decision.signedBy, decision.signerPosition].filter(Boolean).join(', ') },
        ]}
      />
    </Card>
  )
}

function Named({ c, data: { cases } }: { readonly c: PageContext; readonly data: DecisionData }) {
  const { decision: words, cases: list } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const head = list.columns
  return (
    <Section title={words.recipients}>
      <DataTable
        caption={words.recipients}
        captionHidden
        rows={cases}
        rowKey={(one) => one.case.id}
        href={(one) => casePath(one.case.id)}
        columns={[
          {
            key: 'name',
            head: head.name,
            width: 'wide',
            cell: ({ case: { recipient } }) => [recipient.name, recipient.note].filter(Boolean).join(' · '),
          },
          { key: 'form', head: head.form, cell: (one) => one.case.titleName ?? labels.forms[one.case.form] },
          { key: 'number', head: head.number, width: 'narrow', cell: (one) => one.award?.numberText ?? '' },
          { key: 'state', head: head.state, cell: (one) => <StateBadge c={c} state={area.stateOf(one, null)} /> },
        ]}
      />
    </Section>
  )
}
