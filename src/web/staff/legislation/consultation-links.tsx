import { draftsByIds } from '../../../areas/drafts/index.ts'
import {
  type ConsultationState,
  consultationIds,
  legislationPermissions,
  loadConsultations,
  stateOf,
} from '../../../areas/legislation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, LineList, LinkButton } from '../../parts/index.ts'
import { consultationPath, consultationsPath, withQuery } from './address.ts'
import { ConsultationBadge } from './saying.tsx'

/** A consultation as other pages name it. */
export interface ConsultationLink {
  readonly id: Id
  readonly title: string
  readonly askerName: string
  readonly state: ConsultationState
}

/** Consultations on some drafts, or with which some conferences are named; none for who may not read them. */
export async function consultationsAbout(
  c: PageContext,
  reading: Reading,
  of: Parameters<typeof consultationIds>[1],
): Promise<readonly ConsultationLink[]> {
  if (!c.may(legislationPermissions.read)) return []
  const found = await loadConsultations(reading, await consultationIds(reading, of))
  const drafts = await draftsByIds(
    reading,
    found.map((one) => one.consultation.draftId),
  )
  return found.map((facts) => ({
    id: facts.consultation.id,
    title: drafts.get(facts.consultation.draftId)?.title ?? '',
    askerName: facts.consultation.askerName,
    state: stateOf(facts, c.today) ?? 'received',
  }))
}

interface Props {
  readonly c: PageContext
  readonly consultations: readonly ConsultationLink[]
  /** The draft on which one can be begun. */
  readonly draftId?: string
}

/** Consultations on a draft or with a conference, where there are any or one may begin. */
export function ConsultationLinks({ c, consultations, draftId }: Props) {
  const { links } = c.words.legislationPages
  const mayBegin = draftId !== undefined && consultations.length === 0 && c.may(legislationPermissions.keep)
  if (consultations.length === 0 && !mayBegin) return null
  return (
    <Card title={links.title}>
      <LineList
        items={consultations.map(({ id, title, askerName, state }) => ({
          id,
          href: consultationPath(id),
          title,
          text: <ConsultationBadge c={c} state={state} />,
          meta: askerName,
        }))}
      />
      {mayBegin ? (
        <LinkButton href={withQuery(`${consultationsPath}/moi`, { 'du-thao': draftId })} icon="add" small>
          {links.begin}
        </LinkButton>
      ) : null}
    </Card>
  )
}
