import type { EditorSettings } from './editor/settings.ts'
import { mountReport } from './report/mount-report.ts'
import type { ReportSettings } from './report/settings.ts'

/** The editor of a report, where its page left room for it. */
const root = document.querySelector<HTMLElement>('[data-editor]')
const panel = document.querySelector<HTMLElement>('[data-figure-panel]')
const told = document.querySelector<HTMLElement>('[data-figures-told]')
const compute = document.querySelector<HTMLButtonElement>('[data-compute]')

if (root && panel && told && compute) {
  const settings = JSON.parse(root.dataset.editor ?? '') as EditorSettings
  const report = JSON.parse(root.dataset.report ?? '') as ReportSettings
  document.querySelector<HTMLElement>('[data-editor-fallback]')?.remove()
  root.hidden = false
  mountReport({ root, panel, told, compute }, settings, report)
}
