import * as area from '../../../areas/festival/index.ts'
import type { PageContext } from '../../http/page.ts'
import { LinkButton } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { eventsPath } from './address.ts'
import type { YearPageData } from './year-page-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

/** The way to register for an area that has not. */
export function RegisterLink({ c, data }: Props) {
  const { event } = c.words.festivalPages
  if (!data.inForce || !c.may(area.festivalPermissions.register)) return null
  return (
    <LinkButton href={withQuery(`${eventsPath}/moi`, { nam: String(data.year) })} icon="add">
      {event.register}
    </LinkButton>
  )
}
