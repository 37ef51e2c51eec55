import type { Editor, JSONContent } from '@tiptap/core'
import type { RichDoc } from '../../../values/rich.ts'
import type { OpenedFigure, ReportSettings } from './settings.ts'

/** Nodes whose values the server computes. */
export const liveNodes: readonly string[] = ['figure', 'figureTable', 'recordList', 'chart']

/** The same text with every live value computed from the records of now. Throws when the server was not reached. */
export async function computed(
  { figuresUrl }: ReportSettings,
  body: RichDoc,
): Promise<{ body: RichDoc; count: number }> {
  const response = await fetch(figuresUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body }),
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok || response.redirected) throw new Error('not reached')
  return (await response.json()) as { body: RichDoc; count: number }
}

/** What a figure opens to. Throws when the server was not reached. */
export async function opened(
  { figuresUrl }: ReportSettings,
  attrs: Readonly<Record<string, unknown>>,
): Promise<OpenedFigure> {
  const { indicatorId, period, asAt } = attrs
  const query = new URLSearchParams({ 'so-lieu': String(indicatorId), ky: String(period) })
  if (typeof asAt === 'string') query.set('ngay', asAt)
  const response = await fetch(`${figuresUrl}?${query}`, { signal: AbortSignal.timeout(30_000) })
  if (!response.ok || response.redirected) throw new Error('not reached')
  return (await response.json()) as OpenedFigure
}

/** New values into the open text, node by node in reading order: words, selection and undo stay as they are. */
export function takeValues(editor: Editor, body: RichDoc): void {
  const fresh = liveIn(body as unknown as JSONContent)
  editor.commands.command(({ tr }) => {
    let at = 0
    tr.doc.descendants((node, position) => {
      if (!liveNodes.includes(node.type.name)) return
      const next = fresh[at]
      at += 1
      if (next?.type === node.type.name) tr.setNodeMarkup(position, undefined, { ...node.attrs, ...next.attrs })
    })
    return at === fresh.length
  })
}

function liveIn(node: JSONContent): readonly JSONContent[] {
  if (node.type && liveNodes.includes(node.type)) return [node]
  return (node.content ?? []).flatMap(liveIn)
}
