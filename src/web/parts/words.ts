import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { showCount } from '../../values/number.ts'

/** The few words that parts say by themselves; a language file gives them, a shell hands them down. */
export interface PartWords {
  skipToContent: string
  menu: string
  mainNavigation: string
  breadcrumbs: string
  search: string
  required: string
  formErrors: (count: number) => string
  addRow: string
  removeRow: (position: number) => string
  newer: string
  older: string
  previous: string
  next: string
  pages: string
  applyFilter: string
  clearFilter: string
  /** Opens the fields that a phone does not show at once. */
  moreFilters: string
  usedFilters: (list: string) => string
  savedFilters: string
  pick: string
  close: string
  cancel: string
  dong: string
  opensFigure: string
  steps: { done: string; current: string; coming: string }
  sorted: { ascending: string; descending: string }
}

export const PartWordsContext = createContext<PartWords | null>(null)

/** The words of the surrounding shell. A part outside any shell is a mistake of the page, so it throws. */
export function usePartWords(): PartWords {
  const words = useContext(PartWordsContext)
  if (!words) throw new Error('parts need their words: render them inside a shell')
  return words
}

/** The address of the page that is drawn; empty where a part stands alone. */
export const AddressContext = createContext('')

export const useAddress = (): string => useContext(AddressContext)

/** '1.234' beside a label; what is no number stays as it is. */
export const shownCount = (count: number | string): string => (typeof count === 'number' ? showCount(count) : count)
