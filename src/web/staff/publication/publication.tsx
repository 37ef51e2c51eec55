import {
  documentPermissions,
  type Publication,
  publicationsOf,
  withdrawPublication,
} from '../../../areas/documents/index.ts'
import { type Committee, findCommittee } from '../../../areas/organisation/index.ts'
import { dayAt, showDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Beside, Card, DefinitionList, LinkButton, PageHead, Stack } from '../../parts/index.ts'
import { portalPath } from '../../portal/frame/address.ts'
import { shelfOf } from '../../portal/shelves.ts'
import type { OriginPlace } from '../origin-place.ts'
import { findOrigin } from '../origins.ts'
import { publicationPath, publicationsPath } from './address.ts'
import { kindName, PublicationMark } from './state.tsx'
import { TakeDown } from './take-down.tsx'

interface OfSubject {
  readonly committee: Committee | null
  readonly latest: Publication
  readonly versions: readonly Publication[]
  readonly record: OriginPlace | null
}

const missing = refuse('documents.not_published', { kind: 'missing' })

async function load(c: PageContext): Promise<OfSubject | Refusal> {
  const [kind, id] = [c.param('loai').replaceAll('-', '_'), c.param('id')]
  if (!isId(id)) return missing
  return c.read(async (reading) => {
    const versions = (await publicationsOf(reading, id)).filter(({ subjectKind }) => subjectKind === kind)
    const [latest] = versions
    if (!latest) return missing
    const committee = await findCommittee(reading, c.signedIn.committeeId)
    return { committee, latest, versions, record: await findOrigin(c, reading, kind, id) }
  })
}

/** One published thing: every version, what was masked or kept in each, by whom and why; and its withdrawal. */
export const publicationPage = page<OfSubject>({
  path: `${publicationsPath}/:loai{[a-z-]+}/:id`,
  shell: 'staff',
  may: documentPermissions.read_publications,
  title: ({ latest }) => latest.title,
  load,
  acts: {
    take_down: async (c, form) => {
      const subject = { kind: c.param('loai').replaceAll('-', '_'), id: c.param('id') }
      const gone = await c.perform(withdrawPublication, { subject, reason: form.values.reason }, form.clientId)
      if (isRefusal(gone)) return gone
      return { goTo: publicationPath(subject.kind, subject.id), done: 'documents.withdraw_publication' }
    },
  },
  view: ({ data, c }: ViewProps<OfSubject>) => {
    const { register, one } = c.words.publicationPages
    const { latest, versions, committee, record } = data
    const shelf = shelfOf(latest)
    const address =
      committee && shelf ? portalPath({ language: 'vi' }, [committee.slug, shelf.section, latest.slug]) : null
    return (
      <>
        <PageHead
          title={latest.title}
          kicker={kindName(c, latest.subjectKind)}
          crumbs={[{ href: publicationsPath, label: register.title }, { label: one.title }]}
          meta={<PublicationMark c={c} line={latest} />}
          actions={
            <>
              {address ? <LinkButton href={address}>{one.open}</LinkButton> : null}
              {record ? <LinkButton href={record.href}>{one.record}</LinkButton> : null}
            </>
          }
        />
        <Beside aside={latest.withdrawnAt === null && c.may(documentPermissions.publish) ? <TakeDown c={c} /> : null}>
          <Stack>
            {versions.map((version) => (
              <Version key={version.version} c={c} version={version} />
            ))}
          </Stack>
        </Beside>
      </>
    )
  },
})

function Version({ c, version }: { c: PageContext; version: Publication }) {
  const { one } = c.words.publicationPages
  const { kinds } = c.words.documentPages.publish
  const { confirmed, confirmedReason, masked, withdrawnAt, withdrawnReason } = version
  return (
    <Card title={fill(one.version, { version: version.version })}>
      <DefinitionList
        items={[
          {
            term: one.published,
            value: fill(one.publishedBy, {
              when: showMoment(version.publishedAt),
              name: version.publishedByName,
            }),
          },
          { term: one.masked, value: masked.map(({ kind, hint }) => `${kinds[kind]} ${hint}`).join('; ') },
          { term: one.kept, value: confirmed.join('; ') },
          { term: one.why, value: confirmedReason },
          {
            term: one.withdrawn,
            value: withdrawnAt
              ? fill(one.withdrawnWhy, { day: showDay(dayAt(withdrawnAt)), reason: withdrawnReason })
              : null,
          },
          { term: one.hash, value: <code class="nowrap">{version.contentHash.slice(0, 16)}</code> },
        ]}
      />
    </Card>
  )
}
