import type { ImportAccount, RowAccount } from '../../../areas/organisation/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal } from '../../../words/words.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, DataTable, Stack, Stat, StatGrid } from '../../parts/index.ts'

const shownRows = 300
const tones = { taken: 'done', already_there: 'neutral', refused: 'refused' } as const
const order = { refused: 0, already_there: 1, taken: 2 } as const

/** Why a row was refused, each reason with the column it is about. */
export function sayReasons(c: PageContext, row: RowAccount, kind: ImportAccount['kind']): string {
  const fields = c.words.organisation.pages.imports.fields[kind] ?? {}
  return row.reasons
    .map((reason) => {
      const column = reason.field === undefined ? undefined : fields[reason.field]?.[0]
      return `${column ? `${column}: ` : ''}${sayRefusal(c.words, reason)}`
    })
    .join(' ')
}

export function sayOutcome(c: PageContext, row: RowAccount, done: boolean): string {
  const { imports } = c.words.organisation.pages
  if (row.outcome === 'refused') return imports.refused
  if (row.outcome === 'already_there') return imports.alreadyThere
  return done ? imports.taken : imports.willTake
}

/** What becomes of every row; those refused first. */
export function Account({ account, done, c }: { account: ImportAccount; done: boolean; c: PageContext }) {
  const { imports } = c.words.organisation.pages
  const rows = account.rows.toSorted((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row)
  return (
    <Stack>
      <StatGrid>
        <Stat label={done ? imports.taken : imports.willTake} value={showCount(account.taken)} />
        <Stat label={imports.alreadyThere} value={showCount(account.alreadyThere)} />
        <Stat label={imports.refused} value={showCount(account.refused)} />
      </StatGrid>
      <DataTable
        caption={imports.outcome}
        captionHidden
        columns={[
          { key: 'row', head: imports.row, width: 'narrow', cell: (row) => row.row },
          { key: 'label', head: imports.label, width: 'wide', cell: (row) => row.label || '–' },
          {
            key: 'outcome',
            head: imports.outcome,
            cell: (row) => <Badge tone={tones[row.outcome]}>{sayOutcome(c, row, done)}</Badge>,
          },
          { key: 'why', head: imports.why, cell: (row) => sayReasons(c, row, account.kind) },
        ]}
        rows={rows.slice(0, shownRows)}
        rowKey={(row) => String(row.row)}
      />
      {rows.length > shownRows ? (
        <p class="soft">{fill(imports.shown, { shown: shownRows, all: rows.length })}</p>
      ) : null}
    </Stack>
  )
}
