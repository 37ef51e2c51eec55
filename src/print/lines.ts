import { type Face, widthOf } from './font/tinos.ts'

interface Setting {
  /** Millimetres. */
  readonly room: number
  /** Points. */
  readonly size: number
  readonly face?: Face
}

/** The lines that words fill one after the other, each at most so wide; a longer word has a line of its own. */
export function wrapped(text: string, { room, size, face = 'regular' }: Setting): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, size, face) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** As few lines as there must be, as equal as they can be: a title never ends in a line of two words. */
export function balanced(text: string, setting: Setting): readonly string[] {
  const fewest = wrapped(text, setting)
  if (fewest.length < 2) return fewest
  let [low, high] = [0, setting.room]
  for (let step = 0; step < 20; step += 1) {
    const room = (low + high) / 2
    if (wrapped(text, { ...setting, room }).length > fewest.length) low = room
    else high = room
  }
  return wrapped(text, { ...setting, room: high })
}
