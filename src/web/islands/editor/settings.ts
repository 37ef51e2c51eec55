import type { RichDoc } from '../../../values/rich.ts'
import type { EditorLabels } from '../../../words/vi/editor.ts'

/** A stored photo that may be put into the text. */
export interface PhotoChoice {
  readonly fileId: string
  readonly caption: string
  readonly takenOn: string | null
}

/** What the page tells the editor, as JSON in `data-editor` of its root. */
export interface EditorSettings {
  readonly body: RichDoc
  /** The state the text was read in; every save names it, and is refused when it is no longer the last. */
  readonly editNo: number
  /** Whose last save that state is, and when, as people read it. */
  readonly savedBy: string
  readonly savedWhen: string
  /** Takes `{ editNo, body, clientId }` as JSON and answers with a `SaveAnswer`. */
  readonly saveUrl: string
  /** Names the copy kept on this device; holds the account, so that another user never meets it. */
  readonly localKey: string
  readonly labels: EditorLabels
  readonly photos: readonly PhotoChoice[]
}

/** Somebody else's version, saved meanwhile. */
export interface Theirs {
  readonly editNo: number
  readonly body: RichDoc
  readonly by: string
  /** As people read it. */
  readonly when: string
}

/** What the server says to a save. */
export type SaveAnswer =
  | { readonly saved: true; readonly editNo: number }
  | { readonly saved: false; readonly reason: 'stale'; readonly theirs: Theirs }
  | { readonly saved: false; readonly reason: 'refused'; readonly text: string }
