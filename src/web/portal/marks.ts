import type { PublishedReport } from '../../areas/reports/index.ts'
import { type Block, nodesOf, type RichDoc, richText } from '../../values/rich.ts'

/** One mark of a term: a part of the report under its own heading. */
export interface Chapter {
  readonly number: number
  readonly title: string
  readonly body: RichDoc
}

export const marksFacts = { kind: ['term_marks'] } as const

/** What stands before the first mark, and the marks one by one; a heading 'Dấu ấn 3. …' gives up its number. */
export function chaptersOf({ body }: Pick<PublishedReport, 'body'>): {
  readonly opening: RichDoc
  readonly chapters: readonly Chapter[]
} {
  const parts: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }]
  for (const block of body.content) {
    if (block.type === 'heading' && block.attrs.level <= 2) parts.push({ title: richText(block), blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  const [opening, ...rest] = parts
  const chapters = rest.map(({ title, blocks }, at) => ({
    number: at + 1,
    title: (title ?? '').replace(/^\s*(?:[^\s\d]+\s+){0,2}[\dIVX]+\s*[.:)]\s*/u, ''),
    body: { type: 'doc', content: blocks } as const,
  }))
  return { opening: { type: 'doc', content: opening?.blocks ?? [] }, chapters }
}

export function chapterAnchor({ number }: Pick<Chapter, 'number'>): string {
  return `dau-an-${number}`
}

/** The figures that a part tells in its prose. */
export function figuresTold({ body }: Chapter): number {
  return nodesOf(body, 'figure').length
}
