import type { FigureAttrs, Inline, RichDoc } from './nodes.ts'
import { figureText, nodesOf } from './read.ts'

/** What a sentence that goes on after its figure says while nothing is counted. */
const nothing = '0'

const isNothing = ({ none, value }: FigureAttrs): boolean => none === nothing && value === nothing

/** Where a sentence ends and another begins: a capital letter follows, so that '63.230.000' and 'TP. Bắc' stay whole. */
const between = /(?<=[\p{Ll}\p{N})”"%][.!?])\s+(?=[\p{Lu}“"])/u

/**
 * The sentences that tell of something counted while their figure has fallen to nothing: 'đã ban hành 0 kiến nghị'. Their
 * words were written for a number, so a person should read them again.
 */
export function sentencesOfNone(doc: RichDoc): readonly string[] {
  const mark = '\u0000'
  const said = (node: Inline): string => {
    if (node.type === 'figure') return isNothing(node.attrs) ? `${mark}${nothing}` : figureText(node.attrs)
    return node.type === 'text' ? node.text : ' '
  }
  return nodesOf(doc, 'paragraph')
    .map(({ content = [] }) => content.map(said).join(''))
    .filter((text) => text.includes(mark))
    .flatMap((text) => text.split(between))
    .filter((sentence) => sentence.includes(mark))
    .map((sentence) => sentence.replaceAll(mark, '').trim())
}
