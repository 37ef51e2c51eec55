import type * as area from '../../../areas/festival/index.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal } from '../../../words/words.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Column, DataTable, LinkButton, Notice, Stack } from '../../parts/index.ts'
import { boardPath, yearPath } from './address.ts'
import { headingOf, sheetFields } from './import-columns.ts'

/** What came of one row of the sheet. */
export interface RowAccount {
  readonly row: number
  readonly text: string
  readonly outcome: area.ImportedFestival['outcome']
  readonly why: readonly Refusal[]
}

export interface Importing {
  readonly year: number
  readonly plan: area.Plan
  readonly account: readonly RowAccount[] | null
}

const order = { refused: 0, already_there: 1, taken: 2 } as const

const tones = { taken: 'done', already_there: 'neutral', refused: 'refused' } as const

interface AccountProps {
  readonly c: PageContext
  readonly data: Importing
  readonly account: readonly RowAccount[]
}

export function Account({ c, data, account }: AccountProps) {
  const { import: words } = c.words.festivalPages
  const count = (outcome: RowAccount['outcome']) => account.filter((one) => one.outcome === outcome).length
  const sums = (['taken', 'already_there', 'refused'] as const).map((outcome) =>
    fill(words.sums[outcome], { count: count(outcome) }),
  )
  return (
    <Stack>
      <Notice tone={count('refused') > 0 ? 'warn' : 'success'} title={words.result}>
        {sums.join(' · ')}
      </Notice>
      <DataTable
        caption={words.result}
        captionHidden
        columns={columns(c)}
        rows={account.toSorted((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row)}
        rowKey={(row) => String(row.row)}
      />
      <div class="toolbar">
        <LinkButton href={yearPath(data.year)} kind="primary">
          {words.toBoard}
        </LinkButton>
        <LinkButton href={`${boardPath}/${data.year}/nhap`}>{words.again}</LinkButton>
      </div>
    </Stack>
  )
}

export function columns(c: PageContext): readonly Column<RowAccount>[] {
  const { import: words } = c.words.festivalPages
  const heading = (field: string | undefined) => {
    const known = sheetFields.find((one) => one === field)
    return known ? `${headingOf(known, c.words)}: ` : ''
  }
  return [
    { key: 'text', head: words.columns.area ?? '', cell: (row) => row.text || `#${row.row}` },
    { key: 'row', head: words.row, numeric: true, cell: (row) => row.row },
    {
      key: 'outcome',
      head: words.outcome,
      cell: (row) => <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>,
    },
    {
      key: 'why',
      head: words.why,
      width: 'wide',
      cell: (row) => row.why.map((one) => `${heading(one.field)}${sayRefusal(c.words, one)}`).join(' '),
    },
  ]
}
