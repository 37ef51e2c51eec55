import { type Agency, listAgencies } from '../../../areas/organisation/index.ts'
import {
  listProgrammes,
  type OwnTopic,
  ownTopics,
  type ProgrammeLine,
  programmeState,
  standardTopics,
} from '../../../areas/supervision/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import type { Option } from '../../parts/index.ts'

/** A line of a programme in force, with what a session begun from it takes over. */
type LineChoice = Pick<ProgrammeLine, 'lineId' | 'title' | 'topics' | 'plannedTime' | 'plannedFrom' | 'plannedTo'> & {
  readonly year: number
}

/** What the forms of a session choose from. */
export interface Choices {
  readonly agencies: readonly Agency[]
  readonly topics: readonly OwnTopic[]
  readonly lines: readonly LineChoice[]
}

export async function loadChoices(reading: Reading, committeeId: Id): Promise<Choices> {
  const agencies = await listAgencies(reading, { committeeId, limit: 200 })
  const topics = await ownTopics(reading, [committeeId])
  const programmes = await listProgrammes(reading, committeeId)
  const inForce = programmes.filter((one) => {
    const others = programmes.filter((other) => other.programme.year === one.programme.year)
    return programmeState(one, reading.today, others) === 'issued'
  })
  const lines = inForce.flatMap(({ programme, lines: all }) => all.map((line) => ({ ...line, year: programme.year })))
  return { agencies: agencies.rows, topics, lines }
}

/** Every topic that can be chosen, the committee's own last; and by code the label of every topic there ever was. */
export function topicOptions(c: PageContext, own: readonly OwnTopic[]): readonly Option[] {
  const labels = topicLabels(c, own)
  const codes = [...standardTopics, ...own.filter((topic) => topic.retiredOn === null).map((topic) => topic.code)]
  return codes.map((value) => ({ value, label: labels[value] ?? value }))
}

export function topicLabels(c: PageContext, own: readonly OwnTopic[]): Readonly<Record<string, string>> {
  return { ...c.words.supervisionLabels.topics, ...Object.fromEntries(own.map(({ code, label }) => [code, label])) }
}

export function agencyOptions(agencies: readonly Agency[]): readonly Option[] {
  return agencies.map(({ id, name }) => ({ value: id, label: name }))
}

export function lineOptions(c: PageContext, lines: Choices['lines']): readonly Option[] {
  const { programme } = c.words.supervisionPages
  return lines.map(({ lineId, title, year }) => ({
    value: lineId,
    label: title,
    group: fill(programme.name, { year }),
  }))
}
