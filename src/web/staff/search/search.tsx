import { fill } from '../../../words/shape.ts'
import { type FormerRegister, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { EmptyState, FilterBar, LineList, Marked, PageHead, Section, Stack, TextInput } from '../../parts/index.ts'
import type { Hit, SearchGroup } from './group.ts'
import { searchGroups } from './groups.tsx'

const shown = 6

interface Found {
  readonly group: SearchGroup
  /** Found in a former register rather than in one's own. */
  readonly register: FormerRegister | null
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
    const found = await findIn(c, text, searchGroups)
    const ofUnits = searchGroups.filter(({ everywhere }) => !everywhere)
    for (const former of await c.formers()) found.push(...(await findIn(former, text, ofUnits)))
    return { text, found }
  },
  view: SearchView,
})

async function findIn(c: PageContext, text: string, groups: readonly SearchGroup[]): Promise<Found[]> {
  const open = groups.filter(({ may }) => may.some((permission) => c.may(permission)))
  return c.read(async (reading) => {
    const found: Found[] = []
    for (const group of open) {
      const hits = await group.find(c, reading, text, shown + 1)
      const register = c.former?.register ?? null
      if (hits.length > 0) found.push({ group, register, hits: hits.slice(0, shown), more: hits.length > shown })
    }
    return found
  })
}

function SearchView({ data: { text, found }, c }: ViewProps<{ text: string; found: readonly Found[] }>) {
  const { search } = c.words
  const own = found.filter(({ register }) => register === null)
  const formers = Map.groupBy(
    found.filter(({ register }) => register !== null),
    ({ register }) => register?.name ?? '',
  )
  const jumps = own.map(({ group, hits, more }) => ({
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
      {own.map((one) => (
        <Group key={one.group.name} c={c} found={one} text={text} />
      ))}
      {[...formers].map(([name, groups]) => (
        <Stack key={name} loose>
          <h2>{fill(c.words.shell.former.found, { name })}</h2>
          {groups.map((one) => (
            <Group key={one.group.name} c={c} found={one} text={text} />
          ))}
        </Stack>
      ))}
    </Stack>
  )
}

function Group({ c, found: { group, register, hits, more }, text }: { c: PageContext; found: Found; text: string }) {
  const { search } = c.words
  // A list shows the register one works in.
  const rest = more && group.list && register === null ? `${group.list}?${new URLSearchParams({ q: text })}` : null
  return (
    <Section
      id={register ? `${register.slug}-${group.name}` : group.name}
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
