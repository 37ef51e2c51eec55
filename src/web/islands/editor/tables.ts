import { Extension, Node } from '@tiptap/core'
import { deleteTable, goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { nestedContent } from './content.ts'

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.min(Math.max(Number(element.getAttribute(name)) || 1, 1), 20),
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: attributes[name] } : {},
})

const cellAttributes = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  /** Share of the table's width in percent. */
  width: { default: null, rendered: false, parseHTML: () => null },
  /** Asked for by the table commands; widths in pixels mean nothing on paper. */
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ borders: { default: null, rendered: false, parseHTML: () => null } }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', {}, ['tbody', 0]],
})

const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: nestedContent,
    isolating: true,
    addAttributes: cellAttributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

/** Cells are walked with Tab; a table wholly selected is deleted by Backspace. */
const tableKeys = Extension.create({
  name: 'tableKeys',
  extendNodeSchema: (extension) => (Object.hasOwn(roles, extension.name) ? { tableRole: roles[extension.name] } : {}),
  addProseMirrorPlugins: () => [tableEditing({ allowTableNodeSelection: true })],
  addKeyboardShortcuts() {
    const go = (direction: 1 | -1) => () => goToNextCell(direction)(this.editor.state, this.editor.view.dispatch)
    return {
      Tab: go(1),
      'Shift-Tab': go(-1),
      'Mod-Backspace': () => this.editor.isActive('table') && deleteTable(this.editor.state, this.editor.view.dispatch),
    }
  },
})

export const tableExtensions = [table, tableRow, cell('tableCell', 'td'), cell('tableHeader', 'th'), tableKeys]
