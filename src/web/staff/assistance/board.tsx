import {
  type AreaNeeds,
  assistancePermissions,
  listRounds,
  needsByRound,
  type Round,
  roundStages,
  stageOf,
} from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, FilterBar, LinkButton, PageHead, Stack, TextInput } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { boardPath, roundPath, roundsPath } from './address.ts'
import { money, StageBadge } from './saying.tsx'

type Sum = Pick<AreaNeeds, 'lines' | 'amount'>

interface Board {
  readonly rounds: readonly Round[]
  readonly sums: ReadonlyMap<Id, Sum>
}

/** Hỗ trợ: the rounds, by where they stand. */
export const boardPage = page<Board>({
  path: boardPath,
  shell: 'staff',
  may: assistancePermissions.read,
  title: (_, words) => words.assistancePages.board.title,
  load: (c) =>
    c.read(async (reading) => {
      const rounds = await listRounds(reading, c.signedIn.committeeId, { text: c.query('q') || null })
      const ids = rounds.map((one) => one.id)
      return { rounds, sums: await needsByRound(reading, ids) }
    }),
  view: BoardView,
})

function BoardView({ data: { rounds, sums }, c }: ViewProps<Board>) {
  const { board: words } = c.words.assistancePages
  const stage = roundStages.find((one) => one === c.query('buoc'))
  const byStage = Map.groupBy(rounds, (round) => stageOf(round))
  const shown = stage ? (byStage.get(stage) ?? []) : rounds
  const q = c.query('q')
  const saved = roundStages
    .filter((one) => byStage.has(one))
    .map((one) => ({
      href: withQuery(boardPath, { buoc: one, q }),
      label: c.words.assistanceLabels.stages[one] ?? one,
      count: byStage.get(one)?.length ?? 0,
      current: one === stage,
    }))
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          c.may(assistancePermissions.manage) ? (
            <LinkButton href={`${roundsPath}/moi`} icon="add" kind="primary">
              {words.open}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        <FilterBar action={boardPath} clearHref={boardPath} saved={saved}>
          <TextInput name="q" label={c.words.records.list.text} value={q} maxLength={200} />
        </FilterBar>
        <DataTable
          caption={words.title}
          captionHidden
          rows={shown}
          rowKey={(one) => one.id}
          href={(one) => roundPath(one.id)}
          empty={
            <EmptyState title={q || stage ? words.nothing : words.empty}>
              {q || stage ? null : words.emptyText}
            </EmptyState>
          }
          columns={[
            { key: 'title', head: words.columns.title, width: 'wide', cell: (one) => one.title },
            { key: 'source', head: words.columns.source, cell: (one) => one.source.label },
            { key: 'day', head: words.columns.day, width: 'narrow', cell: (one) => showDay(one.openedOn) },
            { key: 'lines', head: words.columns.lines, numeric: true, cell: (one) => sums.get(one.id)?.lines ?? 0 },
            {
              key: 'amount',
              head: words.columns.amount,
              numeric: true,
              cell: (one) => money(sums.get(one.id)?.amount ?? 0),
            },
            { key: 'stage', head: words.columns.stage, cell: (one) => <StageBadge c={c} stage={stageOf(one)} /> },
          ]}
        />
      </Stack>
    </>
  )
}
