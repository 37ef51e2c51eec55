import * as area from '../../../areas/assistance/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Badge, JournalList, LinkButton, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { inRound } from '../assistance/acting.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { benefitRoundPath, benefitRoundsPath, benefitsPath, policyPath } from './address.ts'
import { BenefitDue } from './due.tsx'
import { BenefitCases } from './round-cases.tsx'
import { type BenefitData, benefitParts, loadBenefitRound } from './round-data.ts'
import { BenefitMeetings, BenefitSteps, BenefitSums } from './round-parts.tsx'
import { BenefitPublic, publishAct } from './round-public.tsx'

const back = (part?: string) => (c: PageContext) => benefitRoundPath(idIn(c), part)

/** Một đợt xét trợ cấp: sums, cases, meetings with the Front's opinion, stages. */
export const benefitRoundPage = page<BenefitData>({
  path: `${benefitRoundsPath}/${idPart}`,
  shell: 'staff',
  may: area.assistancePermissions.read_benefits,
  title: (data) => data.round.title,
  load: loadBenefitRound,
  acts: {
    add: inRound(area.addBenefitCase, back('danh_sach')),
    drop: inRound(area.dropBenefitCase, back('danh_sach')),
    pay: inRound(area.payBenefitCases, back('tong_hop')),
    meeting: inRound(area.recordBenefitMeeting, back('hop')),
    withdraw_meeting: inRound(area.withdrawBenefitMeeting, back('hop')),
    advance: carry(area.advanceBenefitRound, back('cac_buoc')),
    publish: publishAct,
    undo: carry(area.undoBenefitStage, back('cac_buoc')),
    withdraw: async (c, form) => {
      const made = await c.perform(area.withdrawBenefitRound, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(made) ? made : { goTo: benefitsPath, done: area.withdrawBenefitRound.name }
    },
  },
  view: RoundView,
})

function RoundView({ data, c }: ViewProps<BenefitData>) {
  const { round: words, board } = c.words.benefitPages
  const { round, part, policy, sum, meetings } = data
  const stage = area.benefitStageOf(round)
  const keeps = c.may(area.assistancePermissions.keep_benefits)
  const counts = { danh_sach: sum.cases, hop: meetings.length } as Readonly<Record<string, number | undefined>>
  return (
    <>
      <PageHead
        title={round.title}
        kicker={<a href={policyPath(policy.id)}>{policy.title}</a>}
        summary={round.councilPaper ?? undefined}
        crumbs={[{ label: board.title, href: benefitsPath }, { label: round.title }]}
        meta={
          <>
            <Badge tone={stage === 'supervised' ? 'done' : 'waiting'}>
              {stage ? c.words.assistanceLabels.benefitStages[stage] : board.begun}
            </Badge>
            <BenefitDue c={c} round={round} />
          </>
        }
        actions={
          keeps ? (
            <LinkButton href={`${benefitRoundPath(round.id)}/sua`} icon="edit">
              {c.words.records.edit}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        <Tabs
          label={round.title}
          items={benefitParts.map((one) => ({
            href: benefitRoundPath(round.id, one === 'tong_hop' ? undefined : one),
            label: words.tabs[one],
            current: one === part,
            count: counts[one],
          }))}
        />
        <Part c={c} data={data} />
        {part === 'tong_hop' && keeps && sum.cases === 0 ? (
          <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
        ) : null}
      </Stack>
    </>
  )
}

function Part({ c, data }: { readonly c: PageContext; readonly data: BenefitData }) {
  if (data.part === 'danh_sach') return <BenefitCases c={c} data={data} />
  if (data.part === 'hop') return <BenefitMeetings c={c} data={data} />
  if (data.part === 'cac_buoc') return <BenefitSteps c={c} data={data} />
  if (data.part === 'tong_hop')
    return (
      <>
        <BenefitSums c={c} data={data} />
        <BenefitPublic c={c} data={data} />
      </>
    )
  return (
    <JournalList
      lines={data.journal.map((entry) => ({
        id: String(entry.seq),
        when: showMoment(entry.at),
        at: entry.at.toISOString(),
        actor: entry.actorName,
        sentence: sayJournal(c.words, entry.action, entry.data),
      }))}
    />
  )
}
