import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ESTree } from 'vite'
import { Visitor } from 'vite'
import { callsOf, programOf, propertyOf, stringsIn } from './syntax.ts'
import { lineAt, type Offence, sources, type Tree } from './tree.ts'

export const languages = ['vi', 'en'] as const

/** The texts of one language: a path to each, `supervision.refusals.supervision.no_topic`, and the text itself. */
export type Texts = ReadonlyMap<string, unknown>

/** Reads `src/words/<language>/*.ts` by running them, so that what is compared is what the screens show. */
export async function textsOf(tree: Tree, language: string): Promise<Texts> {
  const texts = new Map<string, unknown>()
  const folder = `src/words/${language}/`
  const files = tree.files.filter(
    (file) => file.startsWith(folder) && file.endsWith('.ts') && !file.endsWith('/index.ts'),
  )
  for (const file of files) {
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(tree.root, file)).href)) as object
    flatten(module, file.slice(folder.length, -'.ts'.length), texts)
  }
  return texts
}

function flatten(value: unknown, path: string, into: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    into.set(path, value)
    return
  }
  for (const [key, inner] of Object.entries(value)) flatten(inner, `${path} › ${key}`, into)
}

/** Both languages say the same things, and put the same values in the same sentences. */
export async function checkLanguages(tree: Tree): Promise<readonly Offence[]> {
  const [vi, en] = [await textsOf(tree, 'vi'), await textsOf(tree, 'en')]
  const lacking = (one: Texts, other: Texts, language: string): Offence[] =>
    [...one.keys()]
      .filter((path) => !other.has(path))
      .map((path) => ({ rule: 'languages-agree', file: `src/words/${language}`, what: `lacks ${path}` }))
  const places = [...vi].flatMap(([path, text]) => {
    const there = en.get(path)
    if (typeof text !== 'string' || typeof there !== 'string' || placesOf(text) === placesOf(there)) return []
    return [
      { rule: 'languages-agree', file: 'src/words', what: `${path}: {${placesOf(text)}} is not {${placesOf(there)}}` },
    ]
  })
  return [...lacking(vi, en, 'en'), ...lacking(en, vi, 'vi'), ...places]
}

const placesOf = (text: string): string =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), (match) => match[1]))].sort().join(', ')

interface Used {
  readonly key: string
  readonly file: string
  readonly line: number
}

const isKey = (text: string): boolean => /^[a-z_]+\.[a-z_]+$/.test(text)

/** The keys with which the code refuses: `refuse('area.reason')`, and the `message` of an input's check. */
export function refusalsIn(tree: Tree): readonly Used[] {
  return sources(tree).flatMap((file) => {
    const used: Used[] = []
    const take = (node: ESTree.Node, strings: readonly string[]) => {
      for (const key of strings) used.push({ key, file, line: lineAt(tree.read(file), node.start) })
    }
    for (const call of callsOf(tree, file, 'refuse')) if (call.arguments[0]) take(call, stringsIn(call.arguments[0]))
    new Visitor({
      Property: (node) => {
        const isMessage = node.key.type === 'Identifier' && node.key.name === 'message'
        if (isMessage) take(node, stringsIn(node.value as ESTree.Node).filter(isKey))
      },
    }).visit(programOf(tree, file))
    return used
  })
}

/** The names of the actions: `action({ name: 'area.verb', … })`. */
export function actionsIn(tree: Tree): readonly (Used & { permission: boolean })[] {
  return sources(tree).flatMap((file) =>
    callsOf(tree, file, 'action').flatMap((call) => {
      const [definition] = call.arguments
      if (definition?.type !== 'ObjectExpression') return []
      const name = propertyOf(definition, 'name')
      const permission = propertyOf(definition, 'permission') !== undefined
      const line = lineAt(tree.read(file), call.start)
      return [{ key: (name && stringsIn(name)[0]) ?? '', file, line, permission }]
    }),
  )
}

