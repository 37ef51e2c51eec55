import {
  type CaseFacts,
  type CouncilMeeting,
  commendationPermissions,
  isCarried,
  isShort,
  nextStages,
  presentOf,
  presiding,
  stateOf,
} from '../../../areas/commendation/index.ts'
import { documentPermissions } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  ButtonForm,
  Card,
  DataTable,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  Stack,
  Toolbar,
} from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { casePath, roundPath } from './address.ts'
import { pairsIn } from './round-cases.tsx'
import type { RoundData } from './round-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** What a council may vote on: reported, or sent back, or voted on before and not yet sent. */
export function forCouncil({ cases }: Pick<RoundData, 'cases'>): readonly CaseFacts[] {
  return cases.filter((one) => nextStages(one.case, stateOf(one, null)).includes('reviewed'))
}

/** The meetings of the council, with how it voted on each. */
export function RoundCouncil({ c, data }: Props) {
  const { council: words } = c.words.commendationPages
  const open = pairsIn(data.duplicates).map(
    (pair) => data.cases.find((one) => one.case.id === pair.caseId)?.case.recipient.name ?? '',
  )
  const mayRecord = c.may(commendationPermissions.manage) && forCouncil(data).length > 0
  return (
    <Stack>
      {open.length > 0 ? (
        <Notice tone="warn">{fill(words.open, { names: [...new Set(open)].join(', ') })}</Notice>
      ) : null}
      {mayRecord ? (
        <Toolbar>
          <LinkButton href={`${roundPath(data.round.id)}/hop/moi`} icon="add" kind="primary">
            {words.record}
          </LinkButton>
        </Toolbar>
      ) : null}
      {data.meetings.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      {data.meetings.toReversed().map((meeting) => (
        <Meeting key={meeting.id} c={c} data={data} meeting={meeting} />
      ))}
    </Stack>
  )
}

function Meeting({ c, data, meeting }: Props & { readonly meeting: CouncilMeeting }) {
  const { council: words, cases } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const voted = data.cases.flatMap((one) => {
    const vote = one.votes.find((other) => other.meetingId === meeting.id)
    return vote ? [{ one, vote }] : []
  })
  const title = fill(words.heading, {
    day: showDay(meeting.heldOn),
    present: presentOf(meeting.members).length,
    all: meeting.members.length,
    ballot: (labels.ballots[meeting.ballot] ?? '').toLocaleLowerCase('vi'),
  })
  return (
    <Card title={title} id={`hop-${meeting.id}`}>
      <Stack>
        <Remarks c={c} data={data} meeting={meeting} />
        <DataTable
          caption={title}
          captionHidden
          rows={voted}
          rowKey={({ one }) => one.case.id}
          href={({ one }) => casePath(one.case.id)}
          columns={[
            { key: 'name', head: cases.columns.name, width: 'wide', cell: ({ one }) => one.case.recipient.name },
            { key: 'vote', head: cases.columns.vote, cell: ({ vote }) => `${vote.inFavour}/${vote.voting}` },
            {
              key: 'carried',
              head: cases.columns.state,
              cell: ({ vote }) =>
                isCarried(vote, data.votePercent) ? (
                  <Badge tone="done">{words.carried}</Badge>
                ) : (
                  <Badge tone="refused">{words.lost}</Badge>
                ),
            },
          ]}
        />
        <Foot c={c} meeting={meeting} />
      </Stack>
    </Card>
  )
}

function Remarks({ c, data, meeting }: Props & { readonly meeting: CouncilMeeting }) {
  const { council: words } = c.words.commendationPages
  const { councilRoles } = c.words.commendationLabels
  const leader = presiding(meeting.members)
  return (
    <>
      {isShort(meeting.members, data.quorumPercent) ? (
        <Notice tone="warn">{fill(words.short, { percent: data.quorumPercent })}</Notice>
      ) : null}
      {meeting.evenReason ? <Notice>{fill(words.even, { reason: meeting.evenReason })}</Notice> : null}
      <DefinitionList
        items={[
          { term: words.place, value: meeting.place },
          { term: councilRoles.chair ?? '', value: leader?.name },
          {
            term: words.members,
            value: presentOf(meeting.members)
              .map((one) => one.name)
              .join(', '),
          },
          { term: words.conclusion, value: meeting.conclusion },
        ]}
      />
    </>
  )
}

function Foot({ c, meeting }: { readonly c: PageContext; readonly meeting: CouncilMeeting }) {
  const { council: words } = c.words.commendationPages
  return (
    <Toolbar>
      {c.may(documentPermissions.draft) && c.may(commendationPermissions.manage) ? (
        <ButtonForm
          act="draft_paper"
          clientId={c.formId}
          fields={{ kind: 'minutes', meetingId: meeting.id }}
          class="button"
        >
          {words.minutes}
        </ButtonForm>
      ) : null}
      {c.may(commendationPermissions.sign) ? (
        <ReasonForm
          c={c}
          act="withdraw_meeting"
          id={`withdraw-${meeting.id}`}
          label={words.remove}
          fields={{ meetingId: meeting.id }}
        />
      ) : null}
    </Toolbar>
  )
}
