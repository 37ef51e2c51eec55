import type { Drawn } from './public-answer.ts'

const keptFor = 2_000
const mostKept = 300
const longestKept = 200_000

type Make = () => Promise<Drawn | null>

/**
 * What the last readers of public addresses were shown, for two seconds: a page that a whole ward opens at once is drawn
 * once. An act of this house empties it, so that whoever publishes sees what was published.
 */
export interface PublicMemory {
  get(address: string): Drawn | undefined
  /**
   * What is kept, else what `make` draws, once for all who ask meanwhile; `null` where that is no page to keep. With `anew`
   * nothing that is kept will do; what is being drawn will, or a page that many reload would be drawn for each of them.
   */
  recall(address: string, anew: boolean, make: Make): Promise<Drawn | null>
  /** What many of the pages stand in: found once for all who ask meanwhile; kept and forgotten as they are, `null` not at all. */
  share<T>(key: string, find: () => Promise<T | null>): Promise<T | null>
  forget(): void
}

export function publicMemory(): PublicMemory {
  const kept = new Map<string, Drawn>()
  const drawing = new Map<string, Promise<Drawn | null>>()
  const shared = new Map<string, Promise<unknown>>()
  let acts = 0
  const keep = (address: string, drawn: Drawn) => {
    if (drawn.body.length > longestKept) return
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(address, drawn)
    setTimeout(() => kept.get(address) === drawn && kept.delete(address), keptFor).unref()
  }
  const draw = async (address: string, make: Make) => {
    const before = acts
    const drawn = await make()
    // What was begun before an act may not show what came of it.
    if (drawn && acts === before) keep(address, drawn)
    return drawn
  }
  const share = <T>(key: string, find: () => Promise<T | null>): Promise<T | null> => {
    const found = shared.get(key) as Promise<T | null> | undefined
    if (found) return found
    const made = find()
    const drop = () => shared.get(key) === made && shared.delete(key)
    shared.set(key, made)
    made.then((value) => (value === null ? drop() : setTimeout(drop, keptFor).unref()), drop)
    return made
  }
  return {
    share,
    get: (address) => kept.get(address),
    recall: async (address, anew, make) => {
      const found = (anew ? undefined : kept.get(address)) ?? drawing.get(address)
      if (found) return found
      const made = draw(address, make)
      drawing.set(address, made)
      return made.finally(() => drawing.get(address) === made && drawing.delete(address))
    },
    forget: () => {
      acts += 1
      kept.clear()
      shared.clear()
      drawing.clear()
    },
  }
}
