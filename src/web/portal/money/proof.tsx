import type { PublicRecord, Scope, Totals, Trace } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { dayAt, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { type Column, DataTable, Section } from '../../parts/index.ts'
import { portalPath } from '../frame/address.ts'
import { inVietnamese } from '../frame/said.ts'
import { moneySection } from './address.ts'
import { DayFiles, daysPath } from './day-files.tsx'

/** Every version and what else was made public, each with its checksum. */
export function DisclosureRecords({ c, records }: { c: PageContext; records: readonly PublicRecord[] }) {
  const { moneyPages: words, disclosure } = c.words
  const columns: readonly Column<PublicRecord>[] = [
    {
      key: 'what',
      head: words.recordWhat,
      cell: ({ kind, rows, version }) =>
        [
          `${version}.`,
          disclosure.records[kind],
          rows === null ? '' : `(${fill(words.lines, { count: showCount(rows) })})`,
        ]
          .filter(Boolean)
          .join(' '),
    },
    { key: 'when', head: words.recordWhen, cell: ({ recordedAt }) => showMoment(recordedAt) },
    {
      key: 'place',
      head: '',
      cell: ({ place, untilOn, reason }) => (
        <span lang={inVietnamese(c)}>
          {[place, untilOn && fill(words.recordUntil, { day: showDay(untilOn) }), reason].filter(Boolean).join(' · ')}
        </span>
      ),
    },
    { key: 'hash', head: words.recordHash, cell: ({ hash }) => <code title={hash}>{hash.slice(0, 16)}…</code> },
  ]
  return (
    <Section title={words.record}>
      <p class="soft">{words.recordText}</p>
      <DataTable
        caption={words.record}
        captionHidden
        columns={columns}
        rows={records}
        rowKey={(one) => `${one.version} ${one.kind} ${one.recordedAt.getTime()} ${one.place ?? ''}`}
      />
    </Section>
  )
}

/** That lines were taken back or hidden stays told, without what they said. */
export function Traces({ c, traces }: { c: PageContext; traces: readonly Trace[] }) {
  const { moneyPages: words } = c.words
  if (traces.length === 0) return null
  return (
    <Section title={words.traces}>
      <ul class="ledger-traces">
        {traces.map(({ no, withdrawnAt, withdrawnReason, maskedAt, maskedReason }) => (
          <li key={no} lang={inVietnamese(c)}>
            {withdrawnAt
              ? fill(words.withdrawnLine, {
                  no: showCount(no),
                  day: showDay(dayAt(withdrawnAt)),
                  reason: withdrawnReason,
                })
              : maskedAt
                ? fill(words.maskedLine, { no: showCount(no), day: showDay(dayAt(maskedAt)), reason: maskedReason })
                : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface DataProps {
  readonly c: PageContext
  readonly committee: Committee
  readonly scope: Scope
  readonly totals: Totals
}

/** So many of the last days stand on the ledger's own page; the others have a page of theirs. */
const lastDays = 14

/** Files with checksums: the whole ledger, and each day. */
export function DataLinks({ c, committee, scope, totals }: DataProps) {
  const { moneyPages: words, portal } = c.words
  const file = (name: string) => portalPath(c, [committee.slug, moneySection, scope.slug, name])
  const days = totals.days.toReversed().slice(0, lastDays)
  const at = { c, committee, scope }
  return (
    <Section title={words.data} id="du-lieu">
      <p class="soft">{words.dataText}</p>
      <p class="ledger-files">
        <span>{words.dataWhole}</span> <a href={file('du-lieu.csv')}>{portal.data.csv}</a>{' '}
        <a href={file('du-lieu.json')}>{portal.data.json}</a>{' '}
        <a href={file('du-lieu.csv.sha256')}>{portal.data.sumCsv}</a>
      </p>
      {days.length > 0 ? (
        <details>
          <summary>{words.dataDay}</summary>
          <DayFiles {...at} days={days} />
          <p>
            <a href={daysPath(at)}>{fill(words.allDays, { count: showCount(totals.days.length) })}</a>
          </p>
        </details>
      ) : null}
    </Section>
  )
}
