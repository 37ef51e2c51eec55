import { unzip, zip } from '../zip.ts'

/** What the library cannot be told: the dates of the file, and that the line carrying a section's end takes no room. */
function settle(name: string, xml: string, madeAt: Date): string {
  if (name === 'docProps/core.xml') {
    const stamp = `${madeAt.toISOString().slice(0, 19)}Z`
    return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${stamp}`)
  }
  const thin = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
  return xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr>${thin}<w:sectPr`)
}

const settledNames = ['docProps/core.xml', 'word/document.xml']

/** Packs again with fixed dates: same document, same bytes. */
export function settled(bytes: Uint8Array, madeAt: Date): Buffer {
  const entries = unzip(bytes).map(({ name, bytes: content }) => {
    if (!settledNames.includes(name)) return { name, bytes: content }
    return { name, bytes: Buffer.from(settle(name, Buffer.from(content).toString('utf8'), madeAt)) }
  })
  return zip(entries.toSorted((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1)))
}

/** Word and `file` look for the content types first. */
const order = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels') ? 1 : 2)
