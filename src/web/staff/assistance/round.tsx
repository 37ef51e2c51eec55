import * as area from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { sayJournal, wordsIn } from '../../../words/words.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { JournalList, LinkButton, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { BrokenNotice } from '../books/promised.tsx'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { inRound } from './acting.ts'
import { boardPath, roundPath, roundsPath } from './address.ts'
import { RoundAreas } from './round-areas.tsx'
import { RoundCouncil } from './round-council.tsx'
import { loadRoundData, type RoundData, roundParts } from './round-data.ts'
import { RoundDecision } from './round-decision.tsx'
import { RoundFiles } from './round-files.tsx'
import { RoundGoods } from './round-goods.tsx'
import { RoundList } from './round-list.tsx'
import { RoundPaying } from './round-paying.tsx'
import { RoundPosting } from './round-posting.tsx'
import { RoundSettlement } from './round-settlement.tsx'
import { StageBadge } from './saying.tsx'

const back = (part?: string) => (c: PageContext) => roundPath(idIn(c), part)

/** What everybody reads is Vietnamese in either language of the screen. */
const publish: Act = async (c, form) => {
  const round = await c.read((reading) => area.findRound(reading, idIn(c)))
  const { assistanceLabels: labels, assistancePages: pages } = wordsIn('vi')
  const purpose = labels.purposes[round?.purpose ?? 'other'] ?? ''
  const texts = { reasons: labels.reasons, purpose, unit: pages.settlement.share }
  const made = await c.perform(area.publishRound, { id: idIn(c), texts }, form.clientId)
  return isRefusal(made) ? made : { goTo: roundPath(idIn(c), 'quyet_toan'), done: area.publishRound.name }
}

/** Một đợt hỗ trợ: list, areas, files, council, posting, decision, paying out, settlement. */
export const roundPage = page<RoundData>({
  path: `${roundsPath}/${idPart}`,
  shell: 'staff',
  may: area.assistancePermissions.read,
  maxMegabytes: 40,
  title: (data) => data.round.title,
  load: loadRoundData,
  acts: {
    file: inRound(area.fileRound, back('ho_so')),
    describe: inRound(area.describeShare, back('hien_vat')),
    close_reviews: carry(area.closeAreaReviews, back('khu_dan_cu')),
    undo_stage: carry(area.undoStage, back()),
    withdraw_meeting: inRound(area.withdrawMeeting, back('hoi_dong')),
    post: inRound(area.postList, back('niem_yet')),
    unpost: inRound(area.removePosting, back('niem_yet')),
    object: inRound(area.recordObjection, back('niem_yet')),
    handle: inRound(area.handleObjection, back('niem_yet')),
    decide: inRound(area.decideRound, back('quyet_dinh')),
    issue: inRound(area.issueAdvance, back('chi_tra')),
    remake: inRound(area.remakeVouchers, back('quyet_toan')),
    reconcile: carry(area.reconcileRound, back('quyet_toan')),
    withdraw: carry(area.withdrawRound, () => boardPath),
    publish,
    photo: async (c, form) => {
      const round = await c.read((reading) => area.findRound(reading, idIn(c)))
      const origin = { kind: 'assistance_round', id: idIn(c), label: round?.title ?? '' }
      return sendPhoto(c, form, origin, roundPath(idIn(c), 'quyet_toan'))
    },
  },
  view: RoundView,
})

function RoundView({ data, c }: ViewProps<RoundData>) {
  const { round: words, board } = c.words.assistancePages
  const { round, part } = data
  const manages = c.may(area.assistancePermissions.manage)
  const stage = area.stageOf(round)
  const tabs = roundParts
    .filter((one) => one !== 'ho_so' || part === one || data.areas.some((each) => each.unfiled > 0))
    .filter((one) => one !== 'hien_vat' || part === one || hasGoods(data))
    .map((one) => ({
      href: roundPath(round.id, one === 'danh_sach' ? undefined : one),
      label: words.tabs[one],
      current: one === part,
      count: countOf(data, one),
    }))
  return (
    <>
      <PageHead
        title={round.title}
        kicker={`${c.words.assistanceLabels.purposes[round.purpose]} · ${round.source.label}`}
        summary={`${words.opened} ${showDay(round.openedOn)}`}
        crumbs={[{ label: board.title, href: boardPath }, { label: round.title }]}
        meta={<StageBadge c={c} stage={stage} />}
        actions={
          manages && !area.isPast(round, 'reconciled') ? (
            <LinkButton href={`${roundPath(round.id)}/sua`} icon="edit">
              {c.words.records.edit}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        <Tabs label={round.title} items={tabs} />
        <BrokenNotice c={c} goods={data.goods.broken} />
        <Part c={c} data={data} />
        {part === 'danh_sach' && manages && !area.isPast(round, 'approved') ? (
          <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
        ) : null}
      </Stack>
    </>
  )
}

const hasGoods = ({ areas, goods }: RoundData): boolean =>
  goods.shares.length > 0 || areas.some((one) => one.withGoods > 0)

function countOf(data: RoundData, part: RoundData['part']): number | undefined {
  if (part === 'danh_sach') return data.areas.reduce((sum, one) => sum + one.lines, 0)
  if (part === 'ho_so') return data.areas.reduce((sum, one) => sum + one.unfiled, 0)
  if (part === 'hoi_dong') return data.meetings.filter((one) => one.kind === 'council').length
  if (part === 'niem_yet') return data.objections.filter((one) => one.handledOn === null).length || undefined
  if (part === 'quyet_dinh') return data.decisions.length
  return part === 'chi_tra' ? data.advances.length : undefined
}

function Part({ c, data }: { readonly c: PageContext; readonly data: RoundData }) {
  if (data.part === 'hien_vat') return <RoundGoods c={c} data={data} />
  if (data.part === 'khu_dan_cu') return <RoundAreas c={c} data={data} />
  if (data.part === 'ho_so') return <RoundFiles c={c} data={data} />
  if (data.part === 'hoi_dong') return <RoundCouncil c={c} data={data} />
  if (data.part === 'niem_yet') return <RoundPosting c={c} data={data} />
  if (data.part === 'quyet_dinh') return <RoundDecision c={c} data={data} />
  if (data.part === 'chi_tra') return <RoundPaying c={c} data={data} />
  if (data.part === 'quyet_toan')
    return (
      <>
        <RoundSettlement c={c} data={data} />
        <PhotoCard
          c={c}
          origin={{ kind: 'assistance_round', id: data.round.id }}
          evidence={data.evidence}
          open
          here={roundPath(data.round.id, 'quyet_toan')}
        />
      </>
    )
  if (data.part === 'danh_sach') return <RoundList c={c} data={data} />
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
