import { type Editor, Extension, type Range } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorLabels } from '../../../words/vi/editor.ts'
import type { InsertItem, InsertSource } from './insert.ts'

interface Typed {
  readonly range: Range
  readonly query: string
}

/** What stands between a `/` at the start of a word and the cursor. */
export function typedAfterSlash({ selection }: EditorState): Typed | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const match = /(?:^|[\s\ufffc])\/([\p{L}\p{M}\d][\p{L}\p{M}\d ]{0,38})?$/u.exec(before)
  if (!match) return null
  const query = match[1] ?? ''
  return { range: { from: $from.pos - query.length - 1, to: $from.pos }, query }
}

/** The menu under the cursor: a list that stands beside the text while its words are typed. */
export function slashMenu(host: HTMLElement, labels: EditorLabels, sources: readonly InsertSource[]) {
  return Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      const menu = new SlashMenu(this.editor, host, labels, sources)
      return [
        new Plugin({
          view: () => ({ update: (view) => menu.follow(view), destroy: () => menu.close() }),
          props: { handleKeyDown: (_, event) => menu.takesKey(event.key) },
        }),
      ]
    },
  })
}

class SlashMenu {
  readonly #editor: Editor
  readonly #labels: EditorLabels
  readonly #sources: readonly InsertSource[]
  readonly #list: HTMLElement
  #items: readonly InsertItem[] = []
  #typed: Typed | null = null
  #chosen = 0
  /** Where Escape was pressed; the menu stays away until another `/`. */
  #leftAt = -1
  #asked = 0

  constructor(editor: Editor, host: HTMLElement, labels: EditorLabels, sources: readonly InsertSource[]) {
    this.#editor = editor
    this.#labels = labels
    this.#sources = sources
    this.#list = host.ownerDocument.createElement('div')
    this.#list.className = 'slash'
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', labels.insertTitle)
    this.#list.id = 'slash-menu'
    this.#list.hidden = true
    host.append(this.#list)
  }

  follow(view: EditorView): void {
    const typed = view.hasFocus() ? typedAfterSlash(view.state) : null
    if (typed === null || typed.range.from === this.#leftAt) {
      if (typed === null) this.#leftAt = -1
      this.close()
      return
    }
    if (this.#typed?.query === typed.query && this.#typed.range.from === typed.range.from) return
    this.#typed = typed
    void this.#ask(typed)
  }

  /** True when the key was for the menu and not for the text. */
  takesKey(key: string): boolean {
    if (this.#list.hidden) return false
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const count = Math.max(this.#items.length, 1)
      this.#chosen = (this.#chosen + (key === 'ArrowDown' ? 1 : count - 1)) % count
      this.#draw()
      return true
    }
    if (key === 'Escape') {
      this.#leftAt = this.#typed?.range.from ?? -1
      this.close()
      return true
    }
    const item = this.#items[this.#chosen]
    if ((key !== 'Enter' && key !== 'Tab') || !item) return false
    this.#take(item)
    return true
  }

  close(): void {
    this.#typed = null
    this.#asked += 1
    this.#list.hidden = true
    this.#editor.view.dom.removeAttribute('aria-activedescendant')
  }

  async #ask(typed: Typed): Promise<void> {
    this.#asked += 1
    const mine = this.#asked
    const found = await Promise.all(this.#sources.map((source) => source(typed.query)))
    if (mine !== this.#asked) return
    this.#items = found.flat()
    this.#chosen = 0
    this.#draw()
    this.#place(typed.range.from)
  }

  #take(item: InsertItem): void {
    const range = this.#typed?.range
    this.close()
    if (range) void item.insert(this.#editor, range)
  }

  #draw(): void {
    const { ownerDocument: page } = this.#list
    const options = this.#items.map((item, at) => {
      const option = page.createElement('div')
      option.id = `slash-${item.id}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', String(at === this.#chosen))
      const hint = page.createElement('span')
      hint.className = 'soft'
      hint.textContent = item.hint ?? ''
      option.append(item.label, hint)
      // Before the click takes the focus out of the text.
      option.addEventListener('mousedown', (event) => {
        event.preventDefault()
        this.#take(item)
      })
      return option
    })
    if (options.length === 0) {
      const nothing = page.createElement('p')
      nothing.className = 'soft'
      nothing.textContent = this.#labels.nothing
      options.push(nothing as HTMLDivElement)
    }
    this.#list.replaceChildren(...options)
    this.#list.hidden = false
    const chosen = options[this.#chosen]
    chosen?.scrollIntoView({ block: 'nearest' })
    const text = this.#editor.view.dom
    text.setAttribute('aria-controls', this.#list.id)
    if (chosen?.id) text.setAttribute('aria-activedescendant', chosen.id)
  }

  #place(position: number): void {
    const host = this.#list.parentElement
    if (!host) return
    const [at, frame] = [this.#editor.view.coordsAtPos(position), host.getBoundingClientRect()]
    const left = Math.min(at.left - frame.left, Math.max(0, frame.width - this.#list.offsetWidth - 8))
    this.#list.style.left = `${Math.max(0, left)}px`
    this.#list.style.top = `${at.bottom - frame.top + 4}px`
  }
}
