import type { Editor } from '@tiptap/core'
import type { RichDoc } from '../../../values/rich.ts'
import { mountEditor } from '../editor/mount.tsx'
import type { EditorSettings } from '../editor/settings.ts'
import { showFigure } from './figure-panel.tsx'
import { figureSource } from './insert-figures.ts'
import { computed, opened, takeValues } from './live-figures.ts'
import type { ReportSettings } from './settings.ts'

interface Places {
  readonly root: HTMLElement
  readonly panel: HTMLElement
  /** Says what was done, or what failed. */
  readonly told: HTMLElement
  readonly compute: HTMLButtonElement
}

/** The editor of a report: the editor of documents, with live figures to put in, to open and to compute again. */
export function mountReport(places: Places, settings: EditorSettings, report: ReportSettings): void {
  const { labels } = report
  const tell = (text: string) => {
    places.told.textContent = text
  }
  const failed = () => tell(labels.failed)
  const open = ({ type, attrs }: { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> }) => {
    if (type === 'figure' || type === 'recordList')
      opened(report, attrs).then((figure) => showFigure(places.panel, figure, labels), failed)
  }
  const editor = mountEditor(places.root, settings, { sources: [figureSource(report, failed)], open })
  places.compute.hidden = false
  places.compute.addEventListener('click', () => void computeAgain(editor, report, tell))
}

async function computeAgain(editor: Editor, report: ReportSettings, tell: (text: string) => void): Promise<void> {
  const { labels } = report
  tell(labels.computing)
  try {
    const { body, count } = await computed(report, editor.getJSON() as unknown as RichDoc)
    takeValues(editor, body)
    tell(labels.computed.replace('{count}', String(count)))
  } catch {
    tell(labels.failed)
  }
}
