import {
  acceptWork,
  beginWork,
  declineCase,
  handOver,
  povertyPermissions,
  settleCase,
  undoStep,
  withdrawCase,
} from '../../../areas/poverty/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Beside, Card, DefinitionList, JournalList, LinkButton, PageHead, Section, Stack } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { boardPath, casePath, casesPath } from './address.ts'
import { type CaseData, loadCase } from './case-data.ts'
import { CaseMoney } from './case-money.tsx'
import { CaseMoves } from './case-moves.tsx'
import { CasePapers, CaseSurvey, CaseWork } from './case-parts.tsx'
import { CaseWay } from './case-way.tsx'
import { StateBadge } from './saying.tsx'

const here = (c: PageContext) => casePath(idIn(c))

/** One case of the Fund: who, what for, what was seen, decided, paid, built; and what comes next. */
export const casePage = page<CaseData>({
  path: `${casesPath}/${idPart}`,
  shell: 'staff',
  may: povertyPermissions.read,
  maxMegabytes: 60,
  title: (data) => data.case.headName,
  load: loadCase,
  acts: {
    begin: carry(beginWork, here),
    accept: carry(acceptWork, here),
    hand_over: carry(handOver, here),
    settle: carry(settleCase, here),
    decline: carry(declineCase, here),
    withdraw: carry(withdrawCase, here),
    undo: carry(undoStep, here),
    photo: async (c, form) => {
      const data = await loadCase(c)
      if (isRefusal(data)) return data
      const origin = { kind: 'fund_case', id: data.case.id, label: data.case.headName }
      return sendPhoto(c, form, origin, `${here(c)}#minh-chung`)
    },
  },
  view: CaseView,
})

function CaseView({ data, c }: ViewProps<CaseData>) {
  const { board, case: words } = c.words.povertyPages
  const { case: one, state } = data
  const editable = (state === 'proposed' || state === 'surveyed') && c.may(povertyPermissions.keep)
  return (
    <>
      <PageHead
        title={one.headName}
        kicker={c.words.poverty.purposes[one.purpose]}
        summary={data.areaName}
        crumbs={[{ label: board.title, href: boardPath }, { label: one.headName }]}
        meta={<StateBadge c={c} state={state} />}
        actions={
          editable ? (
            <LinkButton href={`${casePath(one.id)}/sua`} icon="edit">
              {c.words.records.edit}
            </LinkButton>
          ) : null
        }
      />
      <Stack loose>
        <Beside
          aside={
            <>
              <CaseWay c={c} data={data} />
              <CaseMoves c={c} data={data} />
            </>
          }
        >
          <Proposal c={c} data={data} />
          <CaseSurvey c={c} data={data} />
          <CaseMoney c={c} data={data} />
          <CaseWork c={c} data={data} />
          <CasePapers c={c} data={data} />
          <PhotoCard
            c={c}
            origin={{ kind: 'fund_case', id: one.id }}
            evidence={data.evidence}
            open={!['declined', 'withdrawn'].includes(state)}
            here={casePath(one.id)}
          />
        </Beside>
        <Section title={words.steps}>
          <JournalList
            lines={data.journal.map((entry) => ({
              id: String(entry.seq),
              when: showMoment(entry.at),
              at: entry.at.toISOString(),
              actor: entry.actorName,
              sentence: sayJournal(c.words, entry.action, entry.data),
            }))}
          />
        </Section>
      </Stack>
    </>
  )
}

function Proposal({ c, data: { case: one, areaName } }: { readonly c: PageContext; readonly data: CaseData }) {
  const { case: words, propose, list, own } = c.words.povertyPages
  return (
    <Card title={words.facts}>
      <DefinitionList
        ruled
        items={[
          { term: words.household, value: [one.headName, areaName].filter(Boolean).join(', ') },
          { term: list.purpose, value: c.words.poverty.purposes[one.purpose] },
          { term: propose.asked, value: one.askedAmount === null ? null : showDong(one.askedAmount) },
          { term: propose.reason, value: one.reason },
          {
            term: propose.proposedBy,
            value: [one.proposedBy, one.fromArea ? own.fromArea : null].filter(Boolean).join(' · '),
          },
          { term: propose.proposedOn, value: showDay(one.proposedOn) },
        ]}
      />
    </Card>
  )
}
