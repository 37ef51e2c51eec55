import { mountEditor } from './editor/mount.tsx'
import type { EditorSettings } from './editor/settings.ts'

/** The editor of documents: takes the place of the plain form that stands there without script. */
for (const root of document.querySelectorAll<HTMLElement>('[data-editor]')) {
  const settings = JSON.parse(root.dataset.editor ?? '') as EditorSettings
  document.querySelector<HTMLElement>('[data-editor-fallback]')?.remove()
  root.hidden = false
  mountEditor(root, settings)
}
