import { countPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { DataTable, LinkButton, PageHead, Part, Stack, Toolbar } from '../parts/index.ts'
import { portalPath, portalRoot, slugPart } from './frame/address.ts'
import { columnsOf } from './frame/csv.ts'
import { inCommittee } from './frame/reading.ts'
import type { Shelf } from './frame/shelf.ts'
import { shelves } from './shelves.ts'

interface Data {
  readonly committee: Committee
  readonly counts: ReadonlyMap<string, number>
}

/** What can be taken away as data, and what each column means. */
export const dataPage = page({
  path: `${portalRoot}/${slugPart}/du-lieu`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<Data> => {
      const counts = await countPublished(reading, committee.id)
      return { committee, counts: new Map(counts.map(({ kind, count }) => [kind, count])) }
    }),
  title: (_, words) => words.portal.data.title,
  description: (_, words) => words.portal.data.summary,
  view: ({ data: { committee, counts }, c }: ViewProps<Data>) => {
    const { data, home } = c.words.portal
    return (
      <>
        <PageHead
          title={data.title}
          summary={data.summary}
          crumbs={[{ href: portalPath(c, [committee.slug]), label: home }]}
        />
        <Stack>
          <p class="soft">{data.note}</p>
          {shelves.map((shelf) => {
            const count = counts.get(shelf.kind) ?? 0
            return count > 0 ? <Files key={shelf.kind} c={c} committee={committee} shelf={shelf} count={count} /> : null
          })}
        </Stack>
      </>
    )
  },
})

function Files({ c, committee, shelf, count }: { c: PageContext; committee: Committee; shelf: Shelf; count: number }) {
  const { data, count: counted } = c.words.portal
  const words = shelf.words(c.words)
  const file = (name: string) => portalPath(c, [committee.slug, 'du-lieu', name]).split('?')[0] ?? ''
  return (
    <Part title={words.title} id={shelf.section} text={fill(counted, { count: showCount(count) })}>
      <Toolbar>
        <LinkButton href={file(`${shelf.section}.csv`)} icon="download" download small>
          {data.csv}
        </LinkButton>
        <LinkButton href={file(`${shelf.section}.json`)} icon="download" download small>
          {data.json}
        </LinkButton>
      </Toolbar>
      <details class="dictionary">
        <summary>{fill(data.fields, { name: `${shelf.section}.csv` })}</summary>
        <DataTable
          caption={fill(data.fields, { name: `${shelf.section}.csv` })}
          captionHidden
          columns={[
            { key: 'field', head: data.field, cell: (name: string) => <code>{name}</code>, width: 'narrow' },
            {
              key: 'meaning',
              head: data.meaning,
              cell: (name: string) => words.columns[name] ?? data.proof[name] ?? '',
            },
          ]}
          rows={columnsOf(shelf)}
          rowKey={(name) => name}
          stacks={false}
        />
      </details>
    </Part>
  )
}
