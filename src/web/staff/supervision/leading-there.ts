import {
  commitmentYear,
  ownTopics,
  sessionOfPart,
  standardTopicId,
  standardTopics,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { type ResourceDefinition, resource } from '../../http/page.ts'
import { goAway } from '../../http/respond.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { boardPath, commitmentsPath, missing, sessionsPath, sittingShown, topicsPath } from './address.ts'

type Place = (reading: Reading, committeeId: Id, id: Id) => Promise<string | null>

/** An address that needs nothing but the id of the record, and leads to the page on which the record stands. */
function leadingTo(path: string, place: Place): ResourceDefinition {
  return resource({
    path: `${path}/${idPart}`,
    may: supervisionPermissions.read,
    get: async (c) => {
      const found = await c.read((reading) => place(reading, c.signedIn.committeeId, idIn(c)))
      return found === null ? missing : goAway(found)
    },
  })
}

export const sittingPlace = leadingTo(`${boardPath}/buoi`, async (reading, _, id) => {
  const found = await sessionOfPart(reading, 'sitting', id)
  return found && sittingShown(found.sessionId, id)
})

export const commitmentPlace = leadingTo(commitmentsPath, async (reading, committeeId, id) => {
  const year = await commitmentYear(reading, committeeId, id)
  return year === null ? null : `${withQuery(commitmentsPath, { nam: String(year) })}#${id}`
})

/** A topic is the sessions that have it. */
export const topicPlace = leadingTo(topicsPath, async (reading, committeeId, id) => {
  const standard = standardTopics.find((code) => standardTopicId(code) === id)
  const code = standard ?? (await ownTopics(reading, [committeeId])).find((one) => one.id === id)?.code
  return code === undefined ? null : withQuery(sessionsPath, { 'chu-de': code })
})
