import { findPublicScope, type Scope, totalLines, totalsOf } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { parseDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, resource, type ViewProps } from '../../http/page.ts'
import { json } from '../../http/respond.ts'
import { EmptyState, PageHead, Pager, Stack } from '../../parts/index.ts'
import { inCommittee, notPublished } from '../frame/reading.ts'
import { moneyRoot, scopePart, scopePath } from './address.ts'
import { DayFiles, type Days, dayFile, daysPath, inScope } from './day-files.tsx'
import { moneyCrumbs } from './scope.tsx'

interface Data {
  readonly committee: Committee
  readonly scope: Scope
  /** All of them, the newest first. */
  readonly days: Days
}

const daysIn = (c: PageContext): Promise<Data | Refusal> =>
  inCommittee(c, async (reading, committee): Promise<Data | Refusal> => {
    const scope = await findPublicScope(reading, committee.id, { slug: c.param('muc') })
    if (!scope) return notPublished
    const { days } = totalsOf(await totalLines(reading, committee.id, scope.id))
    return { committee, scope, days: days.toReversed() }
  })

const atOnce = 60

/** Every day of a ledger with its files, the newest first. */
export const daysPage = page<Data>({
  path: `${moneyRoot}/${scopePart}/ngay`,
  shell: 'portal',
  may: 'public',
  load: daysIn,
  title: ({ scope }, words) => fill(words.moneyPages.daysOf, { title: scope.title }),
  description: (_, words) => words.moneyPages.dataText,
  view: ({ data: { committee, scope, days }, c }: ViewProps<Data>) => {
    const { moneyPages: words } = c.words
    const at = { c, committee, scope }
    const before = parseDay(c.query('truoc'))
    const left = before ? days.filter(({ day }) => day < before) : days
    const shown = left.slice(0, atOnce)
    const last = left.length > atOnce ? shown.at(-1) : undefined
    return (
      <>
        <PageHead
          title={words.days}
          summary={words.daysText}
          crumbs={[...moneyCrumbs(c, committee), { href: scopePath(c, committee, scope), label: scope.title }]}
        />
        <Stack>
          {shown.length === 0 ? (
            <EmptyState title={words.notYet}>{words.noneText}</EmptyState>
          ) : (
            <DayFiles {...at} days={shown} />
          )}
          <Pager
            newer={before ? daysPath(at) : undefined}
            older={last ? daysPath(at, { truoc: last.day }) : undefined}
          />
          <p>
            <a href={inScope(c, at, 'ngay.json')}>{words.daysIndex}</a>
          </p>
        </Stack>
      </>
    )
  },
})

/** The days of a ledger for programs: which there are, how many lines each has, and where its files are. */
export const daysIndex = resource({
  path: `${moneyRoot}/${scopePart}/ngay.json`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const found = await daysIn(c)
    if (isRefusal(found)) return found
    const at = { c, ...found }
    return json({
      days: found.days.map(({ day, rows }) => ({
        ...{ date: day, rows, csv: dayFile(at, day, 'csv'), json: dayFile(at, day, 'json') },
        ...{ csv_sha256: dayFile(at, day, 'csv.sha256'), json_sha256: dayFile(at, day, 'json.sha256') },
      })),
    })
  },
})
