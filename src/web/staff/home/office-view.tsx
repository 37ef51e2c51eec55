import { bookPermissions } from '../../../areas/books/index.ts'
import { documentPermissions } from '../../../areas/documents/index.ts'
import { recommendationPermissions } from '../../../areas/recommendations/index.ts'
import { reportPermissions } from '../../../areas/reports/index.ts'
import { statementPermissions } from '../../../areas/statements/index.ts'
import { supervisionPermissions } from '../../../areas/supervision/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { EmptyState, LinkButton, Stack, Stat, StatGrid } from '../../parts/index.ts'
import { waitingPath } from '../books/address.ts'
import { ledgersPath } from '../ledgers/address.ts'
import { agenciesPath, areasPath } from '../organisation/paths.ts'
import { linesPath, sendPath } from '../statements/address.ts'
import { programmesPath, sessionsPath } from '../supervision/address.ts'
import type { OfficeDay } from './agenda.ts'
import type { MoneyStanding } from './money-standing.ts'
import { TaskSection } from './task-list.tsx'

/** The office's day: how it stands, what is late, what comes, what waits for this person, what is missing. */
export function OfficeView({ c, day }: { c: PageContext; day: OfficeDay }) {
  const { home } = c.words
  if (day.begins) return <Begin c={c} />
  const clear = day.late.length === 0 && day.soon.length === 0 && day.mine.length === 0
  return (
    <Stack loose>
      <Standing c={c} day={day} />
      {clear ? <EmptyState title={home.allClear}>{home.allClearText}</EmptyState> : null}
      <div class="agenda">
        <Photos c={c} day={day} />
        <Stack loose>
          {!clear && day.late.length === 0 ? <p class="soft">{home.nothingLate}</p> : null}
          <TaskSection c={c} id="qua-han" title={home.late} heaps={day.late} />
          <TaskSection c={c} id="sap-toi" title={home.soon} heaps={day.soon} />
        </Stack>
        <Stack loose>
          <TaskSection c={c} id="cho-toi" title={home.mine} heaps={day.mine} />
          <TaskSection c={c} id="con-thieu" title={home.missing} heaps={day.missing} />
        </Stack>
      </div>
    </Stack>
  )
}

/** What is done most often, a press away. */
export function QuickActions({ c }: { c: PageContext }) {
  const { quick } = c.words.home
  const ways = [
    { may: supervisionPermissions.plan, href: `${sessionsPath}/moi`, icon: 'eye', label: quick.session },
    { may: documentPermissions.register_incoming, href: '/van-ban/den/moi', icon: 'download', label: quick.incoming },
    { may: recommendationPermissions.draft, href: '/kien-nghi/moi', icon: 'reply', label: quick.recommendation },
    { may: reportPermissions.write, href: '/bao-cao/moi', icon: 'report', label: quick.report },
    { may: statementPermissions.import, href: sendPath, icon: 'upload', label: quick.statement },
    { may: bookPermissions.settle_any, href: waitingPath, icon: 'check', label: quick.vouchers },
  ] as const
  return (
    <>
      {ways
        .filter(({ may }) => c.may(may))
        .map(({ href, icon, label }) => (
          <LinkButton key={href} href={href} icon={icon}>
            {label}
          </LinkButton>
        ))}
    </>
  )
}

interface Figure {
  readonly label: string
  readonly count: number | null | undefined
  readonly href: string
}

/** How it stands, by what the visitor works at: money for those who handle it, else what was recommended and is not answered. */
function Standing({ c, day }: { c: PageContext; day: OfficeDay }) {
  const figures = day.money ? moneyFigures(c, day.money) : officeFigures(c, day)
  const known = figures.flatMap(({ count, ...one }) => (typeof count === 'number' ? [{ ...one, count }] : []))
  if (known.length === 0) return null
  return (
    <StatGrid>
      {known.map(({ label, count, href }) => (
        <Stat key={label} label={label} value={showCount(count)} href={count > 0 ? href : undefined} />
      ))}
    </StatGrid>
  )
}

function officeFigures(c: PageContext, { counts, unscanned }: OfficeDay): readonly Figure[] {
  const { stats } = c.words.home
  const waiting = (counts?.stages.issued ?? 0) + (counts?.stages.received ?? 0)
  return [
    { label: stats.overdue, count: counts?.overdue, href: '/kien-nghi?tre=qua-han' },
    { label: stats.promise, count: counts?.promiseBroken, href: '/kien-nghi?tre=qua-hen' },
    { label: stats.waiting, count: counts && waiting, href: '/kien-nghi?tinh-trang=cho-tra-loi' },
    { label: stats.unscanned, count: unscanned, href: '/van-ban?thieu=ban-quet' },
  ]
}

function moneyFigures(c: PageContext, { made, approved, lines, late }: MoneyStanding): readonly Figure[] {
  const { stats } = c.words.home
  return [
    { label: stats.toApprove, count: made, href: waitingPath },
    { label: stats.toSettle, count: approved, href: waitingPath },
    { label: stats.bankLines, count: lines, href: `${linesPath}?tinh-trang=pending` },
    { label: stats.toPublish, count: late, href: ledgersPath },
  ]
}

/** From here a photo is three touches away: the session, the picture, send. */
function Photos({ c, day: { photoTo } }: { c: PageContext; day: OfficeDay }) {
  const { photo } = c.words.home
  if (photoTo.length === 0 || !c.may(documentPermissions.add_evidence)) return null
  return (
    <section class="agenda-photo" id="anh" aria-labelledby="anh-ten">
      <header class="section-head">
        <h2 id="anh-ten">{photo.title}</h2>
      </header>
      <p class="soft">{photo.hint}</p>
      <ul class="photo-targets">
        {photoTo.map(({ id, title }) => (
          <li key={id}>
            <LinkButton href={`/chung-cu/them?goc=supervision_session:${id}&ve=%2F`} icon="photo">
              <span aria-hidden="true">{title}</span>
              <span class="visually-hidden">{fill(photo.to, { title })}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first day: an empty register says where to begin. */
function Begin({ c }: { c: PageContext }) {
  const { begin } = c.words.home
  const steps = [
    { href: agenciesPath, label: begin.agencies },
    { href: areasPath, label: begin.areas },
    { href: `${programmesPath}/moi`, label: begin.programme },
  ]
  const links = steps.map(({ href, label }) => (
    <li key={href}>
      <a href={href}>{label}</a>
    </li>
  ))
  return (
    <EmptyState title={begin.title} action={<ol class="lines">{links}</ol>}>
      {begin.text}
    </EmptyState>
  )
}
