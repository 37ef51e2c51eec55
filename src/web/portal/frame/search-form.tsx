import type { PageContext } from '../../http/page.ts'
import { FilterBar, type SavedFilter, TextInput } from '../../parts/index.ts'
import { portalPath, type Query } from './address.ts'

/** Search as a plain GET form, with ready filters before it; the reader's language goes along. */
export function SearchForm({
  c,
  parts,
  saved,
  query = {},
  label = c.words.portal.searchHere,
}: {
  c: PageContext
  parts: readonly string[]
  saved?: readonly SavedFilter[]
  query?: Query
  label?: string
}) {
  const kept = { ...query, 'ngon-ngu': c.language === 'en' ? 'en' : '' }
  const hidden = Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
  const [action = ''] = portalPath(c, parts).split('?')
  return (
    <FilterBar
      action={action}
      saved={saved}
      submit={c.words.portal.find}
      hidden={hidden}
      clearHref={c.query('q') === '' ? undefined : portalPath(c, parts, query)}
    >
      <TextInput name="q" label={label} value={c.query('q')} maxLength={200} />
    </FilterBar>
  )
}
