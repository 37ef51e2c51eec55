import { type Person, peopleByIds } from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { placeNames } from './choosing.ts'

export interface PersonRow extends area.KeyPersonFacts {
  readonly who: Person | undefined
  readonly state: area.KeyPersonState
  readonly visits: readonly area.Visit[]
}

export interface PersonsData {
  readonly rows: readonly PersonRow[]
  readonly next: Id | null
  readonly names: ReadonlyMap<Id, string>
}

const states = ['listed', 'not_recognised', 'left', 'not_yet'] as const

/** Those whom an address asks for; who left the list only when asked for. */
export async function loadPersons(
  c: PageContext,
  shown: Pick<area.RegisterQuery, 'after' | 'limit'>,
): Promise<PersonsData> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const query = {
      committeeId,
      text: c.query('q').trim(),
      kind: area.keyPersonKinds.find((one) => one === c.query('loai')) ?? null,
      state: states.find((one) => one === c.query('tinh-trang')) ?? null,
    }
    const { rows: found, next } = await area.pageKeyPersons(reading, { ...query, ...shown })
    const people = await peopleByIds(
      reading,
      committeeId,
      found.map(({ person }) => person.personId),
    )
    const visits = Map.groupBy(
      await area.visitsTo(
        reading,
        found.map(({ person }) => person.id),
      ),
      (one) => one.keyPersonId,
    )
    const rows = found.map((one) => ({
      ...one,
      who: people.get(one.person.personId),
      state: area.keyPersonState(one, c.today),
      visits: visits.get(one.person.id) ?? [],
    }))
    return { rows, next, names: await placeNames(reading, committeeId) }
  })
}
