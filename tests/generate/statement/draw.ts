import type { DrawnColumn, Look, Sums } from './look.ts'
import { grouped, slashed } from './look.ts'
import { type Ink, type PdfFile, widthOf } from './pdf-file.ts'
import type { Account, Movement } from './transactions.ts'

export interface TruthRow {
  readonly number: number
  readonly page: number
  readonly day: string
  readonly time: string | null
  readonly document: string | null
  readonly debit: number
  readonly credit: number
  readonly memo: string
  readonly kind: string
  /** Lines of the memo that end inside a token, and those of them that end inside a word. */
  readonly hard: number
  readonly inWord: number
}

interface Wrapped {
  readonly lines: readonly string[]
  readonly hard: number
  readonly inWord: number
}

/** Wraps as the banks' programs do: at spaces, and inside a token that is longer than the column. */
export function wrap(text: string, width: number, size: number): Wrapped {
  const lines: string[] = []
  let [line, hard, inWord] = ['', 0, 0]
  for (const token of text.split(' ')) {
    const longer = line === '' ? token : `${line} ${token}`
    if (widthOf(longer, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = token
    while (widthOf(line, size) > width) {
      let fits = line.length - 1
      while (widthOf(line.slice(0, fits), size) > width) fits -= 1
      hard += 1
      if (/[a-z][a-z]/i.test(line.slice(fits - 1, fits + 1))) inWord += 1
      lines.push(line.slice(0, fits))
      line = line.slice(fits)
    }
  }
  return { lines: [...lines, line], hard, inWord }
}

const bottom = 780

/** Sets the table of one bank page by page. */
export class Table {
  #look: Look
  #file: PdfFile
  #inks: Ink[] = []
  #y = 0
  #rowsOnPage = 0
  #to = ''
  page = 0

  constructor(look: Look, file: PdfFile) {
    this.#look = look
    this.#file = file
  }

  begin(account: Account, from: string, to: string, sums: Sums): void {
    this.#turn()
    const { title, lostLabels, above, heading } = this.#look
    this.#to = to
    const font = lostLabels ? 'lost' : 'head'
    this.#line(220, 40, title, 12, font)
    const lines = heading?.(from, to)
    lines?.forEach(([x, text], at) => {
      this.#line(x, 56 + at * 12, text, 9)
    })
    if (!lines) this.#account(account, from, to)
    this.#y = 106
    this.#sumLines(above?.(sums) ?? [])
    this.#labels()
  }

  #account(account: Account, from: string, to: string): void {
    const font = this.#look.lostLabels ? 'lost' : 'head'
    this.#line(30, 64, `Số tài khoản: ${account.number}`, 8, font)
    this.#line(30, 77, `Tên tài khoản: ${account.holder}`, 8, font)
    this.#line(30, 90, `Từ ngày: ${slashed(from)} Đến ngày: ${slashed(to)}`, 8, font)
  }

  row(movement: Movement, number: number, { lastOfDay = false, mustTurn = false } = {}): TruthRow {
    const { columns, size, pitch, pad, align, hasTime, hasDocument } = this.#look
    const cells = columns.map((column) => this.#cell(column, movement, number, lastOfDay))
    const lines = Math.max(...cells.map((cell) => cell.lines.length))
    const height = lines * pitch + pad
    if (this.#y + height > bottom || mustTurn) {
      this.#turn()
      this.#y = 40
      if (!this.#look.labelsOnce) this.#labels()
    }
    const memo = columns.findIndex(
      ({ text }) => text(movement, number) === movement.memo || isQuoted(text(movement, number)),
    )
    cells.forEach((cell, at) => {
      const column = columns[at] as DrawnColumn
      const alone = align === 'top' && at === memo && cell.lines.length === 1 && lines === 2
      const lead = align === 'centred' || alone ? ((lines - cell.lines.length) * pitch) / 2 : 0
      cell.lines.forEach((text, i) => {
        if (text !== '') this.#put(column, text, this.#y + lead + (i + 1) * pitch, size)
      })
    })
    this.#y += height
    this.#rowsOnPage += 1
    const { time, document, debit, credit, kind } = movement
    const day = this.#look.isOfOneDay ? this.#to : movement.day
    const { hard = 0, inWord = 0 } = cells[memo] ?? {}
    return {
      ...{ number, page: this.page, day, debit, credit, kind, hard, inWord, memo: movement.memo },
      time: hasTime ? time : null,
      document: hasDocument ? document : null,
    }
  }

  end(sums: Sums): void {
    const lines = this.#look.below?.(sums) ?? []
    if (this.#y + lines.length * 13 > bottom) {
      this.#turn()
      this.#y = 40
    }
    this.#y += 6
    this.#sumLines(lines)
    this.#close()
  }

  #cell(column: DrawnColumn, movement: Movement, number: number, lastOfDay: boolean): Wrapped {
    const dayEnd = lastOfDay && this.#look.hasDocument && column.label === 'Số dư'
    const text = dayEnd ? grouped(movement.balance, '.') : column.text(movement, number)
    if (typeof text !== 'string') return { lines: text, hard: 0, inWord: 0 }
    return column.width ? wrap(text, column.width, this.#look.size) : { lines: [text], hard: 0, inWord: 0 }
  }

  #put({ x, side }: DrawnColumn, text: string, y: number, size: number): void {
    const back = side === 'right' ? widthOf(text, size) : side === 'centre' ? widthOf(text, size) / 2 : 0
    const font = /[^\u0020-\u007e]/.test(text) ? 'head' : 'text'
    this.#inks.push({ x: x - back, y, size, text, font })
  }

  #line(x: number, y: number, text: string, size: number, font: Ink['font'] = 'head'): void {
    this.#inks.push({ x, y, size, text, font })
  }

  #sumLines(lines: readonly (readonly [number, string, 'right'?])[]): void {
    for (const [x, text, side] of lines) {
      this.#y += 13
      const left = side === 'right' ? x - widthOf(text, this.#look.size) : x
      this.#line(left, this.#y, text, this.#look.size)
    }
  }

  #labels(): void {
    this.#y += 14
    const { size, columns, lostLabels } = this.#look
    for (const { label, x, side } of columns) {
      const back = side === 'right' ? widthOf(label, size) : side === 'centre' ? widthOf(label, size) / 2 : 0
      this.#line(x - back, this.#y, label, size, lostLabels ? 'lost' : 'head')
    }
    this.#y += 4
  }

  #turn(): void {
    this.#close()
    this.page += 1
    this.#rowsOnPage = 0
  }

  #close(): void {
    if (this.page === 0) return
    for (const [x, y, text] of this.#look.footer?.(this.page) ?? []) this.#line(x, y, text, 6.5)
    this.#file.page(this.#inks)
    this.#inks = []
  }
}

const isQuoted = (text: string | readonly string[]): boolean => typeof text === 'string' && text.startsWith('"')
