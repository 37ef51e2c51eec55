import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import {
  type CaseFacts,
  caseState,
  loadCases,
  povertyPermissions,
  withdrawOwnCase,
} from '../../../areas/poverty/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, DefinitionList, PageHead, Stack } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { missing, ownCasePath, ownPath } from './address.ts'
import { StateBadge } from './saying.tsx'

interface OwnCase extends CaseFacts {
  readonly evidence: readonly Evidence[]
}

const loadOwn = (c: PageContext): Promise<OwnCase | Refusal> =>
  c.read(async (reading) => {
    const id = idIn(c)
    const [facts] = await loadCases(reading, [id])
    return facts ? { ...facts, evidence: (await evidenceOf(reading, [id])).get(id) ?? [] } : missing
  })

/** What the area proposed: how far it is, a photo more, or taken back. */
export const ownCasePage = page<OwnCase>({
  path: `${ownPath}/${idPart}`,
  shell: 'staff',
  may: povertyPermissions.read_own,
  maxMegabytes: 60,
  title: (data) => data.case.headName,
  load: loadOwn,
  acts: {
    withdraw: carry(withdrawOwnCase, () => ownPath),
    photo: async (c, form) => {
      const data = await loadOwn(c)
      if (isRefusal(data)) return data
      const { id, headName } = data.case
      return sendPhoto(c, form, { kind: 'fund_case', id, label: headName }, `${ownCasePath(id)}#minh-chung`)
    },
  },
  view: OwnCaseView,
})

function OwnCaseView({ data, c }: ViewProps<OwnCase>) {
  const { own: words, propose } = c.words.povertyPages
  const { case: one } = data
  const state = caseState(data)
  return (
    <>
      <PageHead
        title={one.headName}
        kicker={c.words.poverty.purposes[one.purpose]}
        crumbs={[{ label: words.title, href: ownPath }, { label: one.headName }]}
        meta={<StateBadge c={c} state={state} />}
      />
      <Stack>
        <Card title={words.way}>
          <DefinitionList
            ruled
            items={[
              { term: words.proposed, value: showDay(one.proposedOn) },
              ...data.steps.map((step) => ({
                term: c.words.poverty.states[step.stage] ?? step.stage,
                value: [showDay(step.happenedOn), endedBecause(step)].filter(Boolean).join(' · '),
              })),
            ]}
          />
        </Card>
        <Card title={propose.title}>
          <DefinitionList
            ruled
            items={[
              { term: words.reason, value: one.reason },
              { term: words.asked, value: one.askedAmount === null ? null : `${showDong(one.askedAmount)} đ` },
            ]}
          />
        </Card>
        <PhotoCard
          c={c}
          origin={{ kind: 'fund_case', id: one.id }}
          evidence={data.evidence}
          open={!['declined', 'withdrawn', 'settled'].includes(state)}
          here={ownCasePath(one.id)}
        />
        {state === 'proposed' ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} /> : null}
      </Stack>
    </>
  )
}

/** Why nothing came of it; what was noted on the way is the office's. */
const endedBecause = ({ stage, note }: CaseFacts['steps'][number]): string | null =>
  stage === 'declined' || stage === 'withdrawn' ? note : null
