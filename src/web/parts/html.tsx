import type { ComponentChildren } from 'preact'
import { markFile } from './brand.tsx'
import { AddressContext, type PartWords, PartWordsContext } from './words.ts'

export type Theme = 'light' | 'dark'

/** What every shell needs to write a whole document. Style and script addresses come from the build's manifest. */
export interface HtmlProps {
  lang: 'vi' | 'en'
  title: string
  styles: readonly string[]
  words: PartWords
  /** Of this very page, with its query: parts that lead back to it know when they are there. */
  address?: string | undefined
  /** Addresses of module scripts; a page without islands has none. */
  scripts?: readonly string[] | undefined
  /** Fonts to fetch before the style sheet is read. */
  fonts?: readonly string[] | undefined
  /** Overrules the device's own choice of light or dark. */
  theme?: Theme | undefined
  description?: string | undefined
  /** Address of the small square icon; the mark itself unless told. */
  icon?: string | undefined
  manifest?: string | undefined
  /** False keeps search engines away. */
  indexed?: boolean | undefined
  head?: ComponentChildren
  children?: ComponentChildren
}

const ownIcon = `data:image/svg+xml,${encodeURIComponent(markFile())}`

/** The document around every page: head, language, theme, and the words of the parts inside. */
export function Html(props: HtmlProps & { body: string }) {
  return (
    <html lang={props.lang} data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description ? <meta name="description" content={props.description} /> : null}
        {props.indexed ? null : <meta name="robots" content="noindex" />}
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf6ec" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1c1916" />
        {props.fonts?.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
        ))}
        {props.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" type="image/svg+xml" href={props.icon ?? ownIcon} />
        {props.manifest ? <link rel="manifest" href={props.manifest} /> : null}
        {props.scripts?.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        {props.head}
      </head>
      <body class={props.body}>
        <AddressContext.Provider value={props.address ?? ''}>
          <PartWordsContext.Provider value={props.words}>{props.children}</PartWordsContext.Provider>
        </AddressContext.Provider>
      </body>
    </html>
  )
}
