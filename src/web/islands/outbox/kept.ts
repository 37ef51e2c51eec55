/** A form that found no network, as it was filled in; it waits on this device alone. */
export interface Kept {
  /** The id under which the server does it once, however often it is sent. */
  readonly id: string
  /** Whose it is: somebody else on the same device neither sees nor sends it. */
  readonly owner: string
  readonly url: string
  readonly label: string
  readonly at: number
  readonly fields: readonly (readonly [string, string | File])[]
  /** Why the server did not take it; until it was sent, nothing. */
  readonly refusal: string | null
}

const store = 'kept'

function opened(): Promise<IDBDatabase> {
  return new Promise((settle, fail) => {
    const asked = indexedDB.open('dau-an-outbox', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: 'id' })
    asked.onsuccess = () => settle(asked.result)
    asked.onerror = () => fail(asked.error)
  })
}

async function inStore<T>(mode: IDBTransactionMode, ask: (place: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  return new Promise((settle, fail) => {
    const asked = ask(database.transaction(store, mode).objectStore(store))
    asked.onsuccess = () => settle(asked.result)
    asked.onerror = () => fail(asked.error)
  })
}

export const keep = (one: Kept): Promise<unknown> => inStore('readwrite', (place) => place.put(one))
export const drop = (id: string): Promise<unknown> => inStore('readwrite', (place) => place.delete(id))

/** What somebody keeps here, the oldest first. */
export async function keptBy(owner: string): Promise<readonly Kept[]> {
  const all = await inStore<Kept[]>('readonly', (place) => place.getAll())
  return all.filter((one) => one.owner === owner).toSorted((a, b) => a.at - b.at)
}
