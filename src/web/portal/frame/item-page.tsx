import type { VNode } from 'preact'
import { findPublished } from '../../../areas/documents/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type AnyPage, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { PageHead, Stack } from '../../parts/index.ts'
import { itemPart, portalRoot, slugPart } from './address.ts'
import { itemCrumbs } from './crumbs.ts'
import { type AtAddress, findAtAddress, Gone, Proof, titleOf } from './proof.tsx'
import { inCommittee, notPublished } from './reading.ts'
import { inVietnamese } from './said.ts'
import type { Shelf, Shown } from './shelf.ts'

export interface ItemView<Content, More = undefined> {
  /** What else its page shows, read with it. */
  readonly more?: (reading: Reading, shown: Shown<Content>) => Promise<More>
  /** Beside the title: its state, its seal. */
  readonly Head?: (props: Shown<Content>) => VNode | null
  /** One line under the title: on which day all this was so. */
  readonly summary?: (content: Content, c: PageContext) => string | null
  readonly Matter: (props: Shown<Content> & { readonly more: More }) => VNode | null
}

interface WithMore<More> extends AtAddress {
  readonly more: More
}

/** The page of one published thing: its words while they are public, and by what it can be checked. */
export function itemPage<Content, More = undefined>(shelf: Shelf, view: ItemView<Content, More>): AnyPage {
  return page<WithMore<More>>({
    path: `${portalRoot}/${slugPart}/${shelf.section}/${itemPart}`,
    shell: 'portal',
    may: 'public',
    load: (c) =>
      inCommittee(c, async (reading, committee) => {
        const { kind } = shelf
        const slug = c.param('muc')
        const item = await findPublished(reading, committee.id, kind, slug)
        const at = await findAtAddress(reading, committee, { kind, slug, item })
        if (!at) return notPublished
        const shown = item && { c, committee, item, content: item.content as Content }
        const more = shown && view.more ? await view.more(reading, shown) : undefined
        return { ...at, more: more as More }
      }),
    title: titleOf,
    description: ({ item }, words) => (item && shelf.sentence?.(item.content, words)) ?? shelf.words(words).summary,
    gone: ({ item }) => item === null,
    view: ({ data, c }: ViewProps<WithMore<More>>) => {
      const { committee, item, more } = data
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
            {shown ? <Matter {...shown} more={more} /> : null}
            <Proof c={c} at={data} />
          </Stack>
        </article>
      )
    },
  })
}
