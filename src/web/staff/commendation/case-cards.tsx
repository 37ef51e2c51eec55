import {
  type CaseFacts,
  commendationPermissions,
  lastMove,
  stateOf,
  voteStanding,
} from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { stepsBy } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Card, DefinitionList, LinkButton, Timeline, Toolbar } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { casePath, decisionPath } from './address.ts'
import type { CaseData } from './case-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: CaseData
}

export function CaseVote({ c, data }: Props) {
  const { case: words, council } = c.words.commendationPages
  const standing = voteStanding(data, data.votePercent)
  if (data.votes.length === 0) return null
  return (
    <Card
      title={words.vote}
      aside={
        standing === 'lost' ? (
          <Badge tone="refused">{council.lost}</Badge>
        ) : (
          <Badge tone="done">{standing === 'overruled' ? words.overrule : council.carried}</Badge>
        )
      }
    >
      <ul>
        {data.votes.map((vote) => (
          <li key={vote.id}>
            {fill(words.voteLine, { inFavour: vote.inFavour, voting: vote.voting, day: showDay(vote.heldOn) })}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function CaseAward({ c, data: { award } }: Props) {
  const { case: words } = c.words.commendationPages
  if (!award) return null
  const times = award.coefficient === null ? '' : String(award.coefficient / 1000).replace('.', ',')
  return (
    <Card title={words.award}>
      <DefinitionList
        items={[
          {
            term: words.decision,
            value: (
              <a href={decisionPath(award.decisionId)}>{`${award.decisionNumber}, ${showDay(award.decidedOn)}`}</a>
            ),
          },
          { term: words.number, value: award.numberText },
          {
            term: words.bonus,
            value: award.bonus === null ? null : fill(words.bonusLine, { amount: showCount(award.bonus), times }),
          },
        ]}
      />
    </Card>
  )
}

/** Báo cáo thành tích as it was written. */
export function CaseReport({ c, data: { case: one, report } }: { readonly c: PageContext; readonly data: CaseFacts }) {
  const { case: words } = c.words.commendationPages
  if (!report) return null
  const parts = [
    [words.background, report.background],
    [words.achievements, report.achievements],
    [words.formerAwards, report.formerAwards],
  ] as const
  return (
    <Card title={words.report} aside={<span class="soft">{showDay(report.reportedOn)}</span>}>
      {parts.map(([title, text]) =>
        text ? (
          <section key={title}>
            <h3>{title}</h3>
            <p class="life-text">{text}</p>
          </section>
        ) : null,
      )}
      {c.may(commendationPermissions.read) ? (
        <Toolbar>
          <LinkButton href={`${casePath(one.id)}/bao-cao.pdf`} icon="print" small download>
            {words.paper}
          </LinkButton>
          <LinkButton href={`${casePath(one.id)}/bao-cao.docx`} icon="file" small download>
            {words.paperWord}
          </LinkButton>
        </Toolbar>
      ) : null}
    </Card>
  )
}

/** What happened to it, with the paper, the addressee, the ceremony of each step. */
export function CaseSteps({
  c,
  data,
}: {
  readonly c: PageContext
  readonly data: CaseFacts & Pick<CaseData, 'ceremonies' | 'submissions'>
}) {
  const { case: words } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const last = lastMove(data.steps, null)
  const steps = stepsBy(data.steps, null)
  if (steps.length === 0) return null
  const noteOf = (step: (typeof steps)[number]) => {
    const ceremony = step.ceremonyId ? data.ceremonies.get(step.ceremonyId) : undefined
    const sent = step.submissionId ? data.submissions.get(step.submissionId) : undefined
    return (
      <>
        {sent ? <p>{fill(words.steps_note.to, { addressee: sent.addressedTo })}</p> : null}
        {ceremony ? <p>{fill(words.steps_note.ceremony, { ceremony: ceremony.title })}</p> : null}
        {step.documentId ? (
          <p>
            <a href={documentPath(step.documentId)}>{step.reference ?? words.decision}</a>
          </p>
        ) : step.reference ? (
          <p>{fill(words.steps_note.paper, { reference: step.reference })}</p>
        ) : null}
        {step.note ? <p>{step.note}</p> : null}
      </>
    )
  }
  return (
    <Card title={words.steps}>
      <Timeline
        label={words.steps}
        steps={steps.map((step) => ({
          title: labels.states[step.stage] ?? step.stage,
          state: step === last && stateOf(data, null) !== 'superseded' ? 'current' : 'done',
          day: showDay(step.happenedOn),
          on: step.happenedOn,
          note: noteOf(step),
        }))}
      />
    </Card>
  )
}
