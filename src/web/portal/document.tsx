import type { PublishedDocument } from '../../areas/documents/index.ts'
import { printedPaper } from '../../print/forms/documents/printed.ts'
import { renderHtml } from '../../print/html/html.ts'
import { DocumentPaper, Seal } from '../parts/index.ts'
import { issuedFacts, photoSource } from './frame/issued.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import type { Shown } from './frame/shelf.ts'
import { documentShelf } from './issued-shelves.tsx'

/** An issued document in the form it was printed in. */
export const documentPages = [
  listPage(documentShelf),
  itemPage<PublishedDocument>(documentShelf, {
    Head: ({ c, content }) => <Seal word={c.words.portalRecords.report.issued} detail={content.numberText ?? ''} />,
    Matter: ({ c, committee, item, content }: Shown<PublishedDocument>) => (
      <DocumentPaper
        label={c.words.portalRecords.document.paper}
        landscape={content.head.orientation === 'landscape'}
        html={renderHtml(printedPaper(issuedFacts(item, content), committee.name), {
          photoSrc: photoSource(c, committee),
          titleLevel: 2,
        })}
      />
    ),
  }),
]
