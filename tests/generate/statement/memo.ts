import type { Chance } from './chance.ts'
import { drawMessage, drawName } from './draw-words.ts'
import { giverWithMarks, reasonsWithMarks } from './marks.ts'

/** What a memo is made of, as one bank writes it. */
export interface Memo {
  readonly text: string
  readonly payer: string
  readonly payerAccount: string
  /** The five digits that a NAPAS transfer shares with its document number. */
  readonly trace: string | null
}

export interface MemoAsked {
  readonly day: string
  readonly time: string
  /** Of whoever collects; in the memo of transfers inside one bank. */
  readonly account: string
  readonly recipient: string
}

type Grammar = (
  chance: Chance,
  asked: MemoAsked,
  who: { name: string; account: string; message: string },
) => readonly [string, string | null]

const compact = (day: string) => ({ y: day.slice(0, 4), m: day.slice(5, 7), d: day.slice(8, 10) })
const bare = (time: string) => time.replaceAll(':', '')
const hidden = (account: string) => `${account.slice(0, 4)}***${account.slice(-3)}`
const phone = (chance: Chance) => `0${chance.one(['3', '5', '7', '8', '9'])}${chance.digits(8)}`

const vcb: Grammar = (chance, { day, time, account, recipient }, { name, account: from, message }) => {
  const { y, m, d } = compact(day)
  const at = chance.next()
  const [own, other] = chance.in(0.3) ? [hidden(account), hidden(from)] : [account, from]
  if (at < 0.276) return [`MBVCB.${chance.digits(10)}.${message}.CT tu ${other} ${name} toi ${own} ${recipient}`, null]
  if (at < 0.692) return [`${chance.digits(6)}.${d}${m}${y.slice(2)}.${bare(time)}.${message}`, null]
  if (at < 0.962) {
    const trace = chance.digits(5)
    const place = chance.in(0.4) ? `Vietcombank:${account}:` : ''
    return [`0200970405${m}${d}${bare(time)}${y}${chance.code(10)}.${trace}.${bare(time)}.${place}${message}`, trace]
  }
  if (at < 0.98) return [`PARTNER.DIRECT_DEBITS_VCB.ZLP.${chance.digits(14)}.${y}${m}${d}.${message}`, null]
  return [
    `PARTNER.DIRECT_DEBITS_VCB.MSE.${chance.digits(13)}.${y}${m}${d}.${chance.digits(11)}-${phone(chance)}_${message}`,
    null,
  ]
}

const ctg: Grammar = (chance, { day, time }, { message }) => {
  const { y, m, d } = compact(day)
  const lead = chance.weighted([
    ['CT nhanh 247 den: ', 35.8],
    ['Chuyen tien den tu NAPAS Noi dung: ', 33.6],
    ['', 30.6],
  ] as const)
  const tail = `${chance.in(0.73) ? '(CT1111)' : ''}${chance.in(0.4) ? `; thoi gian GD:${d}/${m}/${y} ${time}` : ''}`
  return [`${lead}${message}${tail}`, null]
}

const bidv: Grammar = (chance, { day, time }, { name, account, message }) => {
  const { y, m, d } = compact(day)
  const at = chance.next()
  const from = chance.in(0.5) ? `xxx${account.slice(-4)}` : account
  if (at < 0.65) {
    const bank = chance.one(['MB', 'TCB', 'VPBANK', 'ACB', 'AGRIBANK'])
    const code = `CTLNHIDI${chance.digits(18)}-1/1-CRE-002`
    const text = `TKThe :${from}, tai ${bank}. ${message}${chance.in(0.35) ? '' : ' '}-${code}; thoi gian GD:${d}/${m}/${y} ${time}`
    return [chance.in(0.04) ? text.slice(0, -6) : text, null]
  }
  if (at < 0.965) return [`1261122666 ${message}`, null]
  return [`REM Tfr Ac:${from} ${name} ${message}`, null]
}

const agr: Grammar = (chance, _asked, { message }) => {
  const at = chance.next()
  const tail = chance.in(0.15) ? ` FT24${chance.digits(12)}` : ''
  if (at < 0.78) return [`${message}${tail}`, null]
  if (at < 0.85) return [`MB(${chance.digits(6)})(${message})`, null]
  return [`MBVCB.${chance.digits(10)}.${message}`, null]
}

const vbsp: Grammar = (chance, { day }, { message }) => {
  const { y, m, d } = compact(day)
  return [`PAYTRON - CREDIT ( Ref: CT${y.slice(2)}${m}${d}${chance.digits(8)} ) ${message}-MOB CHANNEL -000101`, null]
}

/** Whoever keeps a list by hand writes names and reasons with their marks. */
const kbnn: Grammar = (chance, _asked, { name }) => [
  chance.in(0.1) ? giverWithMarks(chance, name) : `${giverWithMarks(chance, name)} ${chance.one(reasonsWithMarks)}`,
  null,
]
const notice: Grammar = (chance, _asked, { name }) => [giverWithMarks(chance, name), null]

const grammars = { VCB: vcb, CTG: ctg, BIDV: bidv, AGR: agr, VBSP: vbsp, KBNN: kbnn, TB: notice } as const
export type BankOfMemo = keyof typeof grammars

export function drawMemo(bank: BankOfMemo, chance: Chance, asked: MemoAsked): Memo {
  const name = drawName(chance)
  const account = chance.one(['1903', '0451', '1025', '8876']) + chance.digits(chance.whole(6, 10))
  const drawn = drawMessage(chance, name)
  const message = chance.in(0.004) ? `${drawn} -` : chance.in(0.02) ? `${drawn} ${phone(chance)}` : drawn
  const [text, trace] = grammars[bank](chance, asked, { name, account, message })
  const lossy = chance.in(0.001) ? text.replace(' ', ' ? ') : text
  return { text: lossy.replace(/\s+/g, ' ').trim().slice(0, 267).trim(), payer: name, payerAccount: account, trace }
}
