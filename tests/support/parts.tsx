import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { type PartWords, PartWordsContext } from '../../src/web/parts/words.ts'

/** Words that name themselves, so that a test sees which one a part used. */
export const plainWords: PartWords = {
  skipToContent: 'skip',
  menu: 'menu',
  mainNavigation: 'contents',
  breadcrumbs: 'way',
  search: 'search',
  required: 'required',
  formErrors: (count) => `errors ${count}`,
  addRow: 'add',
  removeRow: (position) => `remove ${position}`,
  newer: 'newer',
  older: 'older',
  previous: 'previous',
  next: 'next',
  pages: 'pages',
  applyFilter: 'apply',
  clearFilter: 'clear',
  moreFilters: 'more filters',
  usedFilters: (list) => `used ${list}`,
  savedFilters: 'saved',
  pick: 'pick',
  close: 'close',
  cancel: 'cancel',
  dong: 'dong',
  opensFigure: 'opens',
  steps: { done: 'done', current: 'current', coming: 'coming' },
  sorted: { ascending: 'up', descending: 'down' },
}

/** Markup of a part as its shell would give it. */
export function draw(part: ComponentChildren): string {
  return render(<PartWordsContext.Provider value={plainWords}>{part}</PartWordsContext.Provider>)
}
