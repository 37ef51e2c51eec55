import { italic, p, type RichDoc, richText } from '../../../values/rich.ts'

const mark = '[Viết'

/** A place for the office's own words; what is to be written there stands in brackets until it is. */
export function toWrite(what: string) {
  return p(italic(`${mark}: ${what}]`))
}

/** How many such places are still waiting. */
export function placesLeft(body: RichDoc): number {
  return richText(body).split(mark).length - 1
}
