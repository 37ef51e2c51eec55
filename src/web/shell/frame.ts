import type { PageContext } from '../http/page.ts'
import type { Theme } from '../parts/html.tsx'
import type { PartWords } from '../parts/words.ts'

/** What every shell hands to its document: language, styles, words, theme. */
export function htmlFrame(
  c: PageContext,
  title: string,
  scripts: readonly string[],
  { style = 'style/index.css', site = c.words.shell.product } = {},
) {
  const theme = readTheme(c.cookie('giao_dien'))
  return {
    lang: c.language,
    title: title === site ? title : `${title} · ${site}`,
    styles: [c.house.assets.url(style)],
    words: c.words.shell.parts satisfies PartWords,
    address: c.url.pathname + c.url.search,
    scripts,
    ...(theme && { theme }),
  }
}

function readTheme(value: string | undefined): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}
