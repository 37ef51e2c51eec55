import {
  channelKinds,
  type ImportKind,
  itemChannelKinds,
  itemTopics,
  keyPersonKinds,
} from '../../../areas/outreach/index.ts'
import type { ReadColumn, TakenRow } from '../../../print/xlsx/read.ts'
import { fold } from '../../../values/vietnamese.ts'
import { wordsIn } from '../../../words/words.ts'

/** The columns of each sheet, as the import takes them. */
export const importFields: Readonly<Record<ImportKind, readonly string[]>> = {
  channels: ['kind', 'name', 'area', 'adminName', 'link', 'openedOn', 'membersCount'],
  items: [
    ...['title', 'text', 'channelKind', 'channel', 'topic', 'audience', 'area', 'publishedOn', 'plannedOn'],
    ...['link', 'participants'],
  ],
  key_persons: [
    ...['name', 'birthYear', 'area', 'kind', 'field', 'contribution', 'religiousTitle', 'listedOn'],
    ...['decisionNumber', 'decidedBy', 'decidedOn', 'from', 'to'],
  ],
}

const required: Readonly<Record<ImportKind, readonly string[]>> = {
  channels: ['kind', 'name'],
  items: ['title', 'channelKind'],
  key_persons: ['name', 'kind'],
}
const days = ['openedOn', 'publishedOn', 'plannedOn', 'listedOn', 'decidedOn', 'from', 'to']
const longest: Readonly<Record<string, number>> = { text: 20_000, contribution: 2000 }
const both = [wordsIn('vi'), wordsIn('en')]

export const isDay = (field: string): boolean => days.includes(field)

/** The columns of a sheet, by their headings in either language. */
export function columnsOf(kind: ImportKind): readonly ReadColumn<string>[] {
  return importFields[kind].map((key) => ({
    key,
    headers: both.map((words) => headOf(words.outreachPapers.import, kind, key)),
    kind: isDay(key) ? 'day' : 'text',
    required: required[kind].includes(key),
    longest: longest[key] ?? 300,
  }))
}

interface Heads {
  readonly columns: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<ImportKind, string>>
}

/** `kind` is called otherwise in each sheet. */
export function headOf(words: Heads, kind: ImportKind, field: string): string {
  return field === 'kind' ? words.kinds[kind] : (words.columns[field] ?? field)
}

type Labels = Readonly<Record<string, string>>
const labels = both.map((words) => words.outreachLabels)
const channelNames = labels.map((one) => one.channels)

function codes(kind: ImportKind, field: string): readonly [readonly string[], readonly Labels[]] | null {
  if (field === 'channelKind') return [itemChannelKinds, channelNames]
  if (field === 'topic') return [itemTopics, labels.map((one) => one.topics)]
  if (field !== 'kind') return null
  return kind === 'channels' ? [channelKinds, channelNames] : [keyPersonKinds, labels.map((one) => one.personKinds)]
}

/** One row as the import takes it: words of either language become codes; what is none stays, and is refused as it stands. */
export function rowOf(kind: ImportKind, { row, values }: TakenRow<string>) {
  const read = Object.entries(values).map(([field, value]) => {
    const known = codes(kind, field)
    if (!known || typeof value !== 'string') return [field, value] as const
    const word = fold(value)
    const code = known[0].find((one) => one === word || known[1].some((names) => fold(names[one] ?? '') === word))
    return [field, code ?? value] as const
  })
  return { row, values: Object.fromEntries(read) }
}
