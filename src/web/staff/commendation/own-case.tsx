import {
  type Ceremony,
  ceremoniesOf,
  commendationPermissions,
  type CaseFacts as Facts,
  findCase,
  mayEdit,
  nextStages,
  type Submission,
  stateOf,
  submissionsOf,
  withdrawNomination,
} from '../../../areas/commendation/index.ts'
import { documentPermissions, type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import type { Id } from '../../../values/id.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { LinkButton, PageHead, Stack } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { casesPath, missing, ownPath } from './address.ts'
import { CaseReport, CaseSteps } from './case-cards.tsx'
import { CaseFacts } from './case-facts.tsx'
import { proposerNames } from './choosing.ts'
import { StateBadge } from './saying.tsx'

interface OwnCase extends Facts {
  readonly names: ReadonlyMap<Id, string>
  readonly ceremonies: ReadonlyMap<Id, Ceremony>
  readonly submissions: ReadonlyMap<Id, Submission>
  readonly evidence: readonly Evidence[]
}

/** What the area proposed, how far it is, and what the area head still adds: the report, a photo. */
export const ownCasePage = page<OwnCase>({
  path: `${ownPath}/${idPart}`,
  shell: 'staff',
  may: commendationPermissions.read_own,
  maxMegabytes: 105,
  title: (data) => data.case.recipient.name,
  load: (c) =>
    c.read(async (reading) => {
      const facts = await findCase(reading, idIn(c))
      if (!facts) return missing
      const { id, committeeId } = facts.case
      return {
        ...facts,
        names: await proposerNames(reading, committeeId),
        ceremonies: await ceremoniesOf(
          reading,
          facts.steps.flatMap((one) => one.ceremonyId ?? []),
        ),
        submissions: await submissionsOf(
          reading,
          facts.steps.flatMap((one) => one.submissionId ?? []),
        ),
        evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
      }
    }),
  acts: {
    withdraw: async (c, form) =>
      carry(withdrawNomination, () => ownPath)(c, { ...form, values: { ...form.values, happenedOn: c.today } }),
    photo: async (c, form) => {
      const id = idIn(c)
      const found = await c.read((reading) => findCase(reading, id))
      const label = found?.case.recipient.name ?? ''
      return sendPhoto(c, form, { kind: 'commendation_case', id, label }, `${ownPath}/${id}`)
    },
  },
  view: OwnCaseView,
})

function OwnCaseView({ data, c }: ViewProps<OwnCase>) {
  const { own: words, case: said } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const { case: one } = data
  const state = stateOf(data, null)
  const at = `${casesPath}/${one.id}`
  return (
    <>
      <PageHead
        title={one.recipient.name}
        kicker={one.titleName ?? labels.forms[one.form]}
        summary={one.recipient.note}
        crumbs={[{ label: words.title, href: ownPath }, { label: one.recipient.name }]}
        meta={<StateBadge c={c} state={state} />}
        actions={
          mayEdit(data) === null ? (
            <>
              <LinkButton href={`${at}/bao-cao`} icon="file" kind={data.report ? undefined : 'primary'}>
                {said.writeReport}
              </LinkButton>
              <LinkButton href={`${at}/sua`} icon="edit">
                {c.words.records.edit}
              </LinkButton>
            </>
          ) : null
        }
      />
      <Stack>
        <CaseFacts c={c} data={data} />
        <CaseReport c={c} data={data} />
        <CaseSteps c={c} data={data} />
        {c.may(documentPermissions.add_evidence) ? (
          <PhotoCard
            c={c}
            origin={{ kind: 'commendation_case', id: one.id }}
            evidence={data.evidence}
            open={!['withdrawn', 'superseded'].includes(state)}
            here={`${ownPath}/${one.id}`}
          />
        ) : null}
        {nextStages(one, state).includes('withdrawn') && mayEdit(data) === null ? (
          <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
        ) : null}
      </Stack>
    </>
  )
}
