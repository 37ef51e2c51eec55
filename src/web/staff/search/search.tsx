import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { EmptyState, FilterBar, LineList, Marked, PageHead, Section, Stack, TextInput } from '../../parts/index.ts'
import { type Hit, type SearchGroup, searchGroups } from './groups.tsx'

const shown = 6

interface Found {
  readonly group: SearchGroup
  readonly hits: readonly Hit[]
  /** There are more than are shown. */
  readonly more: boolean
}

/** Finds in all that the visitor may see; each kind of record asks its own area, within their sight. */
export const searchPage = page<{ readonly text: string; readonly found: readonly Found[] }>({
  path: '/tim',
  shell: 'staff',
  may: 'signed_in',
  title: (_, words) => words.search.title,
  load: async (c) => {
    const text = c.query('q').trim().slice(0, 200)
    if (text === '') return { text, found: [] }
    const open = searchGroups.filter(({ may }) => may.some((permission) => c.may(permission)))
    const found = await c.read(async (reading) => {
      const groups: Found[] = []
      for (const group of open) {
        const hits = await group.find(c, reading, text, shown + 1)
        if (hits.length > 0) groups.push({ group, hits: hits.slice(0, shown), more: hits.length > shown })
      }
      return groups
    })
    return { text, found }
  },
  view: SearchView,
})

function SearchView({ data: { text, found }, c }: ViewProps<{ text: string; found: readonly Found[] }>) {
  const { search } = c.words
  const jumps = found.map(({ group, hits, more }) => ({
    href: `#${group.name}`,
    label: search.groups[group.name],
    count: more ? `${hits.length}+` : hits.length,
  }))
  return (
    <Stack loose>
      <div>
        <PageHead
          title={search.title}
          summary={found.length > 0 ? fill(search.found, { count: found.length, q: text }) : undefined}
        />
        <FilterBar action="/tim" saved={jumps.length > 1 ? jumps : undefined} submit={search.button}>
          <TextInput
            name="q"
            label={search.label}
            hint={text === '' ? search.hint : undefined}
            value={text}
            maxLength={200}
          />
        </FilterBar>
      </div>
      {found.length === 0 ? <Nothing c={c} text={text} /> : null}
      {found.map((one) => (
        <Group key={one.group.name} c={c} found={one} text={text} />
      ))}
    </Stack>
  )
}

function Group({ c, found: { group, hits, more }, text }: { c: PageContext; found: Found; text: string }) {
  const { search } = c.words
  const rest = more && group.list ? `${group.list}?${new URLSearchParams({ q: text })}` : null
  return (
    <Section
      id={group.name}
      title={search.groups[group.name]}
      aside={rest ? <a href={rest}>{search.all}</a> : undefined}
    >
      <LineList
        items={hits.map(({ id, href, title, meta }) => ({
          id,
          href,
          title: <Marked text={title} query={text} />,
          meta: typeof meta === 'string' ? <Marked text={meta} query={text} /> : meta,
        }))}
      />
    </Section>
  )
}

function Nothing({ c, text }: { c: PageContext; text: string }) {
  const { search } = c.words
  return text === '' ? (
    <EmptyState title={search.start}>{search.startText}</EmptyState>
  ) : (
    <EmptyState title={fill(search.nothing, { q: text })}>{search.nothingText}</EmptyState>
  )
}
