import {
  commendationPermissions,
  listMovements,
  type MovementFacts,
  movementState,
} from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { type PageContext, page } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, LinkButton, PageHead } from '../../parts/index.ts'
import { boardPath, movementPath, movementsPath } from './address.ts'
import { MovementBadge } from './saying.tsx'

/** Phong trào thi đua: launched here, or joined when the level above launched them. */
export const movementsPage = page<readonly MovementFacts[]>({
  path: movementsPath,
  shell: 'staff',
  may: commendationPermissions.read,
  title: (_, words) => words.commendationMovements.list.title,
  load: (c) => c.read((reading) => listMovements(reading, c.signedIn.committeeId)),
  view: ({ data, c }) => {
    const { list: words } = c.words.commendationMovements
    const { board } = c.words.commendationPages
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
          actions={
            c.may(commendationPermissions.manage) ? (
              <LinkButton href={`${movementsPath}/moi`} icon="add" kind="primary">
                {words.add}
              </LinkButton>
            ) : null
          }
        />
        <DataTable
          caption={words.title}
          captionHidden
          rows={data}
          rowKey={(one) => one.movement.id}
          href={(one) => movementPath(one.movement.id)}
          empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
          columns={columns(c)}
        />
      </>
    )
  },
})

function columns(c: PageContext): readonly Column<MovementFacts>[] {
  const { columns: head } = c.words.commendationMovements.list
  const time = ({ movement: { startsOn, endsOn } }: MovementFacts) =>
    [startsOn, endsOn].flatMap((one) => (one ? showDay(one) : [])).join(' – ')
  return [
    { key: 'title', head: head.title, width: 'wide', cell: (one) => one.movement.title },
    {
      key: 'kind',
      head: head.kind,
      cell: (one) => c.words.commendationLabels.movementKinds[one.movement.kind],
    },
    { key: 'by', head: head.launchedBy, cell: (one) => one.movement.launchedBy },
    {
      key: 'in',
      head: head.participants,
      numeric: true,
      cell: (one) => showCount(one.registrations.length),
    },
    { key: 'time', head: head.time, cell: time },
    {
      key: 'state',
      head: head.state,
      cell: (one) => <MovementBadge c={c} state={movementState(one, c.today)} />,
    },
  ]
}
