import { type Book, type Flow, flowsOf, listBooks } from '../../../areas/books/index.ts'
import {
  type CampaignFacts,
  campaignState,
  listCampaigns,
  reliefPermissions,
  type Sums,
  standingOf,
} from '../../../areas/relief/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { dong, showDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, PageHead, Section, Stack } from '../../parts/index.ts'
import { boardPath, newCampaignPath, newFundPath, registerPath } from './address.ts'
import { CampaignBadge } from './saying.tsx'

interface BoardData {
  readonly campaigns: readonly CampaignFacts[]
  readonly funds: readonly Book[]
  readonly flows: readonly Flow[]
}

/** Vận động ủng hộ: campaigns, the newest first, and the Fund for the Poor, each with its own sums. */
export const boardPage = page<BoardData>({
  path: boardPath,
  shell: 'staff',
  may: reliefPermissions.read,
  title: (_, words) => words.reliefPages.board.title,
  load: (c) =>
    c.read(async (reading) => {
      const campaigns = await listCampaigns(reading)
      const funds = await listBooks(reading, { ledger: 'poor_fund' })
      const ids = [...campaigns.flatMap(({ campaign }) => campaign.bookId ?? []), ...funds.map((book) => book.id)]
      return { campaigns, funds, flows: await flowsOf(reading, ids, { to: c.today }) }
    }),
  view: BoardView,
})

function BoardView({ data, c }: ViewProps<BoardData>) {
  const { board: words } = c.words.reliefPages
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          c.may(reliefPermissions.plan) ? (
            <LinkButton href={newCampaignPath} icon="add" kind="primary">
              {words.new}
            </LinkButton>
          ) : null
        }
      />
      <Stack loose>
        <Section title={words.campaigns}>
          <Campaigns c={c} data={data} />
        </Section>
        <Section title={words.fund}>
          <Funds c={c} data={data} />
        </Section>
      </Stack>
    </>
  )
}

interface Props {
  readonly c: PageContext
  readonly data: BoardData
}

const standingIn = ({ flows }: BoardData, bookId: Id | null) => standingOf(flows.filter((one) => one.bookId === bookId))

/** All that came into the Fund, also from the level above. */
const takenIn = ({ received, other }: Sums) => dong(received + other)

function Campaigns({ c, data }: Props) {
  const { board: words } = c.words.reliefPages
  const { columns: head } = words
  const of = ({ campaign }: CampaignFacts) => standingIn(data, campaign.bookId)
  return (
    <DataTable
      caption={words.campaigns}
      captionHidden
      rows={data.campaigns}
      rowKey={({ campaign }) => campaign.id}
      href={({ campaign }) => registerPath(campaign.id)}
      empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      columns={[
        { key: 'title', head: head.title, width: 'wide', cell: ({ campaign }) => campaign.title },
        {
          key: 'period',
          head: head.period,
          cell: ({ campaign: { receivesFrom, receivesTo } }) =>
            fill(words.period, { from: showDay(receivesFrom), to: showDay(receivesTo) }),
        },
        { key: 'money', head: head.money, numeric: true, cell: (one) => showDong(of(one).money.received) },
        { key: 'goods', head: head.goods, numeric: true, cell: (one) => showDong(of(one).goods.received) },
        { key: 'left', head: head.left, numeric: true, cell: (one) => showDong(of(one).money.balance) },
        {
          key: 'state',
          head: head.state,
          cell: (one) => <CampaignBadge c={c} state={campaignState(one, c.today)} />,
        },
      ]}
    />
  )
}

function Funds({ c, data }: Props) {
  const { board: words } = c.words.reliefPages
  const { columns: head } = words
  const add = c.may(reliefPermissions.account) ? (
    <LinkButton href={newFundPath} icon="add">
      {words.openFund}
    </LinkButton>
  ) : null
  if (data.funds.length === 0) return <EmptyState title={words.noFund} action={add} />
  return (
    <DataTable
      caption={words.fund}
      captionHidden
      rows={data.funds}
      rowKey={(book) => book.id}
      href={(book) => registerPath(book.id)}
      columns={[
        { key: 'title', head: words.fundTitle, width: 'wide', cell: (book) => book.title },
        {
          key: 'money',
          head: head.money,
          numeric: true,
          cell: (book) => showDong(takenIn(standingIn(data, book.id).money)),
        },
        {
          key: 'left',
          head: head.left,
          numeric: true,
          cell: (book) => showDong(standingIn(data, book.id).money.balance),
        },
      ]}
    />
  )
}
