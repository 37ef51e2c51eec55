import { commendationPermissions, type DecisionLine, listDecisions } from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { page } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, PageHead, Pager } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { boardPath, decisionPath, decisionsPath } from './address.ts'

interface Decisions {
  readonly rows: readonly DecisionLine[]
  readonly next: string | null
}

/** Các quyết định khen thưởng, of whatever authority. */
export const decisionsPage = page<Decisions>({
  path: decisionsPath,
  shell: 'staff',
  may: commendationPermissions.read,
  title: (_, words) => words.commendationPages.decision.list,
  load: (c) => c.read((reading) => listDecisions(reading, c.signedIn.committeeId, { after: c.query('sau') })),
  view: ({ data, c }) => {
    const { decision: words, board, book } = c.words.commendationPages
    const labels = c.words.commendationLabels
    return (
      <>
        <PageHead
          title={words.list}
          crumbs={[{ label: board.title, href: boardPath }, { label: words.list }]}
          actions={
            c.may(commendationPermissions.manage) ? (
              <LinkButton href={`${decisionsPath}/moi`} icon="add" kind="primary">
                {board.enter}
              </LinkButton>
            ) : null
          }
        />
        <DataTable
          caption={words.list}
          captionHidden
          rows={data.rows}
          rowKey={(one) => one.id}
          href={(one) => decisionPath(one.id)}
          empty={<EmptyState title={words.none}>{book.emptyText}</EmptyState>}
          columns={[
            { key: 'number', head: words.numberText, cell: (one) => one.numberText },
            { key: 'day', head: words.decidedOn, width: 'narrow', cell: (one) => showDay(one.decidedOn) },
            { key: 'authority', head: words.authority, cell: (one) => labels.authorities[one.authority] },
            { key: 'abstract', head: words.abstract, width: 'wide', cell: (one) => one.abstract },
            { key: 'count', head: words.count, numeric: true, cell: (one) => one.recipients },
          ]}
        />
        <Pager
          newer={c.query('sau') === '' ? undefined : decisionsPath}
          older={data.next ? withQuery(decisionsPath, { sau: data.next }) : undefined}
        />
      </>
    )
  },
})
