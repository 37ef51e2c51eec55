import type { Editor, JSONContent, Range } from '@tiptap/core'
import type { RichDoc } from '../../../values/rich.ts'
import { type InsertItem, type InsertSource, matching, put } from '../editor/insert.ts'
import { computed } from './live-figures.ts'
import type { FigureChoice, ReportSettings } from './settings.ts'

const fill = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** A block that the server fills with values first; the typed `/` stays when it was not reached. */
async function putComputed(
  settings: ReportSettings,
  editor: Editor,
  range: Range,
  node: JSONContent,
  failed: () => void,
): Promise<void> {
  try {
    const { body } = await computed(settings, { type: 'doc', content: [node] } as unknown as RichDoc)
    put(editor, range, ...(body.content as unknown as JSONContent[]))
  } catch {
    failed()
  }
}

function figureNode({ period }: ReportSettings, { id, value, unit }: FigureChoice): JSONContent {
  return { type: 'figure', attrs: { indicatorId: id, period, value, unit } }
}

function tableNode({ period, columns, labels }: ReportSettings, choices: readonly FigureChoice[]): JSONContent {
  const rows = choices.map(({ id, name, unit }) => ({
    indicatorId: id,
    label: name,
    unit,
    cells: columns.map(() => '–'),
  }))
  const indicatorIds = choices.map(({ id }) => id)
  const by = columns.length > 1 ? 'year' : 'total'
  return { type: 'figureTable', attrs: { indicatorIds, by, period, title: labels.table, columns, rows } }
}

function listNode({ period }: ReportSettings, { id, name }: FigureChoice): JSONContent {
  return { type: 'recordList', attrs: { indicatorId: id, period, title: name, items: [] } }
}

function chartNode({ period, columns }: ReportSettings, { id, name, unit }: FigureChoice): JSONContent {
  const labels = columns.length > 1 ? columns.slice(0, -1) : columns
  const series = [{ name, values: labels.map(() => null) }]
  return { type: 'chart', attrs: { indicatorIds: [id], kind: 'bar', period, title: name, unit, labels, series } }
}

/** What `/` offers in a report: live figures, a table of them by year, lists of records, charts. */
export function figureSource(settings: ReportSettings, failed: () => void): InsertSource {
  const { labels, figures, periodName } = settings
  const keywords = labels.keywords
  const block = (id: string, label: string, node: JSONContent, hint?: string): InsertItem => ({
    id,
    label,
    keywords,
    ...(hint !== undefined && { hint }),
    insert: (editor, range) => putComputed(settings, editor, range, node, failed),
  })
  const items: readonly InsertItem[] = [
    ...figures.map((choice) => ({
      id: `figure-${choice.id}`,
      label: choice.name,
      hint: fill(labels.figureHint, { period: periodName, value: choice.value }),
      keywords: `${labels.figure} ${keywords}`,
      insert: (editor: Editor, range: Range) =>
        put(editor, range, figureNode(settings, choice), { type: 'text', text: ' ' }),
    })),
    block('figure-table', labels.table, tableNode(settings, figures.slice(0, 5)), labels.tableHint),
    ...figures.map((choice) =>
      block(`list-${choice.id}`, fill(labels.list, { name: choice.name }), listNode(settings, choice)),
    ),
    ...figures.map((choice) =>
      block(`chart-${choice.id}`, fill(labels.chart, { name: choice.name }), chartNode(settings, choice)),
    ),
  ]
  return (query) => matching(items, query)
}
