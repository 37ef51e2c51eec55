const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML; control characters, which it may not hold, are left out. */
export function escapedXml(text: string): string {
  const allowed = [...text].filter((letter) => letter >= ' ' || letter === '\n' || letter === '\t').join('')
  return allowed.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
