const signs: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 8 into 'VIII'; whole numbers 1–3999, throws otherwise. */
export function showRoman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`No Roman numeral for ${n}`)
  let left = n
  let text = ''
  for (const [value, sign] of signs) {
    text += sign.repeat(Math.floor(left / value))
    left %= value
  }
  return text
}

/** 'VIII' into 8; null unless it is written the one right way, in capitals ('IIX' and 'VIIII' are not). */
export function readRoman(text: string): number | null {
  let rest = text
  let n = 0
  for (const [value, sign] of signs) {
    while (rest.startsWith(sign)) {
      n += value
      rest = rest.slice(sign.length)
    }
  }
  return n >= 1 && n <= 3999 && showRoman(n) === text ? n : null
}

export function isRoman(text: string): boolean {
  return readRoman(text) !== null
}
