import {
  type Answer,
  completions,
  findPublicScope,
  foldedWords,
  type GoodsTold,
  goodsOf,
  type PublicRecord,
  publicRecords,
  readQuestions,
  type Scope,
  searchRows,
  type Totals,
  type Trace,
  totalLines,
  totalsOf,
  tracesOf,
} from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { EmptyState, PageHead, Section, Stack } from '../../parts/index.ts'
import { portalPath } from '../frame/address.ts'
import { inCommittee, notPublished } from '../frame/reading.ts'
import { inVietnamese } from '../frame/said.ts'
import { isSearch, moneyRoot, moneySection, readFoundPlace, scopePart, scopePath, typedIn } from './address.ts'
import { askedScope } from './asked-scope.ts'
import { ReceivedByDay } from './chart.tsx'
import { HowToGive } from './giving.tsx'
import { LedgerLines } from './lines.tsx'
import { DataLinks, DisclosureRecords, Traces } from './proof.tsx'
import { type Completion, LedgerAnswer, LedgerSearch } from './search.tsx'
import { Besides, GivenBy, GoodsTable, goodsShown, LedgerSums } from './sums.tsx'

interface Whole {
  readonly totals: Totals
  readonly goods: GoodsTold
  readonly records: readonly PublicRecord[]
  readonly traces: readonly Trace[]
}

interface Data {
  readonly committee: Committee
  readonly scope: Scope
  readonly answer: Answer
  readonly suggestions: readonly Completion[]
  /** What stands beside the lines where nothing was asked. */
  readonly whole: Whole | null
}

const newest = 10

/** One campaign, fund or round: its sums, its newest lines, and the search over all of them. */
export const scopePage = page<Data>({
  path: `${moneyRoot}/${scopePart}`,
  shell: 'portal',
  may: 'public',
  load: (c) => (isSearch(c) ? search(c) : loadAll(c)),
  title: ({ scope }) => scope.title,
  description: (_, words) => words.moneyPages.summary,
  view: ScopeView,
})

async function search(c: PageContext): Promise<Data | Refusal> {
  const asked = await askedScope(c)
  if (isRefusal(asked)) return asked
  const { scope } = asked
  const place = { after: readFoundPlace(c.query('sau')), limit: 20 }
  return c.askPublished(async (reading) => ({
    ...asked,
    answer: await searchRows(reading, scope, readQuestions(typedIn(c)), place),
    suggestions: await completions(reading, scope, foldedWords(c.query('q'))),
    whole: null,
  }))
}

const loadAll = (c: PageContext): Promise<Data | Refusal> =>
  inCommittee(c, async (reading, committee): Promise<Data | Refusal> => {
    const scope = await findPublicScope(reading, committee.id, { slug: c.param('muc') })
    if (!scope) return notPublished
    const place = { after: readFoundPlace(c.query('sau')), limit: newest }
    const answer = await searchRows(reading, scope, readQuestions(typedIn(c)), place)
    return { committee, scope, answer, suggestions: [], whole: await loadWhole(reading, scope) }
  })

async function loadWhole(reading: Reading, scope: Scope): Promise<Whole> {
  return {
    totals: totalsOf(await totalLines(reading, scope.committeeId, scope.id)),
    goods: await goodsOf(reading, scope.committeeId, scope.id, goodsShown),
    records: await publicRecords(reading, scope),
    traces: await tracesOf(reading, scope),
  }
}

export function moneyCrumbs(c: PageContext, committee: Committee) {
  const { portal, moneyPages: words } = c.words
  return [
    { href: portalPath(c, [committee.slug]), label: portal.home },
    { href: portalPath(c, [committee.slug, moneySection]), label: words.title },
  ]
}

function ScopeView({ data, c }: ViewProps<Data>) {
  const { committee, scope, answer, suggestions, whole } = data
  const { moneyPages: words, disclosure } = c.words
  const updated = fill(words.updated, {
    version: scope.version,
    moment: showMoment(scope.changedAt),
    count: showCount(whole ? answer.rows : scope.lastNo),
  })
  const shared = { c, committee, scope, suggestions }
  return (
    <article class="ledger">
      <PageHead
        title={scope.title}
        titleLang={inVietnamese(c)}
        kicker={disclosure.ledgers[scope.ledger]}
        crumbs={moneyCrumbs(c, committee)}
        summary={scope.version === 0 ? words.notYet : whole ? updated : undefined}
      />
      <LedgerSearch {...shared} />
      {whole ? <WholeLedger {...shared} answer={answer} whole={whole} /> : <LedgerAnswer {...shared} answer={answer} />}
    </article>
  )
}

interface WholeProps {
  readonly c: PageContext
  readonly committee: Committee
  readonly scope: Scope
  readonly answer: Answer
  readonly whole: Whole
}

function WholeLedger({ c, committee, scope, answer, whole }: WholeProps) {
  const { moneyPages: words } = c.words
  const { totals, goods, records, traces } = whole
  const all = scopePath(c, committee, scope, { 'tat-ca': '1' })
  return (
    <>
      <LedgerSums c={c} scope={scope} totals={totals} />
      <Stack loose>
        <HowToGive c={c} scope={scope} />
        <ReceivedByDay c={c} totals={totals} />
        <GivenBy c={c} totals={totals} />
        <Besides c={c} totals={totals} to={(phan) => scopePath(c, committee, scope, { phan })} />
        <GoodsTable c={c} goods={goods} all={all} />
        {answer.rows === 0 ? (
          <EmptyState title={words.notYet}>{words.noneText}</EmptyState>
        ) : (
          <Section title={words.newest} aside={<a href={all}>{words.all}</a>}>
            <LedgerLines c={c} committee={committee} scope={scope} lines={answer.lines} />
          </Section>
        )}
        <DataLinks c={c} committee={committee} scope={scope} totals={totals} />
        <Traces c={c} traces={traces} />
        <DisclosureRecords c={c} records={records} />
      </Stack>
    </>
  )
}
