import { type AnyExtension, Extension, Node } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import type { EditorLabels } from '../../../words/vi/editor.ts'
import { atomExtensions } from './atoms.ts'
import { nestedContent } from './content.ts'
import { tableExtensions } from './tables.ts'

const aligns = new Set(['left', 'center', 'right', 'justify'])

/** How a paragraph is set; what is not said is the form's own way. */
const setting = Extension.create({
  name: 'setting',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        align: {
          default: null,
          parseHTML: (element) => {
            const align = element.dataset.align ?? (element.style.textAlign || element.getAttribute('align'))
            return align && aligns.has(align) ? align : null
          },
          renderHTML: ({ align }) => (align ? { 'data-align': align } : {}),
        },
      },
    },
    {
      types: ['paragraph'],
      attributes: {
        indent: {
          default: null,
          parseHTML: ({ dataset }) => (dataset.indent === undefined ? null : dataset.indent === 'true'),
          renderHTML: ({ indent }) => (indent === null ? {} : { 'data-indent': String(indent) }),
        },
      },
    },
  ],
})

const listItem = Node.create({
  name: 'listItem',
  content: nestedContent,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

const notOurs = {
  blockquote: false,
  code: false,
  codeBlock: false,
  strike: false,
  horizontalRule: false,
  link: false,
  listItem: false,
  trailingNode: false,
} as const

/** The editor's schema: exactly the nodes and marks of `values/rich`, and nothing that it would refuse. */
export function richExtensions(labels: EditorLabels): AnyExtension[] {
  return [
    StarterKit.configure({ ...notOurs, heading: { levels: [1, 2, 3, 4] } }),
    setting,
    listItem,
    ...tableExtensions,
    ...atomExtensions(labels),
  ]
}
