import { areaName, dayIn, listPeople, loadAreas, organisationPermissions } from '../../../areas/organisation/index.ts'
import { resource } from '../../http/page.ts'
import { peoplePath } from './paths.ts'
import { allRows, idOrNull, sendSheet } from './sheet.ts'

/** Người as a spreadsheet; what is sealed stays out of it. */
export const peopleSheet = resource({
  path: `${peoplePath}.xlsx`,
  may: organisationPermissions.read_people,
  get: async (c) => {
    const { pages, genders } = c.words.organisation
    const { committeeId } = c.signedIn
    const { people, areas } = await c.read(async (reading) => ({
      people: await allRows((after) =>
        listPeople(reading, { committeeId, text: c.query('q'), areaId: idOrNull(c.query('khu')), after, limit: 200 }),
      ),
      areas: (await loadAreas(reading, committeeId)).areas,
    }))
    const names = new Map(areas.map((area) => [area.id, areaName(area, dayIn(area, c.today))]))
    return sendSheet(c, {
      file: 'nguoi',
      title: pages.people.title,
      columns: [
        { header: pages.people.fullName, width: 30, kind: 'text' },
        { header: pages.people.birthYear, width: 10, kind: 'text' },
        { header: pages.people.gender, width: 10, kind: 'text' },
        { header: pages.people.area, width: 24, kind: 'text' },
        { header: pages.people.position, width: 36, kind: 'text' },
        { header: pages.people.education, width: 20, kind: 'text' },
      ],
      rows: people.map((person) => [
        person.fullName,
        person.birthYear === null ? null : String(person.birthYear),
        person.gender && (genders[person.gender] ?? null),
        person.areaId && (names.get(person.areaId) ?? null),
        person.position,
        person.education,
      ]),
    })
  },
})
