import type { Editor, JSONContent } from '@tiptap/core'
import { DOMSerializer } from '@tiptap/pm/model'
import { render } from 'preact'
import type { RichDoc } from '../../../values/rich.ts'
import { type LocalCopy, localCopy } from './local-copy.ts'
import { Saver, type SaveState } from './saver.ts'
import { sendParcel } from './sending.ts'
import type { EditorSettings, Theirs } from './settings.ts'
import { SaveStatus, StalePanel } from './status.tsx'
import { Toolbar } from './toolbar.tsx'

/** Where the page's parts around the text are drawn. */
export interface Places {
  readonly notice: HTMLElement
  readonly bar: HTMLElement
}

/** One writing of one text: draws the bar, keeps the text saved, and asks when somebody else was faster. */
export function openSession(editor: Editor, settings: EditorSettings, places: Places): Saver {
  const local = localCopy(settings.localKey, () => window.localStorage)
  let state: SaveState = { kind: 'saved' }
  const draw = () => drawBar(editor, settings, places.bar, state, () => void saver.flush())
  const saver = new Saver({
    editNo: settings.editNo,
    read: () => editor.getJSON() as unknown as RichDoc,
    send: (parcel) => sendParcel(settings.saveUrl, parcel),
    newClientId: () => window.crypto.randomUUID(),
    local,
    show: (next) => {
      state = next
      if (next.kind === 'stale') showStale(editor, settings, places.notice, saver, next.theirs)
      draw()
    },
    later: (call, milliseconds) => {
      const timer = window.setTimeout(call, milliseconds)
      return () => window.clearTimeout(timer)
    },
  })
  editor.on('update', () => saver.changed())
  editor.on('transaction', draw)
  watchPage(editor, saver)
  draw()
  bringBack(editor, settings, places.notice, saver, local)
  return saver
}

function drawBar(
  editor: Editor,
  { labels }: EditorSettings,
  bar: HTMLElement,
  state: SaveState,
  save: () => void,
): void {
  render(
    <>
      <Toolbar editor={editor} labels={labels} />
      <SaveStatus state={state} labels={labels} save={save} />
    </>,
    bar,
  )
}

function watchPage(editor: Editor, saver: Saver): void {
  window.addEventListener('online', () => void saver.flush())
  window.addEventListener('pagehide', () => void saver.flush())
  window.addEventListener('beforeunload', (event) => {
    if (saver.unsent) event.preventDefault()
  })
  editor.view.dom.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return
    event.preventDefault()
    void saver.flush()
  })
}

/** Text not sent when the page was last closed: goes on from the state it was written on, or is held beside the newer. */
function bringBack(
  editor: Editor,
  settings: EditorSettings,
  notice: HTMLElement,
  saver: Saver,
  local: LocalCopy,
): void {
  const unsent = local.read()
  if (!unsent) return
  const { editNo, savedBy, savedWhen, labels } = settings
  const saved = editor.getJSON() as unknown as RichDoc
  if (JSON.stringify(unsent.body) === JSON.stringify(saved)) {
    local.forget()
    return
  }
  const isNewer = unsent.editNo !== editNo
  editor.commands.setContent(unsent.body as unknown as JSONContent, { emitUpdate: !isNewer })
  if (isNewer) {
    saver.hold(unsent.editNo, { editNo, body: saved, by: savedBy, when: savedWhen })
    return
  }
  render(
    <div class="notice notice-info" role="status">
      <div class="notice-body">{labels.restored}</div>
    </div>,
    notice,
  )
}

function showStale(editor: Editor, settings: EditorSettings, notice: HTMLElement, saver: Saver, theirs: Theirs): void {
  const node = editor.schema.nodeFromJSON(theirs.body)
  const shown = notice.ownerDocument.createElement('div')
  shown.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(node.content))
  const goOn = (withMine: boolean) => {
    render(null, notice)
    saver.goOnFrom(theirs.editNo, withMine)
  }
  const props = {
    labels: settings.labels,
    theirs,
    shown,
    keepMine: () => goOn(true),
    takeTheirs: () => {
      editor.commands.setContent(theirs.body as unknown as JSONContent, { emitUpdate: false })
      goOn(false)
    },
    copyMine: () => window.navigator.clipboard.writeText(editor.getText()),
  }
  render(<StalePanel {...props} />, notice)
}
