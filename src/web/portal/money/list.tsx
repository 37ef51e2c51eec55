import { type Ledger, ledgers, publicScopes, type Scope } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { EmptyState, PageHead, Part } from '../../parts/index.ts'
import { portalPath } from '../frame/address.ts'
import { inCommittee } from '../frame/reading.ts'
import { inVietnamese } from '../frame/said.ts'
import { moneyRoot, moneySection, scopePath } from './address.ts'

interface Data {
  readonly committee: Committee
  readonly scopes: readonly Scope[]
}

/** Every campaign, fund and round that is public, in three ledgers that are never added together. */
export const moneyListPage = page<Data>({
  path: moneyRoot,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee) => ({ committee, scopes: await publicScopes(reading, committee.id) })),
  title: (_, words) => words.moneyPages.title,
  description: (_, words) => words.moneyPages.summary,
  view: ({ data: { committee, scopes }, c }: ViewProps<Data>) => {
    const { moneyPages: words, portal } = c.words
    const kinds = ledgers.filter((ledger) => scopes.some((scope) => scope.ledger === ledger))
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ href: portalPath(c, [committee.slug]), label: portal.home }]}
        />
        {scopes.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
        {kinds.length > 1 ? <p>{words.separate}</p> : null}
        {kinds.map((ledger) => (
          <LedgerPart key={ledger} c={c} committee={committee} ledger={ledger} scopes={scopes} />
        ))}
        <p>
          <a href={portalPath(c, [committee.slug, 'xac-nhan'])}>{words.check}</a>
        </p>
      </>
    )
  },
})

interface PartProps extends Data {
  readonly c: PageContext
  readonly ledger: Ledger
}

function LedgerPart({ c, committee, ledger, scopes }: PartProps) {
  const { moneyPages: words, disclosure } = c.words
  return (
    <Part title={disclosure.ledgers[ledger] ?? ledger} text={words.ledgerNotes[ledger]}>
      <ScopeLines c={c} committee={committee} scopes={scopes.filter((scope) => scope.ledger === ledger)} />
    </Part>
  )
}

export function ScopeLines({ c, committee, scopes }: Data & { c: PageContext }) {
  const { moneyPages: words } = c.words
  return (
    <ul class="entries">
      {scopes.map((scope) => (
        <li key={scope.id}>
          <time datetime={scope.openedOn}>{showDay(scope.openedOn)}</time>
          <div class="entry">
            <a class="entry-title" href={scopePath(c, committee, scope)} lang={inVietnamese(c)}>
              {scope.title}
            </a>
            <p class="entry-meta">
              <span>{fill(words.lines, { count: showCount(scope.lastNo) })}</span>
              {scope.receptionClosedOn ? (
                <span>{fill(words.receiveClosed, { day: showDay(scope.receptionClosedOn) })}</span>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const few = 3

/** Among other things of the committee: the newest scopes, and the way to all. */
export function MoneyPart({ c, committee, scopes }: Data & { c: PageContext }) {
  const { moneyPages: words, portal } = c.words
  if (scopes.length === 0) return null
  const href = portalPath(c, [committee.slug, moneySection])
  const label = scopes.length > few ? fill(portal.seeAllOf, { count: showCount(scopes.length) }) : portal.seeAll
  return (
    <Part title={words.title} text={words.summary} more={{ href, label }}>
      <ScopeLines c={c} committee={committee} scopes={scopes.slice(0, few)} />
    </Part>
  )
}
