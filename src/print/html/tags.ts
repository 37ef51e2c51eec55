import { cleanText } from '../../values/rich.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text safe between tags and inside quoted attributes. */
export function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"']/gu, (character) => entities[character] ?? character)
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** An element; its inside is HTML already, its attributes are texts. An attribute of null is left out. */
export function tag(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  return `<${name}${given.join('')}>${inside.join('')}</${name}>`
}

/** An element without inside. `alt` is kept even when it is empty. */
export function empty(name: string, attributes: Attributes): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  return `<${name}${given.join('')}>`
}
