import type { PageContext } from '../../http/page.ts'
import { inVietnamese } from './said.ts'

/** A published text of plain lines. */
export function Paragraphs({ c, text }: { c: Pick<PageContext, 'language'>; text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    <div class="prose" lang={inVietnamese(c)}>
      {lines.map((line, index) => (
        <p key={`${index} ${line.slice(0, 8)}`}>{line}</p>
      ))}
    </div>
  )
}
