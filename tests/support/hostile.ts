import { newId } from '../../src/values/id.ts'
import type { Field, FoundForm } from './html-forms.ts'

/** What is sent in a field that expects something else. None of it may come back as it is, or end in a fault. */
export const texts: Readonly<Record<string, string>> = {
  empty: '',
  spaces: ' \u00a0\t ',
  script: '<script>hostile()</script>"\'><img src=x onerror=hostile()>',
  sql: "'; drop table platform.journal; -- \\",
  path: '../../../../etc/passwd',
  control: 'a\u0000b\u0007\u001b[31m\u202e\u200b\ufeff',
  template: '{{7*7}}$(7*7){count}%s%n',
  header: 'a\r\nSet-Cookie: dau_an=hostile\r\n\r\n',
  long: 'ắ'.repeat(100_000),
  negative: '-1',
  huge: '999999999999999999999999',
  infinite: '1e309',
  noDay: '2024-02-30',
  farDay: '9999-12-31',
  firstDay: '0001-01-01',
  unknownId: newId(),
  zeroId: '00000000-0000-0000-0000-000000000000',
  json: '{"type":"doc","content":[{"type":"figure"}]}',
  url: 'javascript:hostile()',
  prototype: '__proto__',
  constructed: 'constructor',
}

/** Signs that a text was written into a page as it came. */
export const rawEchoes = ['<script>hostile', '<img src=x onerror', 'href="javascript:', '[object Object]', 'NaN/NaN']

/** Numbers that look random and are the same in every run (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Pairs = readonly (readonly [name: string, value: string | File])[]

export interface Sending {
  readonly what: string
  readonly pairs: Pairs
}

const own = new Set(['act', 'client_id'])

/** What an honest person might enter, so that the field under attack is the only thing wrong. */
function plausible({ kind, value }: Field): string {
  if (value !== '') return value
  if (kind === 'date') return '2024-04-15'
  if (kind === 'number') return '1'
  return kind === 'select' ? '' : 'Nội dung thử'
}

/** One value for each name, the act that the form's own button would send, a client id of its own. */
function honest(form: FoundForm): Pairs {
  const once = new Map(form.fields.filter(({ kind }) => kind !== 'file').map((field) => [field.name, plausible(field)]))
  if (once.has('client_id')) once.set('client_id', newId())
  return [...once]
}

const replaced = (pairs: Pairs, change: (name: string) => string): Pairs =>
  pairs.map(([name, value]) => [name, own.has(name) ? value : change(name)])

/** Everything wrong at once, one kind of wrong after the other; then the shape of the form itself. */
export function wholeForms(form: FoundForm): readonly Sending[] {
  const base = honest(form)
  const only = base.filter(([name]) => own.has(name))
  const wrong = Object.entries(texts).map(([what, text]) => ({ what, pairs: replaced(base, () => text) }))
  const shapes: Readonly<Record<string, Pairs>> = {
    missing: only,
    doubled: base.flatMap((pair) => (own.has(pair[0]) ? [pair] : [pair, [pair[0], '2']])),
    listed: base.map(([name, value]) => [own.has(name) ? name : `${name}[]`, value]),
    nested: base.map(([name, value]) => [own.has(name) ? name : `${name}.0.x`, value]),
    indexed: base.map(([name, value]) => [own.has(name) ? name : `${name}.9999`, value]),
    deep: [...base, [Array(99).fill('a').join('.'), 'x']],
    prototypes: [
      ...base,
      ...['__proto__.polluted', '__proto__', 'constructor.prototype.polluted', 'toString', 'a.__proto__.polluted'].map(
        (name) => [name, 'hostile'] as const,
      ),
    ],
    unknownAct: base.map(([name, value]) => [name, name === 'act' ? 'constructor' : value]),
    noAct: base.filter(([name]) => name !== 'act'),
    badClientId: base.map(([name, value]) => [name, name === 'client_id' ? "x' or 1=1" : value]),
    manyFields: [...only, ...Array.from({ length: 5_100 }, (_, at) => [`f.${at}`, 'x'] as const)],
    longName: [...only, ['n'.repeat(500), 'x']],
    fileForText: base.map(([name, value]) => [name, own.has(name) ? value : new File(['x'], '../x.txt')]),
  }
  return [...wrong, ...Object.entries(shapes).map(([what, pairs]) => ({ what, pairs }))]
}

/** One field wrong among honest ones, `count` of them by chance. */
export function singleFields(form: FoundForm, random: () => number, count: number): readonly Sending[] {
  const base = honest(form)
  const names = base.map(([name]) => name).filter((name) => !own.has(name))
  const kinds = Object.keys(texts)
  if (names.length === 0) return []
  return Array.from({ length: count }, () => {
    const name = names[Math.floor(random() * names.length)] ?? ''
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'empty'
    const pairs = honest(form).map(([one, value]) => [one, one === name ? (texts[kind] ?? '') : value] as const)
    return { what: `${name}: ${kind}`, pairs }
  })
}
