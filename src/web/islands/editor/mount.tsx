import { Editor, type JSONContent } from '@tiptap/core'
import { type InsertSource, usualSource } from './insert.ts'
import { cleanPastedHtml } from './paste.ts'
import type { Saver } from './saver.ts'
import { richExtensions } from './schema.ts'
import { openSession, type Places } from './session.tsx'
import type { EditorSettings } from './settings.ts'
import { slashMenu } from './slash.ts'

/** What a page adds to the editor: more that `/` offers, and what happens when a figure or picture is opened. */
export interface EditorExtras {
  readonly sources?: readonly InsertSource[]
  /** A click or Enter on a figure, table of figures, list, chart or photo. */
  readonly open?: (node: { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> }) => void
  /** The editor is there; for what a page does to the text from outside. */
  readonly ready?: (editor: Editor, saver: Saver) => void
}

/** Puts the editor where the page left room for it, and keeps its text saved. */
export function mountEditor(root: HTMLElement, settings: EditorSettings, extras: EditorExtras = {}): Editor {
  const parts = layOut(root)
  const editor = openEditor(parts.text, root, settings, extras)
  const saver = openSession(editor, settings, parts)
  extras.ready?.(editor, saver)
  return editor
}

function layOut(root: HTMLElement): Places & { readonly text: HTMLElement } {
  const place = (className: string) => {
    const made = root.ownerDocument.createElement('div')
    made.className = className
    return made
  }
  const parts = { notice: place('editor-notice'), bar: place('editor-bar'), text: place('editor-text') }
  root.replaceChildren(parts.notice, parts.bar, parts.text)
  return parts
}

function openEditor(element: HTMLElement, host: HTMLElement, settings: EditorSettings, extras: EditorExtras): Editor {
  const { labels, body } = settings
  const sources = [...(extras.sources ?? []), usualSource(settings)]
  return new Editor({
    element,
    extensions: [...richExtensions(labels), slashMenu(host, labels, sources)],
    content: body as unknown as JSONContent,
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': labels.surface,
        role: 'textbox',
        'aria-multiline': 'true',
        lang: 'vi',
        spellcheck: 'false',
      },
      transformPastedHTML: cleanPastedHtml,
      handleClickOn: (_view, _position, node, _at, _event, direct) => {
        if (direct && node.isAtom && !node.isText) extras.open?.({ type: node.type.name, attrs: node.attrs })
        return false
      },
    },
  })
}
