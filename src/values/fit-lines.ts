/** Where words belong together: `hard` is never broken while there is another way, `soft` only where it costs little. */
export type Tie = 'hard' | 'soft' | 'free'

const units = new Set(
  'phường xã thôn tổ bản làng ấp khóm xóm khối phố quận huyện tỉnh khu số năm quý khóa lần thứ ngày tháng ông bà em anh chị'.split(
    ' ',
  ),
)
/** Words of two syllables that stand in names of the Front’s collectives and in what they are praised for. */
const pairs = new Set(
  [
    'tổ dân, dân phố, dân cư, khu dân, công tác, mặt trận, tổ quốc, ủy ban, nhân dân, phụ nữ, liên hiệp, cựu chiến, chiến binh',
    'thanh niên, nông dân, đoàn kết, dân tộc, văn hóa, thành tích, xuất sắc, phong trào, thi đua, tiêu biểu, việt nam',
    'hội đồng, thường trực, thanh tra, giám sát, cộng đồng, gia đình, hộ gia, chung sức, môi trường, an ninh, trật tự',
    'phòng chống, dịch bệnh, tự quản, thành phố, nhà trường, tiểu học, trung học, cơ sở, tình nguyện, chữ thập, thập đỏ',
    'người cao, cao tuổi, giảm nghèo, bền vững, vận động, xây dựng, đô thị, văn minh, giai đoạn, nhiệm kỳ',
  ].flatMap((line) => line.split(', ')),
)

const startsUpper = (word: string) => /^\p{Lu}/u.test(word)
const isNumeral = (word: string) => /^(\d|[IVXLC]+[,.;:]?$)/.test(word)
const closes = (word: string) => /[,;:.)”"]$/.test(word)
const bare = (word: string) => word.toLocaleLowerCase('vi').replace(/[^\p{L}\d]/gu, '')

/** A size so near to the wished one is better than words torn from each other. */
const nearEnough = 0.8

/** How a word holds to the next: numbers to what they count, the parts of a proper name, a unit to its name. */
export function tieOf(word: string, next: string): Tie {
  if (closes(word)) return 'free'
  if (isNumeral(next)) return 'hard'
  if (startsUpper(word) && startsUpper(next)) return 'hard'
  if (units.has(bare(word)) && startsUpper(next)) return 'hard'
  return pairs.has(`${bare(word)} ${bare(next)}`) ? 'soft' : 'free'
}

interface Setting {
  readonly width: number
  /** How wide a text is at a size, in the unit of `width`. */
  readonly measure: (text: string, size: number) => number
  /** Sizes in points, the one wished for first. */
  readonly sizes: readonly number[]
  readonly mostLines: number
  /** Everything belongs together, as the words of one person’s name do. */
  readonly whole?: boolean
}

export interface Fitted {
  readonly size: number
  readonly lines: readonly string[]
}

/**
 * A text in balanced lines at the largest size at which it fits without breaking what belongs together; at the smallest
 * size ties give way, and last of all a word longer than a line. Every word is kept, in its order.
 */
export function fitLines(text: string, setting: Setting): Fitted {
  const words = text.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { size: setting.sizes[0] ?? 12, lines: [] }
  const ties = words.slice(0, -1).map((word, at) => (setting.whole ? 'hard' : tieOf(word, words[at + 1] ?? '')))
  const firm = ties.map((tie) => (tie === 'soft' ? 'hard' : tie))
  const [wished = 12] = setting.sizes
  const nearly = setting.sizes.filter((size) => size >= wished * nearEnough)
  for (const [held, size] of [
    ...nearly.map((one) => [firm, one] as const),
    ...setting.sizes.map((one) => [ties, one] as const),
  ]) {
    const lines = broken(words, held, { ...setting, size })
    if (lines) return { size, lines }
  }
  const size = setting.sizes.at(-1) ?? 8
  const loose = broken(
    words,
    ties.map((tie) => (tie === 'hard' ? 'soft' : tie)),
    { ...setting, size },
  )
  return { size, lines: loose ?? forced(words, { ...setting, size }) }
}

type Sized = Setting & { readonly size: number }

const widthAt = (text: string, { size, measure }: Sized) => measure(text, size)

/** The best way to break, by how unequal the lines are and how much is torn; `null` when there is none. */
function broken(words: readonly string[], ties: readonly Tie[], sized: Sized): readonly string[] | null {
  const count = words.length
  let best: { cost: number; lines: readonly string[] } | null = null
  const whole = widthAt(words.join(' '), sized)
  for (let lines = 1; lines <= Math.min(sized.mostLines, count); lines += 1) {
    const found = inLines(words, ties, lines, sized, Math.min(sized.width, (whole / lines) * 1.04))
    if (found && (best === null || found.cost < best.cost)) best = found
  }
  return best?.lines ?? null
}

/** Dynamic programming over the places to break: `lines` lines, each as near to `aim` wide as can be. */
function inLines(words: readonly string[], ties: readonly Tie[], lines: number, sized: Sized, aim: number) {
  const memo = new Map<string, { cost: number; lines: readonly string[] } | null>()
  const from = (start: number, left: number): { cost: number; lines: readonly string[] } | null => {
    const key = `${start} ${left}`
    const known = memo.get(key)
    if (known !== undefined) return known
    let best: { cost: number; lines: readonly string[] } | null = null
    for (let end = start + 1; end <= words.length - left + 1; end += 1) {
      const line = words.slice(start, end).join(' ')
      const width = widthAt(line, sized)
      if (width > sized.width) break
      if (left === 1 && end < words.length) continue
      const tie = end < words.length ? ties[end - 1] : 'free'
      if (tie === 'hard') continue
      const rest = left === 1 ? { cost: 0, lines: [] } : from(end, left - 1)
      if (!rest) continue
      const cost = ((width - aim) / sized.width) ** 2 + (tie === 'soft' ? 0.12 : 0) + 0.04 + rest.cost
      if (best === null || cost < best.cost) best = { cost, lines: [line, ...rest.lines] }
    }
    memo.set(key, best)
    return best
  }
  return from(0, lines)
}

/** Line after line as full as can be; a word longer than a line is cut. More lines than asked for may come out. */
function forced(words: readonly string[], sized: Sized): readonly string[] {
  const lines: string[] = []
  for (const word of words.flatMap((one) => pieces(one, sized))) {
    const last = lines.at(-1)
    if (last !== undefined && widthAt(`${last} ${word}`, sized) <= sized.width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, sized: Sized): readonly string[] {
  if (widthAt(word, sized) <= sized.width) return [word]
  const cut: string[] = []
  let piece = ''
  for (const letter of word.normalize('NFC')) {
    if (piece !== '' && widthAt(piece + letter, sized) > sized.width) {
      cut.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...cut, piece]
}
