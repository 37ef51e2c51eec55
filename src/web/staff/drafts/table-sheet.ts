import { clauseAt, draftPermissions, type Opinion, type Tally } from '../../../areas/drafts/index.ts'
import { areaName, listOrganisations, loadAreas } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type SheetColumn, type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { wordsAt } from '../../../values/clause-cut.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { draftsPath, idIn, idPart } from './address.ts'
import { gather, sent } from './downloads.ts'
import { sheetType } from './register-sheet.ts'

/** Areas and organisations by id, as they are called today. */
async function giverNames(
  reading: Reading,
  committeeId: Id,
  on: PageContext['today'],
): Promise<ReadonlyMap<Id, string>> {
  const { areas } = await loadAreas(reading, committeeId)
  const { rows } = await listOrganisations(reading, { committeeId, limit: 200 })
  return new Map([
    ...areas.map((one) => [one.id, areaName(one, on)] as const),
    ...rows.map((one) => [one.id, one.name] as const),
  ])
}

/** All opinions that the filters take, with the words of the draft beside them; it can be filled in and imported again. */
export const tableSheet = resource({
  path: `${draftsPath}/${idPart}/y-kien.xlsx`,
  may: draftPermissions.read_opinions,
  get: async (c) => {
    const found = await c.read(async (reading) => {
      const given = await gather(reading, c, idIn(c))
      return isRefusal(given) ? given : { ...given, names: await giverNames(reading, c.signedIn.committeeId, c.today) }
    })
    if (isRefusal(found)) return found
    const { table } = c.words.opinionPages
    const labels = c.words.draftLabels
    const words = (key: string) => {
      const clause = clauseAt(found.clauses, key)
      return clause ? wordsAt(clause.text, clause.key, key).slice(0, 3000) : ''
    }
    const giver = ({ areaId, organisationId }: Opinion['author']) =>
      found.names.get(areaId ?? organisationId ?? '') ?? ''
    const rows = found.opinions.map((one, at): readonly Value[] => [
      ...[
        at + 1,
        one.clauseRef ?? labels.whole,
        words(one.clauseKey),
        one.text ?? '',
        labels.stances[one.stance] ?? '',
      ],
      ...[
        one.author.name ?? '',
        giver(one.author),
        one.proposedWording ?? '',
        labels.channels[one.channel] ?? '',
        one.givenOn,
      ],
    ])
    const opinions = { name: table.sheetName, title: [found.draft.title], asAt: c.today, columns: columns(c), rows }
    const bytes = await writeXlsx(opinions, tallySheet(c, found.tallies))
    return sent(bytes, `y-kien-${c.today}.xlsx`, sheetType)
  },
})

function columns(c: PageContext): readonly SheetColumn[] {
  const head = c.words.opinionPages.table.columns
  return [
    { header: head.no, width: 6, kind: 'number' },
    { header: head.clauseRef, width: 22, kind: 'text' },
    { header: head.draftText, width: 50, kind: 'text' },
    { header: head.text, width: 50, kind: 'text' },
    { header: head.stance, width: 16, kind: 'text' },
    { header: head.authorName, width: 26, kind: 'text' },
    { header: head.giver, width: 26, kind: 'text' },
    { header: head.proposedWording, width: 40, kind: 'text' },
    { header: head.channel, width: 16, kind: 'text' },
    { header: head.givenOn, width: 12, kind: 'day' },
  ]
}

function tallySheet(c: PageContext, tallies: readonly Tally[]) {
  const { tallies: words, table } = c.words.opinionPages
  const labels = c.words.draftLabels
  return {
    name: c.words.draftPages.draft.parts.so_lieu ?? '',
    title: [words.title],
    columns: [
      { header: table.columns.giver, width: 30, kind: 'text' as const },
      { header: table.columns.clauseRef, width: 24, kind: 'text' as const },
      { header: table.columns.stance, width: 16, kind: 'text' as const },
      { header: words.count, width: 10, kind: 'number' as const },
      { header: words.persons, width: 10, kind: 'number' as const },
      { header: words.maleLabel, width: 10, kind: 'number' as const },
      { header: words.femaleLabel, width: 10, kind: 'number' as const },
      { header: table.columns.givenOn, width: 12, kind: 'day' as const },
    ],
    rows: tallies.map((one): readonly Value[] => [
      ...[one.giverName, one.clauseRef ?? labels.whole, labels.stances[one.stance] ?? '', one.count],
      ...[one.persons, one.male, one.female, one.givenOn],
    ]),
  }
}
