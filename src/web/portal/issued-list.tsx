import {
  type PublishedPage,
  searchPublished,
  type Withdrawn,
  withdrawnPublications,
} from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { Words } from '../../words/words.ts'
import { page, type ViewProps } from '../http/page.ts'
import { PageHead, Stack } from '../parts/index.ts'
import { portalRoot, sections, slugPart } from './address.ts'
import { ItemLines, More, NothingHere, WithdrawnLines } from './lines.tsx'
import { readPlace } from './place.ts'
import { inCommittee } from './reading.ts'
import { SearchForm } from './search-form.tsx'

interface Listed {
  readonly committee: Committee
  readonly page: PublishedPage
  readonly gone: readonly Withdrawn[]
}

/** The list of one kind of issued papers that were made public, newest first. */
function issuedList(kind: 'report' | 'document', titleOf: (words: Words) => string) {
  const section = sections[kind]
  return page({
    path: `${portalRoot}/${slugPart}/${section}`,
    shell: 'portal',
    may: 'public',
    load: (c) =>
      inCommittee(c, async (reading, committee): Promise<Listed> => {
        const query = { committeeId: committee.id, kind, text: c.query('q') }
        return {
          committee,
          page: await searchPublished(reading, query, { after: readPlace(c.query('sau')) }),
          gone: await withdrawnPublications(reading, committee.id, kind),
        }
      }),
    title: (_, words) => titleOf(words),
    view: ({ data, c }: ViewProps<Listed>) => {
      const parts = [data.committee.slug, section]
      return (
        <Stack loose>
          <div>
            <PageHead title={titleOf(c.words)} summary={c.words.portal[kind].summary} />
            <SearchForm c={c} parts={parts} />
          </div>
          {data.page.items.length === 0 ? (
            <NothingHere c={c} text={c.query('q')} />
          ) : (
            <ItemLines c={c} committee={data.committee} items={data.page.items} />
          )}
          <More c={c} parts={parts} query={{ q: c.query('q') }} next={data.page.next} />
          <WithdrawnLines c={c} committee={data.committee} gone={data.gone} />
        </Stack>
      )
    },
  })
}

export const reportsPage = issuedList('report', (words) => words.portal.reports)
export const documentsPage = issuedList('document', (words) => words.portal.documents)
