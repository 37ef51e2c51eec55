import type { RichDoc } from '../../../values/rich.ts'
import type { LocalCopy } from './local-copy.ts'
import type { SaveAnswer, Theirs } from './settings.ts'

export type SaveState =
  | { readonly kind: 'saved' | 'dirty' | 'saving' | 'offline' | 'signed_out' }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'stale'; readonly theirs: Theirs }

export interface Parcel {
  readonly editNo: number
  readonly body: RichDoc
  /** The same for every attempt at one parcel: the server does it once, however often it arrives. */
  readonly clientId: string
}

export interface SaverParts {
  readonly editNo: number
  readonly read: () => RichDoc
  /** Throws when the server was not reached. */
  readonly send: (parcel: Parcel) => Promise<SaveAnswer | 'signed_out'>
  readonly newClientId: () => string
  readonly local: LocalCopy
  readonly show: (state: SaveState) => void
  /** Calls later; the answer takes it back. */
  readonly later: (call: () => void, milliseconds: number) => () => void
}

export interface Saver {
  /** The text has changed. */
  changed(): void
  /** Sends now what is unsent. */
  flush(): Promise<void>
  /** Stops saving: what is in the editor was written on `base`, and somebody has saved since. */
  hold(base: number, theirs: Theirs): void
  /** Goes on from somebody else's version; `withMine` sends what is in the editor in its place. */
  goOnFrom(editNo: number, withMine: boolean): void
  readonly unsent: () => boolean
}

const [pause, longestPause, firstRetry, lastRetry] = [1_500, 10_000, 2_000, 30_000]

/**
 * Sends the text a moment after the last keystroke, one parcel at a time. A parcel without an answer is sent again as it
 * was, before anything newer: only so is it known which state the next edit stands on.
 */
export function createSaver(parts: SaverParts): Saver {
  const { local, show } = parts
  let editNo = parts.editNo
  let dirty = false
  let stopped = false
  let waiting: Parcel | null = null
  let sending: Promise<void> | null = null
  let retry = firstRetry
  let planned: (() => void) | null = null
  /** Typing without a pause puts a save off only so long. */
  let limit: (() => void) | null = null

  const plan = (milliseconds: number) => {
    planned?.()
    planned = parts.later(() => void flush(), milliseconds)
  }

  const unplan = () => {
    planned?.()
    limit?.()
    planned = limit = null
  }

  const take = (answer: SaveAnswer | 'signed_out') => {
    if (answer === 'signed_out') return show({ kind: 'signed_out' })
    waiting = null
    retry = firstRetry
    if (answer.saved) {
      editNo = answer.editNo
      if (!dirty) local.forget()
      show({ kind: dirty ? 'dirty' : 'saved' })
      if (dirty) plan(pause)
      return
    }
    dirty = true
    if (answer.reason === 'refused') return show({ kind: 'refused', text: answer.text })
    stopped = true
    show({ kind: 'stale', theirs: answer.theirs })
  }

  const attempt = async () => {
    if (!waiting) {
      waiting = { editNo, body: parts.read(), clientId: parts.newClientId() }
      dirty = false
    }
    show({ kind: 'saving' })
    try {
      take(await parts.send(waiting))
    } catch {
      show({ kind: 'offline' })
      plan(retry)
      retry = Math.min(retry * 2, lastRetry)
    }
  }

  const flush = async (): Promise<void> => {
    unplan()
    if (sending) return sending
    if (stopped || (!dirty && !waiting)) return
    sending = attempt().finally(() => {
      sending = null
    })
    return sending
  }

  return {
    changed: () => {
      dirty = true
      local.keep({ editNo, body: parts.read() })
      if (stopped || waiting) return
      show({ kind: 'dirty' })
      plan(pause)
      limit ??= parts.later(() => void flush(), longestPause)
    },
    flush,
    hold: (base, theirs) => {
      editNo = base
      dirty = stopped = true
      show({ kind: 'stale', theirs })
    },
    goOnFrom: (theirs, withMine) => {
      editNo = theirs
      stopped = false
      dirty = withMine
      if (withMine) return void flush()
      local.forget()
      show({ kind: 'saved' })
    },
    unsent: () => dirty || waiting !== null,
  }
}
