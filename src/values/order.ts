const collator = new Intl.Collator('vi', { numeric: true })

/** Dictionary order: An, Ánh, Ăn, Ân, Ba, Dũng, Dương, Đào. Numbers by value: 'Tổ 2' before 'Tổ 10'. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}

/**
 * The order of a list of people: by given name, which is the last word, then by the words before it. For order only:
 * a name is never taken apart to match or to store it.
 */
export function comparePersonNames(a: string, b: string): number {
  const [givenA, restA] = lastWordFirst(a)
  const [givenB, restB] = lastWordFirst(b)
  return collator.compare(givenA, givenB) || collator.compare(restA, restB)
}

function lastWordFirst(name: string): readonly [given: string, rest: string] {
  const words = name.trim().split(/\s+/)
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
}
