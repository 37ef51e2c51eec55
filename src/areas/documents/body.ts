import { doc, p, type RichDoc, richText } from '../../values/rich.ts'

export const emptyRich: RichDoc = doc(p())

/** Paragraphs typed into a plain field, one a line; empty lines are only room. */
export function bodyFromText(text: string): RichDoc {
  const lines = text.split('\n').map((line) => line.trim())
  const written = lines.filter((line) => line !== '')
  return written.length === 0 ? emptyRich : doc(...written.map((line) => p(line)))
}

/** Can be edited as plain lines without losing anything: paragraphs of unmarked text and nothing else. */
export function isPlainBody(body: RichDoc): boolean {
  return body.content.every(
    (block) =>
      block.type === 'paragraph' &&
      !block.attrs?.align &&
      (block.content ?? []).every((run) => run.type === 'text' && (run.marks ?? []).length === 0),
  )
}

export function isEmptyBody(body: RichDoc): boolean {
  return richText(body).trim() === '' && body.content.every((block) => block.type === 'paragraph')
}
