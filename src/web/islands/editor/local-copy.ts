import type { RichDoc } from '../../../values/rich.ts'

/** A text that has not reached the server yet, and the state it was written on. */
export interface Unsent {
  readonly editNo: number
  readonly body: RichDoc
}

/** Keeps the unsent text on this device until it is saved; afterwards nothing of it stays. */
export interface LocalCopy {
  keep(unsent: Unsent): void
  read(): Unsent | null
  forget(): void
}

/** A full or forbidden storage must never stop the writing: then there is only the open page. */
export function localCopy(key: string, storage: () => Storage): LocalCopy {
  const attempt = <T>(what: (storage: Storage) => T): T | null => {
    try {
      return what(storage())
    } catch {
      return null
    }
  }
  return {
    keep: (unsent) => {
      attempt((place) => place.setItem(key, JSON.stringify(unsent)))
    },
    read: () =>
      attempt((place) => {
        const read = JSON.parse(place.getItem(key) ?? 'null') as Unsent | null
        return read && typeof read.editNo === 'number' && read.body?.type === 'doc' ? read : null
      }),
    forget: () => {
      attempt((place) => place.removeItem(key))
    },
  }
}
