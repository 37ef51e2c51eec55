import {
  type CaseFacts,
  commendationPermissions,
  countedAs,
  type Duplicate,
  lastVote,
  quotaUse,
  stateOf,
} from '../../../areas/commendation/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, LinkButton, Notice, Section, Stack, Toolbar } from '../../parts/index.ts'
import { casePath, casesPath, importPath, roundPath } from './address.ts'
import { casesAddress } from './case-query.ts'
import { DuplicateCard } from './duplicate-card.tsx'
import type { RoundData } from './round-data.ts'
import { StateBadge } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** Who is proposed: quotas, names that stand twice, the list and its files. */
export function RoundCases({ c, data }: Props) {
  const { cases, round } = c.words.commendationPages
  const { counted } = c.words.commendationLabels
  const of = (kind: 'collective' | 'individual') =>
    data.cases.filter((one) => countedAs(one.case.recipient.kind) === kind).length
  const over = quotaUse(data.round, { collective: of('collective'), individual: of('individual') }).filter(
    (one) => one.isOver,
  )
  const unclear = pairsIn(data.duplicates)
  return (
    <Stack>
      <Actions c={c} data={data} />
      {over.map((one) => (
        <Notice key={one.counted} tone="warn">
          {fill(round.over, { ...one, counted: (counted[one.counted] ?? '').toLocaleLowerCase('vi') })}
        </Notice>
      ))}
      {unclear.map((pair) => (
        <DuplicateCard
          key={`${pair.caseId} ${pair.otherId}`}
          c={c}
          duplicate={pair}
          name={data.cases.find((one) => one.case.id === pair.caseId)?.case.recipient.name ?? ''}
        />
      ))}
      <DataTable
        caption={cases.caption}
        captionHidden
        columns={columns(c, data)}
        rows={data.cases}
        rowKey={(one) => one.case.id}
        href={(one) => casePath(one.case.id)}
        empty={<EmptyState title={cases.empty}>{cases.emptyText}</EmptyState>}
      />
      {data.withdrawn.length > 0 ? (
        <Section title={c.words.commendationLabels.states.withdrawn ?? ''}>
          <DataTable
            caption={c.words.commendationLabels.states.withdrawn ?? ''}
            captionHidden
            columns={columns(c, data)}
            rows={data.withdrawn}
            rowKey={(one) => one.case.id}
            href={(one) => casePath(one.case.id)}
          />
        </Section>
      ) : null}
    </Stack>
  )
}

/** Names of the round that stand twice and were not found to be two; each pair once. */
export function pairsIn(duplicates: readonly Duplicate[]): readonly Duplicate[] {
  return duplicates.filter((one) => one.inRound && one.isSame !== false && one.caseId < one.otherId)
}

function Actions({ c, data: { round, cases } }: Props) {
  const { cases: words } = c.words.commendationPages
  const file = (extension: string) => `${roundPath(round.id)}/danh-sach.${extension}`
  return (
    <Toolbar>
      {c.may(commendationPermissions.nominate) ? (
        <LinkButton href={`${casesPath}/moi?dot=${round.id}`} icon="add" kind="primary">
          {words.add}
        </LinkButton>
      ) : null}
      {c.may(commendationPermissions.import) ? (
        <LinkButton href={`${importPath}/de-nghi?dot=${round.id}`} icon="upload">
          {words.import}
        </LinkButton>
      ) : null}
      {cases.length > 0 ? (
        <>
          <LinkButton href={file('pdf')} icon="print" download>
            {`${words.list} (PDF)`}
          </LinkButton>
          <LinkButton href={file('docx')} icon="file" download>
            {`${words.list} (Word)`}
          </LinkButton>
          <LinkButton
            href={casesAddress({ ...c, query: () => '' }, { dot: round.id }, `${casesPath}.xlsx`)}
            icon="download"
            download
          >
            {c.words.records.list.sheet}
          </LinkButton>
        </>
      ) : null}
    </Toolbar>
  )
}

function columns(c: PageContext, { names }: RoundData): readonly Column<CaseFacts>[] {
  const head = c.words.commendationPages.cases.columns
  const labels = c.words.commendationLabels
  const vote = (one: CaseFacts) => {
    const last = lastVote(one)
    return last ? `${last.inFavour}/${last.voting}` : ''
  }
  const proposer = ({ case: { proposer: by } }: CaseFacts) =>
    names.get(by.areaId ?? by.organisationId ?? '') ?? by.name ?? ''
  return [
    {
      key: 'name',
      head: head.name,
      width: 'wide',
      cell: ({ case: { recipient } }) => [recipient.name, recipient.note].filter(Boolean).join(' · '),
    },
    { key: 'kind', head: head.kind, cell: (one) => labels.kinds[one.case.recipient.kind] },
    { key: 'form', head: head.form, cell: (one) => one.case.titleName ?? labels.forms[one.case.form] },
    { key: 'authority', head: head.authority, cell: (one) => labels.authorities[one.case.authority] },
    { key: 'proposer', head: head.proposer, cell: proposer },
    { key: 'vote', head: head.vote, width: 'narrow', cell: vote },
    { key: 'state', head: head.state, cell: (one) => <StateBadge c={c} state={stateOf(one, c.today)} /> },
  ]
}
