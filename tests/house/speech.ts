import { extname } from 'node:path'
import { lineAt, type Offence, type Tree } from './tree.ts'

/** Put together here, so that this file does not say what it forbids. */
const word = (...parts: string[]): string => parts.join('')
const alone = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_])${text}(?![\\p{L}\\p{N}_])`, 'gu')
const anyCase = (text: string): RegExp => new RegExp(alone(text).source, 'giu')

/** The project speaks of itself: not of who wrote it, with what, from which notes, nor of what is left to do. */
export const unsaid: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['no-notes-left', alone(word('TO', 'DO'))],
  ['no-notes-left', alone(word('FIX', 'ME'))],
  ['no-notes-left', alone(word('X', 'XX'))],
  ['speaks-of-itself', new RegExp(word('/work', '/(shared|main|\\.library)'), 'g')],
  ['speaks-of-itself', new RegExp(word('/tmp', '/brief'), 'g')],
  ['speaks-of-itself', anyCase(word('iss', 'ues?\\s*#\\s*\\d+'))],
  ['speaks-of-itself', anyCase(word('(pull request|PR)', '\\s*#\\s*\\d+'))],
  ['speaks-of-itself', alone(word('A', 'I'))],
  ['speaks-of-itself', alone(word('L', 'LMs?'))],
  ['speaks-of-itself', anyCase(word('sub', '-?agents?'))],
  [
    'speaks-of-itself',
    anyCase(word('(chat', 'gpt|cla', 'ude|anth', 'ropic|open', 'ai|co', 'pilot|lang', 'uage model)')),
  ],
  ['speaks-of-itself', anyCase(word('regis', 'try\\.[a-z.]+'))],
  ['speaks-of-itself', anyCase(word('npm', 'js\\.(org|com)'))],
]

const written = new Set([
  '.ts',
  '.tsx',
  '.mjs',
  '.js',
  '.json',
  '.md',
  '.sql',
  '.css',
  '.html',
  '.yml',
  '.yaml',
  '.txt',
  '.svg',
  '',
])

export const textsIn = (tree: Tree): readonly string[] => tree.files.filter((file) => written.has(extname(file)))

export function checkSpeech(tree: Tree): readonly Offence[] {
  return textsIn(tree).flatMap((file) =>
    unsaid.flatMap(([rule, pattern]) =>
      Array.from(tree.read(file).matchAll(pattern), (match) => {
        const line = lineAt(tree.read(file), match.index)
        return { rule, file, line, what: `says “${match[0]}”` }
      }),
    ),
  )
}
