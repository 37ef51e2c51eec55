import type { Chance } from './chance.ts'
import { isPublicFigure } from './public-figures.ts'
import { amounts, givens, middles, nameLengths, otherAmounts, otherAmountsShare, surnames, words } from './shape.ts'

/** A name put together syllable by syllable; nobody's. */
export function drawName(chance: Chance): string {
  for (;;) {
    const count = chance.weighted(nameLengths)
    const middle = Array.from({ length: count - 2 }, () => chance.weighted(middles))
    const name = [chance.weighted(surnames), ...middle, chance.weighted(givens)].join(' ')
    if (!isPublicFigure(name)) return name
  }
}

export function drawAmount(chance: Chance): number {
  if (!chance.in(otherAmountsShare / 100)) return chance.weighted(amounts)
  const [from, to] = chance.weighted(otherAmounts.map((bin) => [bin, bin[2]] as const))
  const amount = chance.whole(from, to - 1)
  return chance.in(0.55) && amount >= 1000 ? Math.floor(amount / 1000) * 1000 : amount
}

const supports = [
  'ung ho dong bao vung lu',
  'ung ho dong bao mien Bac',
  'ung ho dong bao bi bao lu',
  'ung ho bao so 3',
  'ung ho dong bao bi thiet hai do con bao so 3',
  'gia dinh ung ho dong bao',
  'xin gop chut long thanh cung dong bao',
  'em gui ung ho ba con',
]
const wishes = [
  'mong ba con som vuot qua kho khan',
  'thuong lam mien Bac oi',
  'cau mong binh an cho moi nguoi',
  'mot chut tam long gui den ba con vung lu',
]
const groups = [
  'Tap the lop',
  'Cong doan truong',
  'Chi doan',
  'To dan pho',
  'Nhom thien nguyen',
  'CLB nguoi ham mo',
  'Cty TNHH',
]

function phrase(chance: Chance, from: number, to: number): string {
  return Array.from({ length: chance.whole(from, to) }, () => chance.weighted(words)).join(' ')
}

function cased(chance: Chance, text: string): string {
  const at = chance.next()
  if (at < 0.075) return text.toUpperCase()
  if (at < 0.22) return text.toLowerCase()
  return at < 0.6 ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** What the donor wrote. */
export function drawMessage(chance: Chance, name: string): string {
  const support = () => cased(chance, chance.in(0.3) ? chance.one(supports) : `ung ho ${phrase(chance, 2, 10)}`)
  const at = chance.next()
  if (at < 0.33) return support()
  if (at < 0.58) return `${name} ${support()}`
  if (at < 0.75) return `${name} chuyen tien${chance.in(0.2) ? ` ${support()}` : ''}`
  if (at < 0.82) return cased(chance, `${chance.one(wishes)} ${phrase(chance, 0, 6)}`.trim())
  if (at < 0.88)
    return `${chance.one(groups)} ${chance.whole(1, 12)}${chance.one(['A', 'B', 'C'])}${chance.whole(1, 9)} ${support()}`
  if (at < 0.92) return chance.one(['chuyen tien', 'Chuyen khoan', 'CK', 'chuyen khoan nhanh'])
  if (at < 0.93) return name
  return phrase(chance, 3, 22)
}
