import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { textsOf } from './sentences.ts'
import { lineAt, type Offence, type Tree } from './tree.ts'

const folder = 'docs/guide'
const largestPicture = 80 * 1024
/** On the average: a guide of twice the chapters may show twice as much. */
const largestChapter = 256 * 1024

export const chaptersIn = (tree: Tree): readonly string[] =>
  tree.files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md'))

/** What stands in bold in the guide is a text of the screen; a way through several of them is written `**A → B**`. */
export function labelsIn(tree: Tree, chapter: string): readonly { label: string; line: number }[] {
  const text = tree.read(chapter)
  return Array.from(text.matchAll(/\*\*([^*]+)\*\*/g)).flatMap((match) =>
    (match[1] ?? '')
      .split('→')
      .map((label) => ({ label: label.trim().replace(/\s+/g, ' ').normalize(), line: lineAt(text, match.index) })),
  )
}

/** A reader looks on the screen for the very words: every label is a Vietnamese text of the language files. */
export async function checkLabels(tree: Tree): Promise<readonly Offence[]> {
  const texts = [...(await textsOf(tree, 'vi')).values()].flat()
  const said = texts.filter((text) => typeof text === 'string')
  const plain = new Set(said)
  const patterns = said.filter((text) => text.includes('{')).map(patternOf)
  const isSaid = (label: string) => plain.has(label) || patterns.some((pattern) => pattern.test(label))
  return chaptersIn(tree).flatMap((file) =>
    labelsIn(tree, file)
      .filter(({ label }) => !isSaid(label))
      .map(({ label, line }) => ({ rule: 'guide-says-labels', file, line, what: `“${label}” is on no screen` })),
  )
}

/** `Kiến nghị gửi {addressee}` says anything in the place of its value, but not nothing else. */
function patternOf(text: string): RegExp {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return parts.join('').trim().length < 4 ? /^(?!)/ : new RegExp(`^${parts.join('.+')}$`, 'u')
}

interface Shown {
  readonly file: string
  readonly line: number
  readonly alt: string
  readonly picture: string
  readonly caption: string
}

export function picturesIn(tree: Tree): readonly Shown[] {
  return chaptersIn(tree).flatMap((file) => {
    const text = tree.read(file)
    return Array.from(text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)\n*([^\n]*)/g), (match) => ({
      file,
      line: lineAt(text, match.index),
      alt: match[1] ?? '',
      picture: join(folder, match[2] ?? ''),
      caption: (match[3] ?? '').trim(),
    }))
  })
}

/** Each picture is described, has a caption, is small, is shown, and is taken by a script. */
export function checkPictures(tree: Tree): readonly Offence[] {
  const shown = picturesIn(tree)
  const scripts = tree.files.filter((file) => file.endsWith('.pictures.ts')).map((file) => tree.read(file))
  const offence = (rule: string, { file, line }: Shown, what: string): Offence => ({ rule, file, line, what })
  const stored = tree.files.filter((file) => file.startsWith(`${folder}/images/`))
  const size = (file: string) => (existsSync(join(tree.root, file)) ? statSync(join(tree.root, file)).size : 0)
  return [
    ...shown
      .filter(({ alt, caption }) => alt.length < 10 || !/^\*[^*].*[^*]\*$/.test(caption))
      .map((one) => offence('guide-describes-pictures', one, `${one.picture} needs a description and a caption`)),
    ...shown
      .filter(({ picture }) => !scripts.some((script) => script.includes(`'${basename(picture, '.webp')}'`)))
      .map((one) => offence('guide-takes-pictures', one, `no script takes ${one.picture}`)),
    ...stored
      .filter((file) => !shown.some(({ picture }) => picture === file))
      .map((file) => ({ rule: 'guide-shows-pictures', file, what: 'no chapter shows it' })),
    ...stored
      .filter((file) => size(file) > largestPicture)
      .map((file) => ({ rule: 'guide-is-small', file, what: `${size(file)} bytes` })),
    ...(stored.reduce((sum, file) => sum + size(file), 0) > largestChapter * chaptersIn(tree).length
      ? [{ rule: 'guide-is-small', file: folder, what: 'the pictures together' }]
      : []),
  ]
}
