import { existsSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { lineAt, type Offence, type Tree } from './tree.ts'

export interface Link {
  readonly file: string
  readonly line: number
  readonly to: string
}

/** Links and pictures of the pages in Markdown that point into this tree; what stands in code is not a link. */
export function linksIn(tree: Tree): readonly Link[] {
  return tree.files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = prose(tree.read(file))
      const inline = text.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g)
      const named = text.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)
      const html = text.matchAll(/(?:src|href)="([^"]+)"/g)
      return [...inline, ...named, ...html].map((match) => ({
        file,
        line: lineAt(text, match.index),
        to: match[1] ?? '',
      }))
    })
    .filter((link) => !/^([a-z]+:|\/\/)/i.test(link.to))
}

const prose = (text: string): string =>
  text.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '))

export function checkLinks(tree: Tree): readonly Offence[] {
  return linksIn(tree).flatMap(({ file, line, to }) => {
    const [path = '', anchor] = decodeURIComponent(to).split('#')
    const target = path === '' ? file : posix.join(posix.dirname(file), path)
    const offence = (what: string): Offence[] => [{ rule: 'links-lead-somewhere', file, line, what }]
    if (target.startsWith('..') || !existsSync(join(tree.root, target))) return offence(`no file ${to}`)
    const isPage = target.endsWith('.md') && statSync(join(tree.root, target)).isFile()
    if (anchor && isPage && !headingsIn(tree.read(target)).has(anchor)) return offence(`no heading ${to}`)
    return []
  })
}

/** The anchors that headings get when a page is shown. */
function headingsIn(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const anchors = Array.from(prose(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm), ([, heading = '']) => {
    const plain = heading.toLowerCase().replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    const anchor = plain.trim().replace(/\s/g, '-')
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    return times === 0 ? anchor : `${anchor}-${times}`
  })
  return new Set(anchors)
}
