import { type Person, peopleByIds } from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import type { Id } from '../../../values/id.ts'
import { fold } from '../../../values/vietnamese.ts'
import type { PageContext } from '../../http/page.ts'
import { placeNames } from './choosing.ts'

export interface PersonRow extends area.KeyPersonFacts {
  readonly who: Person | undefined
  readonly state: area.KeyPersonState
  readonly visits: readonly area.Visit[]
}

export interface PersonsData {
  readonly rows: readonly PersonRow[]
  readonly names: ReadonlyMap<Id, string>
}

/** Those whom an address asks for; who left the list only when asked for. */
export async function loadPersons(c: PageContext): Promise<PersonsData> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const kind = area.keyPersonKinds.find((one) => one === c.query('loai')) ?? null
    const found = await area.listKeyPersons(reading, { committeeIds: [committeeId], kind })
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
    const text = fold(c.query('q').trim())
    const wanted = c.query('tinh-trang')
    const rows = found
      .map((one) => ({
        ...one,
        who: people.get(one.person.personId),
        state: area.keyPersonState(one, c.today),
        visits: visits.get(one.person.id) ?? [],
      }))
      .filter(({ state }) => state !== 'removed' && (wanted === '' ? state !== 'left' : state === wanted))
      .filter(({ who }) => text === '' || fold(who?.fullName ?? '').includes(text))
    return { rows, names: await placeNames(reading, committeeId) }
  })
}
