/** What a browser would find in a page of ours: its forms with their fields. */

export interface Field {
  readonly name: string
  readonly kind: string
  readonly value: string
}

export interface FoundForm {
  readonly method: 'get' | 'post'
  /** Where it goes; empty is the page itself. */
  readonly action: string
  readonly fields: readonly Field[]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

function decode(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    return named[name] ?? (name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : whole)
  })
}

function attributesOf(tag: string): Readonly<Record<string, string>> {
  const found = tag.matchAll(/\s([\w-]+)(?:="([^"]*)"|='([^']*)')?/g)
  return Object.fromEntries(Array.from(found, ([, name, a, b]) => [name ?? '', decode(a ?? b ?? '')]))
}

export function formsIn(html: string): readonly FoundForm[] {
  return Array.from(html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g), ([, head = '', inside = '']) => {
    const { method = 'get', action = '' } = attributesOf(head)
    return { method: method.toLowerCase() === 'post' ? 'post' : 'get', action, fields: fieldsIn(inside) }
  })
}

function fieldsIn(html: string): readonly Field[] {
  const inputs = Array.from(html.matchAll(/<(input|button)\b[^>]*>/g), ([tag]) => {
    const { name = '', type = 'text', value = '' } = attributesOf(tag)
    return { name, kind: type, value }
  })
  const areas = Array.from(html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g), ([, head = '', text = '']) => ({
    name: attributesOf(head).name ?? '',
    kind: 'textarea',
    value: decode(text),
  }))
  const selects = Array.from(html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g), ([, head = '', inside = '']) => {
    const options = Array.from(inside.matchAll(/<option\b([^>]*)>/g), ([tag]) => attributesOf(tag).value ?? '')
    return { name: attributesOf(head).name ?? '', kind: 'select', value: options.find((one) => one !== '') ?? '' }
  })
  return [...inputs, ...areas, ...selects].filter(({ name }) => name !== '')
}
