import { useState } from 'preact/hooks'
import { fill } from '../../../words/shape.ts'
import type { EditorLabels } from '../../../words/vi/editor.ts'
import type { SaveState } from './saver.ts'
import type { Theirs } from './settings.ts'

/** Where the text is: here only, on its way, or safe. */
export function SaveStatus({ state, labels, save }: { state: SaveState; labels: EditorLabels; save: () => void }) {
  return (
    <span class="editor-saving">
      <span class="editor-status" data-state={state.kind} role="status">
        {statusText(state, labels)}
      </span>
      <button
        type="button"
        class="editor-save"
        disabled={['saved', 'saving', 'stale'].includes(state.kind)}
        onClick={save}
      >
        {labels.saveNow}
      </button>
    </span>
  )
}

function statusText(state: SaveState, labels: EditorLabels): string {
  if (state.kind === 'refused') return fill(labels.refused, { text: state.text })
  if (state.kind === 'stale') return labels.staleTitle
  return state.kind === 'signed_out' ? labels.signedOut : labels[state.kind]
}

export interface StaleProps {
  readonly labels: EditorLabels
  readonly theirs: Theirs
  /** Their version as read-only markup of the same schema. */
  readonly shown: HTMLElement
  readonly keepMine: () => void
  readonly takeTheirs: () => void
  readonly copyMine: () => Promise<void>
}

/** Both texts are there, and the writer decides: nothing is overwritten in silence. */
export function StalePanel({ labels, theirs, shown, keepMine, takeTheirs, copyMine }: StaleProps) {
  const [copied, setCopied] = useState(false)
  return (
    <section class="notice notice-warn editor-stale" role="alert">
      <div class="notice-body">
        <p class="notice-title">{labels.staleTitle}</p>
        <p>{fill(labels.stale, { who: theirs.by, when: theirs.when })}</p>
        <details>
          <summary>{labels.theirs}</summary>
          <div class="editor-theirs ProseMirror" ref={(place) => place?.replaceChildren(shown)} />
        </details>
        <div class="submit-row">
          <button type="button" class="button" onClick={keepMine}>
            {labels.keepMine}
          </button>
          <button type="button" class="button" onClick={takeTheirs}>
            {labels.takeTheirs}
          </button>
          <button type="button" class="button button-quiet" onClick={() => void copyMine().then(() => setCopied(true))}>
            {labels.copyMine}
          </button>
          {copied ? <span role="status">{labels.copied}</span> : null}
        </div>
      </div>
    </section>
  )
}
