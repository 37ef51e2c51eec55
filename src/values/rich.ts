/** Rich text: the body of every document and report. The format is in rich/nodes.ts. */
export { cleanText } from './rich/attributes.ts'
export {
  bold,
  br,
  cell,
  doc,
  figure,
  h,
  inline,
  italic,
  list,
  numbered,
  p,
  pageBreak,
  para,
  photo,
  photoPage,
  signatures,
  table,
  text,
  underline,
  type Words,
} from './rich/build.ts'
export type * from './rich/nodes.ts'
export { parseRich, richLimits } from './rich/parse.ts'
export { figuresIn, figureText, mapFigures, mapNodes, nodesOf, photosIn, richText } from './rich/read.ts'
export { sentencesOfNone } from './rich/told-none.ts'
