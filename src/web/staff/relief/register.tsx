import {
  archiveCampaign,
  beginDistribution,
  changeReception,
  closeReception,
  discloseFinal,
  openCampaign,
  publishCampaign,
  receiptDonations,
  reliefPermissions,
  resumeCampaign,
  settleCampaign,
  suspendCampaign,
  takeBackOutflow,
  withdrawCampaign,
} from '../../../areas/relief/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { sayJournal } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { JournalList, LinkButton, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { bookPath } from '../books/address.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, missing, registerPath } from './address.ts'
import { CampaignMoves } from './campaign-moves.tsx'
import { giftsAddress } from './gift-query.ts'
import { Gifts } from './gifts.tsx'
import { GoodsReceived } from './goods-received.tsx'
import { Outflows } from './outflows.tsx'
import { Overview } from './overview.tsx'
import { findRegister, targetOf } from './register-data.ts'
import { loadRegister, partsOf, type RegisterData } from './register-parts.ts'
import { CampaignBadge } from './saying.tsx'

/** A press goes on with what one act leaves for so long, as far as a browser waits; the page says what is left then. */
const goesOnFor = 20_000

async function publishOn(c: PageContext, target: ReturnType<typeof targetOf>, clientId: string) {
  const { clock } = c.house
  const until = clock.now().getTime() + goesOnFor
  let told = await c.perform(publishCampaign, target, clientId)
  while (!isRefusal(told) && told.more > 0 && told.count > 0 && clock.now().getTime() < until) {
    const next = await c.perform(publishCampaign, target)
    // Somebody else may have told the rest meanwhile: what was told stays told.
    if (isRefusal(next)) break
    told = next
  }
  return told
}

const to = (part?: string) => (c: PageContext) => registerPath(idIn(c), part)

/** A campaign, or the Fund: its sums, its gifts, what went out, its goods, who did what. */
export const registerPage = page<RegisterData>({
  path: `${boardPath}/${idPart}`,
  shell: 'staff',
  may: reliefPermissions.read,
  title: (data) => data.register.title,
  load: loadRegister,
  acts: {
    opened: carry(openCampaign, to()),
    reception_changed: carry(changeReception, to()),
    reception_closed: carry(closeReception, to()),
    distributing: carry(beginDistribution, to()),
    settled: carry(settleCampaign, to()),
    disclosed_final: carry(discloseFinal, to()),
    archived: carry(archiveCampaign, to()),
    suspended: carry(suspendCampaign, to()),
    resumed: carry(resumeCampaign, to()),
    withdraw: carry(withdrawCampaign, () => boardPath),
    publish: async (c, form) => {
      const register = await c.read((reading) => findRegister(reading, idIn(c)))
      if (!register) return missing
      const told = await publishOn(c, targetOf(register), form.clientId)
      return isRefusal(told) ? told : { goTo: registerPath(idIn(c)), done: publishCampaign.name }
    },
    receipt: async (c, form) => {
      const { ids } = form.values
      const unnamed = c.words.reliefLabels.unnamed
      const made = await c.perform(receiptDonations, { ids, unnamed }, form.clientId)
      return isRefusal(made) ? made : { goTo: registerPath(idIn(c), 'ung_ho'), done: receiptDonations.name }
    },
    take_back: async (c, form) => {
      const taken = await c.perform(takeBackOutflow, { ...form.values, datedOn: c.today }, form.clientId)
      return isRefusal(taken) ? taken : { goTo: registerPath(idIn(c), 'phan_bo'), done: takeBackOutflow.name }
    },
  },
  view: RegisterView,
})

function RegisterView({ data, c }: ViewProps<RegisterData>) {
  const { campaign: words, board } = c.words.reliefPages
  const { register, state, part } = data
  return (
    <>
      <PageHead
        title={register.title}
        kicker={register.campaign ? c.words.reliefLabels.causes[register.campaign.campaign.cause] : board.fund}
        crumbs={[{ label: board.title, href: boardPath }, { label: register.title }]}
        meta={state ? <CampaignBadge c={c} state={state} /> : null}
        actions={<Actions c={c} data={data} />}
      />
      <Stack>
        <Tabs
          label={words.tabsLabel}
          items={partsOf(register).map((one) => ({
            href: registerPath(register.id, one === 'tong_quan' ? undefined : one),
            label: words.tabs[one] ?? one,
            current: one === part,
          }))}
        />
        <Part c={c} data={data} />
      </Stack>
    </>
  )
}

function Actions({ c, data: { register, state } }: { readonly c: PageContext; readonly data: RegisterData }) {
  const { campaign: words } = c.words.reliefPages
  const { id, book } = register
  if (state === 'draft')
    return c.may(reliefPermissions.plan) ? (
      <LinkButton href={`${registerPath(id)}/sua`} icon="edit">
        {words.edit}
      </LinkButton>
    ) : null
  const takes = book !== null && book.closedOn === null && c.may(reliefPermissions.record)
  return (
    <>
      {takes ? (
        <>
          <LinkButton href={`${registerPath(id)}/ung-ho-moi`} icon="add" kind="primary">
            {words.record}
          </LinkButton>
          <LinkButton href={`${registerPath(id)}/theo-to`} icon="people">
            {words.areas}
          </LinkButton>
          <LinkButton href={`${registerPath(id)}/nhap`} icon="upload">
            {words.import}
          </LinkButton>
        </>
      ) : null}
      {book ? (
        <LinkButton href={bookPath(book.id)} icon="book">
          {words.books}
        </LinkButton>
      ) : null}
      {book ? (
        <LinkButton href={giftsAddress(c, id, {}, 'ung-ho.xlsx')} icon="download" download>
          {c.words.records.list.sheet}
        </LinkButton>
      ) : null}
    </>
  )
}

function Part({ c, data }: { readonly c: PageContext; readonly data: RegisterData }) {
  if (data.part === 'ung_ho') return <Gifts c={c} data={data} />
  if (data.part === 'phan_bo') return <Outflows c={c} data={data} />
  if (data.part === 'hien_vat') return <GoodsReceived c={c} goods={data.goods} />
  if (data.part === 'tong_quan')
    return (
      <>
        <Overview c={c} data={data} />
        <CampaignMoves c={c} data={data} />
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
