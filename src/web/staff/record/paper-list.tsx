import type { DocumentLine } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, DataTable, Seal } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'

/** Documents of a record, drafts and issued ones, each leading to its own page. */
export function PaperList({ c, documents }: { c: PageContext; documents: readonly DocumentLine[] }) {
  const { papers: words } = c.words.records
  const { register, types } = c.words.documentPages
  const number = (one: DocumentLine) =>
    one.issuedOn === null ? '' : fill(words.issued, { number: one.numberText ?? '–', day: showDay(one.issuedOn) })
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={documents}
      rowKey={(one) => one.id}
      href={(one) => documentPath(one.id)}
      empty={<p class="soft">{words.none}</p>}
      columns={[
        { key: 'abstract', head: words.title, width: 'wide', cell: (one) => one.abstract },
        { key: 'type', head: register.type, cell: (one) => types[one.typeCode] },
        {
          key: 'number',
          head: register.columns.number,
          cell: (one) => (one.issuedOn === null ? <Badge>{words.isDraft}</Badge> : <Seal word={number(one)} small />),
        },
      ]}
    />
  )
}
