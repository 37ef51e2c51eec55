import { awardForms, levels, type Movement, manners } from '../../../areas/commendation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { FilterBar, type SavedFilter, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { movementOptions } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly action: string
  readonly years: readonly number[]
  readonly movements: readonly Movement[]
  readonly saved?: readonly SavedFilter[]
  readonly hidden?: Readonly<Record<string, string>>
}

/** Words, year, level, form, kind of recipient, manner and movement, for the list of cases and for the book. */
export function CaseFilters({ c, action, years, movements, saved, hidden }: Props) {
  const { cases } = c.words.commendationPages
  const { list } = c.words.records
  const labels = c.words.commendationLabels
  return (
    <FilterBar action={action} clearHref={action} saved={saved} hidden={hidden}>
      <TextInput name="q" label={list.text} value={c.query('q')} maxLength={200} />
      <Select
        name="nam"
        label={list.year}
        blank={list.anyYear}
        value={c.query('nam')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="cap"
        label={cases.level}
        blank={cases.anyLevel}
        value={c.query('cap')}
        options={optionsOf(labels.levels, levels)}
      />
      <Select
        name="hinh-thuc"
        label={cases.form}
        blank={cases.anyForm}
        value={c.query('hinh-thuc')}
        options={optionsOf(labels.forms, awardForms)}
      />
      <Select
        name="doi-tuong"
        label={cases.counted}
        blank={cases.anyCounted}
        value={c.query('doi-tuong')}
        options={optionsOf(labels.counted, Object.keys(labels.counted))}
      />
      <Select
        name="loai"
        label={cases.columns.manner}
        blank={list.all}
        value={c.query('loai')}
        options={optionsOf(labels.manners, manners)}
      />
      {movements.length > 0 ? (
        <Select
          name="phong-trao"
          label={cases.movement}
          blank={cases.anyMovement}
          value={c.query('phong-trao')}
          options={movementOptions(movements)}
        />
      ) : null}
    </FilterBar>
  )
}
