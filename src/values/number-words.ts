const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const word = (digit: number) => digits[digit] ?? ''

// Behind a ten some units change their sound: mười lăm, hai mươi mốt, hai mươi tư; behind "linh" none does.
function unit(tens: number, units: number): string {
  if (units === 5 && tens >= 1) return 'lăm'
  if (units === 1 && tens >= 2) return 'mốt'
  if (units === 4 && tens >= 2) return 'tư'
  return word(units)
}

/** 1–999; `full` also says the empty hundreds, as after a higher group: 5 is "không trăm linh năm". */
function threeDigits(n: number, full: boolean): string[] {
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor(n / 10) % 10
  const units = n % 10
  const said: string[] = []
  const withHundreds = full || hundreds > 0
  if (withHundreds) said.push(word(hundreds), 'trăm')
  if (tens === 1) said.push('mười')
  if (tens >= 2) said.push(word(tens), 'mươi')
  if (tens === 0 && units > 0 && withHundreds) said.push('linh')
  if (units > 0) said.push(unit(tens, units))
  return said
}

const groups: readonly (readonly [size: number, name: string])[] = [
  [1e6, 'triệu'],
  [1e3, 'nghìn'],
  [1, ''],
]

function say(n: number, full: boolean): string[] {
  const billions = Math.floor(n / 1e9)
  // Above a thousand billion the count of "tỷ" is itself a number in words: "một nghìn hai trăm tỷ".
  const said = billions > 0 ? [...say(billions, full), 'tỷ'] : []
  for (const [size, name] of groups) {
    const group = Math.floor(n / size) % 1000
    if (group === 0) continue
    said.push(...threeDigits(group, full || said.length > 0))
    if (name) said.push(name)
  }
  return said
}

/** A whole number in formal Vietnamese, lower case: 1005 is "một nghìn không trăm linh năm". Throws unless safe. */
export function numberWords(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number that can be said: ${n}`)
  if (n === 0) return 'không'
  return [...(n < 0 ? ['âm'] : []), ...say(Math.abs(n), false)].join(' ')
}
