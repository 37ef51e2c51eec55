import * as area from '../../../areas/outreach/index.ts'
import type { Value } from '../../../print/xlsx/write.ts'
import type { Id } from '../../../values/id.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { channelsPath, itemsPath, opinionsPath, personsPath } from './address.ts'
import { ownerOf } from './channel-columns.tsx'
import { loadChannels } from './channel-rows.ts'
import { placeNames } from './choosing.ts'
import { readItemQuery } from './item-query.ts'
import { readOpinionQuery } from './opinion-query.ts'
import { loadPersons } from './person-rows.ts'
import { sheetOf } from './sending.ts'

/** All lines behind the filters, page by page. */
export async function allItems(c: PageContext): Promise<readonly area.ItemLine[]> {
  return c.read(async (reading) => {
    const lines: area.ItemLine[] = []
    let after: string | null = ''
    do {
      const found: area.ItemPage = await area.listItems(reading, { ...readItemQuery(c), after, limit: 2000 })
      lines.push(...found.rows)
      after = found.next
    } while (after !== null)
    return lines
  })
}

type Shown = Pick<area.RegisterQuery, 'after' | 'limit'>

/** The same of a register whose pages are told by their last row, with what the last page says besides. */
export async function allRows<Row, Data extends { readonly rows: readonly Row[]; readonly next: Id | null }>(
  load: (shown: Shown) => Promise<Data>,
): Promise<Data> {
  const rows: Row[] = []
  let after: Id | null = null
  for (;;) {
    const found: Data = await load({ after, limit: 2000 })
    rows.push(...found.rows)
    if (found.next === null) return { ...found, rows }
    after = found.next
  }
}

export const itemsSheet = resource({
  path: `${itemsPath}.xlsx`,
  may: area.outreachPermissions.read,
  get: async (c) => {
    const { items: words } = c.words.outreachPages
    const labels = c.words.outreachLabels
    const names = await c.read((reading) => placeNames(reading, c.signedIn.committeeId))
    const { columns: head } = words
    const rows = (await allItems(c)).map((line): readonly Value[] => [
      line.listedOn,
      line.title,
      labels.topics[line.topic] ?? line.topic,
      labels.channels[line.channelKind] ?? line.channelKind,
      line.channelName,
      names.get(line.areaId ?? '') ?? null,
      line.audience,
      line.link,
      line.participants ?? line.reach,
      labels.itemStates[line.state] ?? line.state,
    ])
    const texts = [head.title, head.topic, head.channelKind, head.channel, words.area, head.audience, head.link]
    return sheetOf(c, {
      title: words.title,
      fileName: 'tin-bai',
      heads: [
        [head.day, 'day'],
        ...texts.map((one) => [one, 'text'] as const),
        [head.reach, 'number'],
        [head.state, 'text'],
      ],
      rows,
    })
  },
})

export const channelsSheet = resource({
  path: `${channelsPath}.xlsx`,
  may: area.outreachPermissions.read,
  get: async (c) => {
    const { channels: words } = c.words.outreachPages
    const labels = c.words.outreachLabels
    const { rows, names } = await allRows((shown) => loadChannels(c, shown))
    const { columns: head } = words
    const lines = rows.map((one): readonly Value[] => {
      const check = area.lastCheck(one.checks, c.today)
      return [
        one.channel.name,
        labels.channels[one.channel.kind] ?? one.channel.kind,
        ownerOf(one, names),
        one.channel.adminName,
        one.channel.link,
        one.channel.openedOn,
        check?.membersCount ?? null,
        check?.checkedOn ?? null,
        labels.channelStates[one.state] ?? one.state,
      ]
    })
    const texts = [head.name, head.kind, head.owner, words.admin, words.link].map((one) => [one, 'text'] as const)
    return sheetOf(c, {
      title: words.title,
      fileName: 'so-kenh',
      heads: [
        ...texts,
        [words.openedOn, 'day'],
        [head.members, 'number'],
        [head.checkedOn, 'day'],
        [head.state, 'text'],
      ],
      rows: lines,
    })
  },
})

/** Without a word of what is sealed. */
export const personsSheet = resource({
  path: `${personsPath}.xlsx`,
  may: area.outreachPermissions.read_key_persons,
  get: async (c) => {
    const { persons: words } = c.words.outreachPeople
    const labels = c.words.outreachLabels
    const { rows, names } = await allRows((shown) => loadPersons(c, shown))
    const { columns: head } = words
    const lines = rows.map((one): readonly Value[] => [
      one.who?.fullName ?? '',
      one.who?.birthYear ?? null,
      names.get(one.who?.areaId ?? '') ?? null,
      labels.personKinds[one.person.kind] ?? one.person.kind,
      one.person.field,
      one.person.contribution,
      area.recognisedOn(one.recognitions, c.today)?.decisionNumber ?? null,
      one.visits[0]?.visitedOn ?? null,
      one.visits.length,
      labels.personStates[one.state] ?? one.state,
    ])
    return sheetOf(c, {
      title: words.title,
      fileName: 'hat-nhan',
      heads: [
        [head.name, 'text'],
        [words.birthYear, 'number'],
        [head.area, 'text'],
        [head.kind, 'text'],
        [words.field, 'text'],
        [words.contribution, 'text'],
        [head.decision, 'text'],
        [head.visited, 'day'],
        [head.visits, 'number'],
        [head.state, 'text'],
      ],
      rows: lines,
    })
  },
})

export const opinionsSheet = resource({
  path: `${opinionsPath}.xlsx`,
  may: area.outreachPermissions.read_opinions,
  get: async (c) => {
    const { opinions: words } = c.words.outreachPeople
    const labels = c.words.outreachLabels
    const { columns: head } = words
    const { lines, names } = await c.read(async (reading) => ({
      lines: (await area.listOpinions(reading, { ...readOpinionQuery(c), limit: 2000 })).rows,
      names: await placeNames(reading, c.signedIn.committeeId),
    }))
    const rows = lines.map((line): readonly Value[] => [
      line.notedOn,
      line.words,
      labels.opinionTopics[line.topic] ?? line.topic,
      labels.moods[line.mood] ?? line.mood,
      line.areaIds.map((id) => names.get(id) ?? '').join(', ') || words.wholeWard,
      line.isUrgent ? words.urgent : null,
      labels.opinionStates[line.state] ?? line.state,
    ])
    const texts = [head.words, head.topic, head.mood, head.areas, words.urgent, head.state].map(
      (one) => [one, 'text'] as const,
    )
    return sheetOf(c, { title: words.title, fileName: 'du-luan', heads: [[head.day, 'day'], ...texts], rows })
  },
})
