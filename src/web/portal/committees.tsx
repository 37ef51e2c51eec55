import { publishingCommittees } from '../../areas/documents/index.ts'
import { type Committee, listCommittees } from '../../areas/organisation/index.ts'
import { page } from '../http/page.ts'
import { EmptyState, Lead, LineList } from '../parts/index.ts'
import { portalPath, portalRoot } from './frame/address.ts'

/** The committees that publish here; the only one is opened at once. */
export const committeesPage = page<{ readonly committees: readonly Committee[] }>({
  path: portalRoot,
  shell: 'portal',
  may: 'public',
  load: async (c) => {
    const committees = await c.readPublished(async (reading) => {
      const publishing = await publishingCommittees(reading)
      return (await listCommittees(reading)).filter((one) => publishing.has(one.id))
    })
    const [only, ...others] = committees
    return only && others.length === 0 ? { elsewhere: portalPath(c, [only.slug]) } : { committees }
  },
  title: (_, words) => words.portal.title,
  view: ({ data: { committees }, c }) => {
    const { portal } = c.words
    if (committees.length === 0) {
      return (
        <>
          <Lead title={portal.title} />
          <EmptyState title={portal.noCommittee} />
        </>
      )
    }
    return (
      <>
        <Lead title={portal.committees} text={portal.committeesText} />
        <LineList items={committees.map((one) => ({ id: one.id, href: portalPath(c, [one.slug]), title: one.name }))} />
      </>
    )
  },
})