/** Every refusal has its text and every action its sentence, in both languages. */
export async function checkSentences(tree: Tree): Promise<readonly Offence[]> {
  const offences: Offence[] = [...unwritten(tree)]
  for (const language of languages) {
    const paths = [...(await textsOf(tree, language)).keys()]
    const has = (part: string, key: string) => paths.some((path) => path.endsWith(` › ${part} › ${key}`))
    const lacking = (rule: string, part: string, used: readonly Used[]) => {
      for (const { key, file, line } of used) {
        if (!has(part, key))
          offences.push({
            rule,
            file,
            line,
            what: `no ${part} text in ${language} for ${key || 'a name not written out'}`,
          })
      }
    }
    lacking('refusals-have-texts', 'refusals', refusalsIn(tree))
    lacking('acts-have-sentences', 'journal', actionsIn(tree))
  }
  return offences
}

/** A key put together while running cannot be looked up here, so areas write it out. */
function unwritten(tree: Tree): readonly Offence[] {
  return sources(tree)
    .filter((file) => file.startsWith('src/areas/'))
    .flatMap((file) =>
      callsOf(tree, file, 'refuse')
        .filter(({ arguments: [key] }) => !key || stringsIn(key).length === 0)
        .map(({ start }) => ({
          rule: 'refusals-are-written-out',
          file,
          line: lineAt(tree.read(file), start),
          what: 'a key that is not a literal',
        })),
    )
}

/**
 * Where Vietnamese may be written: language files, official forms and layout, numbers and days in words, the sample, and
 * the names that units of the country, and the State's policies, really bear.
 */
export const vietnamesePlaces = [
  'src/words/',
  'src/print/forms/',
  'src/print/wording.ts',
  'src/values/',
  'src/sample/',
  'src/areas/organisation/vietnam.ts',
  'src/areas/organisation/provinces.ts',
  'src/areas/assistance/known-policies.ts',
]

/** A letter that only Vietnamese has, beside another letter; or an accent that others have too, inside a plain word. */
const vietnamese =
  /[ăđơưảãạắằẳẵặấầẩẫậẻẽẹếềểễệỉĩịỏõọốồổỗộớờởỡợủũụứừửữựỳỷỹỵ]\p{L}|\p{L}[ăđơưảãạắằẳẵặấầẩẫậẻẽẹếềểễệỉĩịỏõọốồổỗộớờởỡợủũụứừửữựỳỷỹỵ]|[a-z][âêôáàéèíìóòúùý]|[âêôáàéèíìóòúùý][a-z]/iu

/** What a rule cites, and the codes of document types: names that no language file may change. */
const citation =
  /^(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Quy định|Quy chế|Quy ước|Thông tư|Chỉ thị|Hướng dẫn|Điều lệ|Sổ tay|Lịch báo cáo|Nền tảng) |, (Điều|khoản) \d+|^\p{Lu}{1,4}$/u

/** A text on a screen comes from a language file: elsewhere no string, template or JSX text is Vietnamese. */
export function checkVietnamese(tree: Tree): readonly Offence[] {
  return sources(tree)
    .filter((file) => !vietnamesePlaces.some((place) => file.startsWith(place)))
    .flatMap((file) => {
      const found: Offence[] = []
      const look = (text: string, start: number) => {
        if (!vietnamese.test(text.normalize('NFC')) || citation.test(text)) return
        found.push({
          rule: 'vietnamese-in-words',
          file,
          line: lineAt(tree.read(file), start),
          what: text.trim().slice(0, 60),
        })
      }
      new Visitor({
        Literal: (node) => {
          if (typeof node.value === 'string') look(node.value, node.start)
        },
        TemplateElement: (node) => look(node.value.cooked ?? '', node.start),
        JSXText: (node) => look(node.value, node.start),
      }).visit(programOf(tree, file))
      return found
    })
}
