import { countPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { page, type ViewProps } from '../http/page.ts'
import { DataTable, LinkButton, PageHead, Section, Stack, Toolbar } from '../parts/index.ts'
import { portalPath, portalRoot, publishedKinds, sections, slugPart } from './address.ts'
import { columnsOf } from './columns.ts'
import { inCommittee } from './reading.ts'

interface Data {
  readonly committee: Committee
  readonly counts: Readonly<Record<string, number>>
}

/** What can be taken away as data, and what each column means. */
export const dataPage = page({
  path: `${portalRoot}/${slugPart}/du-lieu`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<Data> => {
      const counts = await countPublished(reading, committee.id)
      return { committee, counts: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])) }
    }),
  title: (_, words) => words.portal.data.title,
  view: ({ data: { committee, counts }, c }: ViewProps<Data>) => {
    const { data, kinds, count, feed } = c.words.portal
    const file = (name: string) => portalPath(c, [committee.slug, 'du-lieu', name]).split('?')[0] ?? ''
    return (
      <>
        <PageHead title={data.title} summary={data.summary} />
        <Stack loose>
          <p class="soft">{data.note}</p>
          <p>
            <a href={portalPath(c, [committee.slug, 'tin.atom'])}>{feed}</a>
          </p>
          {publishedKinds.map((kind) => (
            <Section
              key={kind}
              title={kinds[kind]}
              id={sections[kind]}
              aside={<span class="soft">{fill(count, { count: showCount(counts[kind] ?? 0) })}</span>}
            >
              <Toolbar>
                <LinkButton href={file(`${sections[kind]}.csv`)} icon="download" download small>
                  {data.csv}
                </LinkButton>
                <LinkButton href={file(`${sections[kind]}.json`)} icon="download" download small>
                  {data.json}
                </LinkButton>
              </Toolbar>
              <DataTable
                caption={fill(data.fields, { name: `${sections[kind]}.csv` })}
                columns={[
                  { key: 'field', head: data.field, cell: (name: string) => <code>{name}</code>, width: 'narrow' },
                  { key: 'meaning', head: data.meaning, cell: (name: string) => data.meanings[name] ?? '' },
                ]}
                rows={columnsOf(kind)}
                rowKey={(name) => name}
                stacks={false}
              />
            </Section>
          ))}
        </Stack>
      </>
    )
  },
})
