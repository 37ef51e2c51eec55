import type { VNode } from 'preact'
import { findPublished } from '../../../areas/documents/index.ts'
import { type AnyPage, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { PageHead, Stack } from '../../parts/index.ts'
import { itemPart, portalRoot, slugPart } from './address.ts'
import { itemCrumbs } from './crumbs.ts'
import { type AtAddress, findAtAddress, Gone, Proof, titleOf } from './proof.tsx'
import { inCommittee, notPublished } from './reading.ts'
import { inVietnamese } from './said.ts'
import type { Shelf, Shown } from './shelf.ts'

export interface ItemView<Content> {
  /** Beside the title: its state, its seal. */
  readonly Head?: (props: Shown<Content>) => VNode | null
  /** One line under the title: on which day all this was so. */
  readonly summary?: (content: Content, c: PageContext) => string | null
  readonly Matter: (props: Shown<Content>) => VNode | null
}

/** The page of one published thing: its words while they are public, and by what it can be checked. */
export function itemPage<Content>(shelf: Shelf, view: ItemView<Content>): AnyPage {
  return page({
    path: `${portalRoot}/${slugPart}/${shelf.section}/${itemPart}`,
    shell: 'portal',
    may: 'public',
    load: (c) =>
      inCommittee(c, async (reading, committee) => {
        const { kind } = shelf
        const slug = c.param('muc')
        const item = await findPublished(reading, committee.id, kind, slug)
        return (await findAtAddress(reading, committee, { kind, slug, item })) ?? notPublished
      }),
    title: titleOf,
    description: ({ item }: AtAddress, words) =>
      (item && shelf.sentence?.(item.content, words)) ?? shelf.words(words).summary,
    gone: ({ item }: AtAddress) => item === null,
    view: ({ data, c }: ViewProps<AtAddress>) => {
      const { committee, item } = data
      const shown = item && { c, committee, item, content: item.content as Content }
      const { Head, Matter, summary } = view
      return (
        <article class="published">
          <PageHead
            title={titleOf(data)}
            titleLang={inVietnamese(c)}
            kicker={shelf.words(c.words).one}
            crumbs={itemCrumbs(c, committee, shelf)}
            meta={shown && Head ? <Head {...shown} /> : undefined}
            summary={shown ? (summary?.(shown.content, c) ?? undefined) : undefined}
          />
          <Stack loose>
            <Gone c={c} at={data} />
            {shown ? <Matter {...shown} /> : null}
            <Proof c={c} at={data} />
          </Stack>
        </article>
      )
    },
  })
}
