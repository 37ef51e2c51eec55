import { Node } from '@tiptap/core'
import { attributesOf } from '../../../values/rich/attributes.ts'
import type { EditorLabels } from '../../../words/vi/editor.ts'
import { atomViews } from './atom-view.ts'
import { atomNames } from './content.ts'

const inlineAtoms = new Set(['figure'])

/** Figures, lists of records, photos, charts and signatures: shown as they read, replaced whole, never typed into. */
export function atomExtensions(labels: EditorLabels) {
  return atomNames.map((name) =>
    Node.create({
      name,
      group: inlineAtoms.has(name) ? 'inline' : 'block',
      inline: inlineAtoms.has(name),
      atom: true,
      selectable: true,
      draggable: true,
      addAttributes: () =>
        Object.fromEntries(
          Object.keys(attributesOf[name] ?? {}).map((key) => [key, { default: null, rendered: false }]),
        ),
      parseHTML: () => [{ tag: `[data-rich="${name}"]`, getAttrs: readAttributes }],
      renderHTML: ({ node }) => atomViews[name](node.attrs, labels),
    }),
  )
}

/** Written beside the picture of the node, so that what is cut can be pasted again. */
function readAttributes(element: HTMLElement): Record<string, unknown> | false {
  try {
    const read: unknown = JSON.parse(element.dataset.attrs ?? '{}')
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : false
  } catch {
    return false
  }
}
