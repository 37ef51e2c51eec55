import { authorKinds, channels, stances } from '../../../areas/drafts/index.ts'
import { showClauseKey } from '../../../values/clause.ts'
import type { PageContext } from '../../http/page.ts'
import { FilterBar, type Option, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { tablePath } from './address.ts'
import { clauseLabel } from './choosing.ts'
import type { TableData } from './table-data.ts'

/** What of the table is asked for; every filter stands in the address. */
export function TableFilters({ c, data }: { c: PageContext; data: TableData }) {
  const { table } = c.words.opinionPages
  const labels = c.words.draftLabels
  const here = tablePath(data.draft.id)
  const places: readonly Option[] = [
    { value: 'chung', label: labels.whole },
    ...data.clauses.map((clause) => ({ value: clause.key, label: clauseLabel(clause) })),
  ]
  const chosen = c.query('dieu')
  const known = chosen === '' || places.some((one) => one.value === chosen)
  return (
    <FilterBar action={here} clearHref={here}>
      <TextInput name="q" label={table.text} value={c.query('q')} maxLength={200} />
      <Select
        name="dieu"
        label={table.place}
        blank={table.anyPlace}
        value={chosen}
        options={known ? places : [...places, { value: chosen, label: showClauseKey(chosen) ?? chosen }]}
      />
      <Select
        name="quan-diem"
        label={table.stance}
        blank={table.anyStance}
        value={c.query('quan-diem')}
        options={optionsOf(labels.stances, stances)}
      />
      <Select name="noi" label={table.giver} blank={table.anyGiver} value={c.query('noi')} options={data.givers} />
      <Select
        name="nguoi"
        label={table.author}
        blank={table.anyAuthor}
        value={c.query('nguoi')}
        options={optionsOf(labels.authorKinds, authorKinds)}
      />
      <Select
        name="hinh-thuc"
        label={table.channel}
        blank={table.anyChannel}
        value={c.query('hinh-thuc')}
        options={optionsOf(labels.channels, channels)}
      />
      {data.meetings.length > 0 ? (
        <Select
          name="hoi-nghi"
          label={table.meeting}
          blank={table.anyMeeting}
          value={c.query('hoi-nghi')}
          options={data.meetings}
        />
      ) : null}
    </FilterBar>
  )
}
