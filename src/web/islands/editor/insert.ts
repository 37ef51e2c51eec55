import type { Editor, JSONContent, Range } from '@tiptap/core'
import { fold } from '../../../values/vietnamese.ts'
import type { EditorSettings } from './settings.ts'

/** One thing that `/` offers. */
export interface InsertItem {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Further words it is found by. */
  readonly keywords?: string
  /** Puts it in place of `range`, the typed `/` and what followed. May ask for more first. */
  readonly insert: (editor: Editor, range: Range) => void | Promise<void>
}

/** Offers items for what was typed after `/`; the editor shows those of all sources, in order. */
export type InsertSource = (query: string) => readonly InsertItem[] | Promise<readonly InsertItem[]>

/** Puts nodes in place of what was typed. */
export function put(editor: Editor, range: Range, ...nodes: JSONContent[]): void {
  editor.chain().focus().deleteRange(range).insertContent(nodes).run()
}

/** A table with the cursor in its first cell. */
function putTable(editor: Editor, range: Range): void {
  put(editor, range, emptyTable())
  const { doc } = editor.state
  let first = -1
  doc.nodesBetween(Math.max(0, range.from - 1), doc.content.size, (node, position) => {
    if (first < 0 && node.type.name === 'tableHeader') first = position
    return first < 0
  })
  if (first >= 0) editor.commands.setTextSelection(first + 2)
}

/** Items whose label or keywords hold the query, accents aside. */
export function matching(items: readonly InsertItem[], query: string): readonly InsertItem[] {
  const wanted = fold(query)
  return items.filter((item) => fold(`${item.label} ${item.keywords ?? ''}`).includes(wanted))
}

const emptyCell = (type: 'tableCell' | 'tableHeader'): JSONContent => ({ type, content: [{ type: 'paragraph' }] })

export function emptyTable(columns = 3, rows = 3): JSONContent {
  const row = (index: number): JSONContent => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => emptyCell(index === 0 ? 'tableHeader' : 'tableCell')),
  })
  return { type: 'table', content: Array.from({ length: rows }, (_, index) => row(index)) }
}

/** What every text may take in: a table, a page break, the photos of the record. */
export function usualSource({ labels, photos }: EditorSettings): InsertSource {
  const items: readonly InsertItem[] = [
    {
      id: 'table',
      label: labels.table,
      hint: labels.tableHint,
      insert: putTable,
    },
    {
      id: 'page-break',
      label: labels.pageBreak,
      hint: labels.pageBreakHint,
      insert: (editor, range) => put(editor, range, { type: 'pageBreak' }),
    },
    ...photos.map((photo) => ({
      id: `photo-${photo.fileId}`,
      label: photo.caption,
      hint: labels.photo,
      keywords: labels.photo,
      insert: (editor: Editor, range: Range) =>
        put(editor, range, { type: 'photo', attrs: { ...photo, alt: photo.caption } }),
    })),
  ]
  return (query) => matching(items, query)
}
