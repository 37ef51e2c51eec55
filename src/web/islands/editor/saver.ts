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

const [pause, longestPause, firstRetry, lastRetry] = [1_500, 10_000, 2_000, 30_000]

/**
 * Sends the text a moment after the last keystroke, one parcel at a time. A parcel without an answer is sent again as it
 * was, before anything newer: only so is it known which state the next edit stands on.
 */
export class Saver {
  readonly #parts: SaverParts
  #editNo: number
  #dirty = false
  #stopped = false
  #waiting: Parcel | null = null
  #sending: Promise<void> | null = null
  #retry = firstRetry
  #planned: (() => void) | null = null
  /** Typing without a pause puts a save off only so long. */
  #limit: (() => void) | null = null

  constructor(parts: SaverParts) {
    this.#parts = parts
    this.#editNo = parts.editNo
  }

  get unsent(): boolean {
    return this.#dirty || this.#waiting !== null
  }

  /** The text has changed. */
  changed(): void {
    const { local, read, show, later } = this.#parts
    this.#dirty = true
    local.keep({ editNo: this.#editNo, body: read() })
    if (this.#stopped || this.#waiting) return
    show({ kind: 'dirty' })
    this.#plan(pause)
    this.#limit ??= later(() => void this.flush(), longestPause)
  }

  /** Sends now what is unsent. */
  async flush(): Promise<void> {
    this.#unplan()
    if (this.#sending) return this.#sending
    if (this.#stopped || !this.unsent) return
    this.#sending = this.#attempt().finally(() => {
      this.#sending = null
    })
    return this.#sending
  }

  /** Stops saving: what is in the editor was written on `base`, and somebody has saved since. */
  hold(base: number, theirs: Theirs): void {
    this.#editNo = base
    this.#dirty = true
    this.#stop(theirs)
  }

  /** Goes on from somebody else's version; `withMine` sends what is in the editor in its place. */
  goOnFrom(editNo: number, withMine: boolean): void {
    this.#editNo = editNo
    this.#stopped = false
    this.#dirty = withMine
    if (withMine) {
      void this.flush()
      return
    }
    this.#parts.local.forget()
    this.#parts.show({ kind: 'saved' })
  }

  #stop(theirs: Theirs): void {
    this.#stopped = true
    this.#parts.show({ kind: 'stale', theirs })
  }

  #plan(milliseconds: number): void {
    this.#planned?.()
    this.#planned = this.#parts.later(() => void this.flush(), milliseconds)
  }

  #unplan(): void {
    this.#planned?.()
    this.#limit?.()
    this.#planned = this.#limit = null
  }

  async #attempt(): Promise<void> {
    const { read, newClientId, send, show } = this.#parts
    if (!this.#waiting) {
      this.#waiting = { editNo: this.#editNo, body: read(), clientId: newClientId() }
      this.#dirty = false
    }
    show({ kind: 'saving' })
    try {
      this.#take(await send(this.#waiting))
    } catch {
      show({ kind: 'offline' })
      this.#plan(this.#retry)
      this.#retry = Math.min(this.#retry * 2, lastRetry)
    }
  }

  #take(answer: SaveAnswer | 'signed_out'): void {
    if (answer === 'signed_out') {
      this.#parts.show({ kind: 'signed_out' })
      return
    }
    this.#waiting = null
    this.#retry = firstRetry
    if (answer.saved) this.#settle(answer.editNo)
    else this.#refused(answer)
  }

  #settle(editNo: number): void {
    this.#editNo = editNo
    this.#parts.show({ kind: this.#dirty ? 'dirty' : 'saved' })
    if (this.#dirty) this.#plan(pause)
    else this.#parts.local.forget()
  }

  #refused(answer: Extract<SaveAnswer, { saved: false }>): void {
    this.#dirty = true
    if (answer.reason === 'stale') this.#stop(answer.theirs)
    else this.#parts.show({ kind: 'refused', text: answer.text })
  }
}
