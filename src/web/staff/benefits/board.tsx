import {
  assistancePermissions,
  type BenefitRound,
  benefitDueOn,
  benefitStageOf,
  type GroupSum,
  listBenefitRounds,
  loadPolicies,
  type Policy,
  sumsByGroup,
} from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Stack,
} from '../../parts/index.ts'
import { money } from '../assistance/saying.tsx'
import { benefitRoundPath, benefitRoundsPath, benefitsPath, policiesPath, policyPath } from './address.ts'
import { BenefitDue } from './due.tsx'

interface Board {
  readonly rounds: readonly BenefitRound[]
  readonly policies: readonly Policy[]
  readonly sums: readonly GroupSum[]
}

/** Trợ cấp từ ngân sách: rounds that the Front helped to review. The State's money, never a donation. */
export const benefitsPage = page<Board>({
  path: benefitsPath,
  shell: 'staff',
  may: assistancePermissions.read_benefits,
  title: (_, words) => words.benefitPages.board.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const rounds = await listBenefitRounds(reading, committeeId)
      const ids = rounds.map((one) => one.id)
      return {
        rounds,
        policies: await loadPolicies(reading, committeeId),
        sums: await sumsByGroup(reading, ids),
      }
    }),
  view: BoardView,
})

function BoardView({ data: { rounds, policies, sums }, c }: ViewProps<Board>) {
  const { board: words } = c.words.benefitPages
  const { benefitStages } = c.words.assistanceLabels
  const keeps = c.may(assistancePermissions.keep_benefits)
  const sum = (round: BenefitRound, of: 'persons' | 'amount') =>
    sums.reduce((total, one) => total + (one.roundId === round.id ? one[of] : 0), 0)
  const due: Column<BenefitRound> = {
    key: 'due',
    head: words.due,
    cell: (one) => <BenefitDue c={c} round={one} />,
  }
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          keeps ? (
            <>
              <LinkButton href={`${policiesPath}/moi`} icon="add">
                {words.addPolicy}
              </LinkButton>
              <LinkButton href={`${benefitRoundsPath}/moi`} icon="add" kind="primary">
                {words.open}
              </LinkButton>
            </>
          ) : null
        }
      />
      <Stack loose>
        <Notice>{words.notOurs}</Notice>
        <DataTable
          caption={words.rounds}
          rows={rounds}
          rowKey={(one) => one.id}
          href={(one) => benefitRoundPath(one.id)}
          empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
          columns={[
            { key: 'title', head: words.round, width: 'wide', cell: (one) => one.title },
            { key: 'day', head: words.day, width: 'narrow', cell: (one) => showDay(one.openedOn) },
            { key: 'people', head: words.persons, numeric: true, cell: (one) => money(sum(one, 'persons')) },
            { key: 'amount', head: words.amount, numeric: true, cell: (one) => money(sum(one, 'amount')) },
            ...(rounds.some((one) => benefitDueOn(one, benefitStageOf(one)) !== null) ? [due] : []),
            {
              key: 'stage',
              head: words.stage,
              cell: (one) => {
                const stage = benefitStageOf(one)
                return (
                  <Badge tone={stage === 'supervised' ? 'done' : 'waiting'}>
                    {stage ? benefitStages[stage] : words.begun}
                  </Badge>
                )
              },
            },
          ]}
        />
        <Section title={words.policies}>
          <DataTable
            caption={words.policies}
            captionHidden
            rows={policies}
            rowKey={(one) => one.id}
            href={(one) => policyPath(one.id)}
            empty={<EmptyState title={words.noPolicies}>{words.noPoliciesText}</EmptyState>}
            columns={[
              { key: 'title', head: words.policy, width: 'wide', cell: (one) => one.title },
              { key: 'instrument', head: words.instrument, cell: (one) => one.instrument },
              { key: 'from', head: words.from, width: 'narrow', cell: (one) => showDay(one.fromOn) },
              { key: 'groups', head: words.groups, numeric: true, cell: (one) => one.groups.length },
            ]}
          />
        </Section>
      </Stack>
    </>
  )
}
