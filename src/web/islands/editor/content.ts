/** What a list item or a cell may hold: all blocks but those that take a page or end one. */
export const nestedContent =
  '(paragraph | heading | bulletList | orderedList | table | figureTable | recordList | photo | chart)+'

/** Shown as they read, replaced whole, never typed into. */
export const atomNames = [
  'figure',
  'figureTable',
  'recordList',
  'photo',
  'photoPage',
  'chart',
  'signatures',
  'pageBreak',
] as const

export type AtomName = (typeof atomNames)[number]
