import { findPublished, type PublishedDocument, type PublishedItem } from '../../areas/documents/index.ts'
import { printedPaper } from '../../print/forms/documents/printed.ts'
import { renderHtml } from '../../print/html/html.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { DocumentPaper, PageHead, Seal, Stack } from '../parts/index.ts'
import { itemPart, portalPath, portalRoot, slugPart } from './address.ts'
import { type AtAddress, findAtAddress, Gone, Proof, titleOf } from './proof.tsx'
import { inCommittee, notPublished } from './reading.ts'

/** An issued document in the form it was printed in. */
export const documentPage = page({
  path: `${portalRoot}/${slugPart}/van-ban/${itemPart}`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee) => {
      const [kind, slug] = ['document', c.param('muc')]
      const item = await findPublished(reading, committee.id, kind, slug)
      return (await findAtAddress(reading, committee, { kind, slug, item })) ?? notPublished
    }),
  title: titleOf,
  view: ({ data, c }: ViewProps<AtAddress>) => {
    const { portal } = c.words
    const list = portalPath(c, [data.committee.slug, 'van-ban'])
    const content = data.item?.content as PublishedDocument | undefined
    return (
      <>
        <PageHead
          title={titleOf(data)}
          crumbs={[{ href: list, label: portal.documents }]}
          meta={content ? <Seal word={portal.report.issued} detail={content.numberText ?? ''} /> : undefined}
        />
        <Stack loose>
          <Gone c={c} at={data} />
          {data.item && content ? (
            <DocumentPaper
              label={portal.document.paper}
              landscape={content.head.orientation === 'landscape'}
              html={paper(c, data, data.item)}
            />
          ) : null}
          <Proof c={c} at={data} />
        </Stack>
      </>
    )
  },
})

function paper(c: PageContext, { committee }: AtAddress, item: PublishedItem): string {
  const { issuedHash, ...words } = item.content as PublishedDocument
  const facts = {
    ...words,
    id: item.subjectId,
    form: null,
    code: '',
    contentHash: issuedHash,
    madeAt: item.publishedAt,
  }
  const photoSrc = (fileId: string) => portalPath(c, [committee.slug, 'tep', fileId], { co: '1280' })
  return renderHtml(printedPaper(facts, committee.name), { photoSrc, titleLevel: 2 })
}
