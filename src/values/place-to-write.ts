import { italic, p, type RichDoc, richText } from './rich.ts'

const mark = '[Viết'

/** A place for the office's own words; what is to be written there stands in brackets until it is. */
export function placeToWrite(what: string) {
  return p(italic(`${mark}: ${what}]`))
}

/** How many such places are still waiting. */
export function placesLeft(body: RichDoc): number {
  return richText(body).split(mark).length - 1
}

/** The text without the paragraphs that are such a place and nothing else; what was written stays. */
export function withoutPlaces(body: RichDoc): RichDoc {
  const isPlace = (block: RichDoc['content'][number]): boolean =>
    block.type === 'paragraph' && /^\[Viết[^[\]]*\]$/u.test(richText({ type: 'doc', content: [block] }).trim())
  return { ...body, content: body.content.filter((block) => !isPlace(block)) }
}
