import { stands } from '../../../areas/books/index.ts'
import {
  receiptDonations,
  receivePledged,
  reliefPermissions,
  reverseDonation,
  withdrawDonation,
} from '../../../areas/relief/index.ts'
import { showDay } from '../../../values/day.ts'
import { sayDong, showDong } from '../../../values/money.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { sayJournal, wordsIn } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Beside,
  Card,
  DataTable,
  DefinitionList,
  JournalList,
  LinkButton,
  PageHead,
  Section,
} from '../../parts/index.ts'
import { voucherPath } from '../books/address.ts'
import { calledVoucher, dongText } from '../books/saying.tsx'
import { VoucherItems } from '../books/voucher-items.tsx'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, giftPath, registerPath } from './address.ts'
import { type GiftData, loadGift } from './gift-data.ts'
import { GiftMoves } from './gift-moves.tsx'
import { donorText, GiftBadge } from './saying.tsx'

const here = (c: PageContext) => giftPath(idIn(c))

/** One gift: who gave what and how, its vouchers, what may be done now. */
export const giftPage = page<GiftData>({
  path: `${boardPath}/ung-ho/${idPart}`,
  shell: 'staff',
  may: reliefPermissions.read,
  title: ({ gift }) => gift.donorName ?? wordsIn('vi').reliefLabels.unnamed,
  load: loadGift,
  acts: {
    receive: carry(receivePledged, here),
    withdraw: carry(withdrawDonation, here),
    reverse: carry(reverseDonation, here),
    receipt: async (c, form) => {
      const input = { ids: [idIn(c)], unnamed: c.words.reliefLabels.unnamed }
      const made = await c.perform(receiptDonations, input, form.clientId)
      return isRefusal(made) ? made : { goTo: here(c), done: receiptDonations.name }
    },
  },
  view: GiftView,
})

function GiftView({ data, c }: ViewProps<GiftData>) {
  const { board } = c.words.reliefPages
  const { gift, state, register, items, vouched } = data
  const isOpen = state !== 'withdrawn' && (vouched.receipt === null || !stands(vouched.receipt))
  return (
    <>
      <PageHead
        title={donorText(c, gift)}
        kicker={c.words.reliefLabels.donorKinds[gift.donorKind]}
        summary={register.title}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: register.title, href: registerPath(register.id, 'ung_ho') },
          { label: donorText(c, gift) },
        ]}
        meta={<GiftBadge c={c} state={state} />}
        actions={
          isOpen && c.may(reliefPermissions.record) ? (
            <LinkButton href={`${giftPath(gift.id)}/sua`} icon="edit">
              {c.words.records.edit}
            </LinkButton>
          ) : null
        }
      />
      <Beside aside={<GiftMoves c={c} data={data} />}>
        <Facts c={c} data={data} />
        <VoucherItems c={c} items={items.map((one) => ({ ...one, lotId: null }))} />
        <Parts c={c} data={data} />
        {data.journal.length === 0 ? null : (
          <Section title={c.words.records.journalTab}>
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
        )}
      </Beside>
    </>
  )
}

interface Props {
  readonly c: PageContext
  readonly data: GiftData
}

function Facts({ c, data: { gift, register, vouchers, areas } }: Props) {
  const { gift: words } = c.words.reliefPages
  const place = register.places.find((one) => one.id === gift.placeId)
  const area = (id: string | null) => areas.find((one) => one.id === id)?.name
  const voucher = (id: string | null) => {
    const facts = id === null ? undefined : vouchers.get(id)
    return facts ? <a href={voucherPath(gift.bookId, facts.voucher.id)}>{calledVoucher(c, facts.voucher)}</a> : null
  }
  const isMoney = gift.channel !== 'in_kind'
  return (
    <Card title={words.facts}>
      <DefinitionList
        ruled
        items={[
          { term: words.amount, value: isMoney ? <strong>{dongText(c, gift.amount)}</strong> : null },
          { term: c.words.bookPages.voucher.inWords, value: isMoney ? sayDong(gift.amount) : null },
          { term: words.way, value: c.words.reliefLabels.channels[gift.channel] },
          { term: words.place, value: place?.name },
          { term: words.receivedOn, value: gift.receivedOn ? showDay(gift.receivedOn) : null },
          { term: words.pledgedOn, value: gift.pledgedOn ? showDay(gift.pledgedOn) : null },
          { term: words.donorAddress, value: [gift.donorAddress, area(gift.donorAreaId)].filter(Boolean).join(', ') },
          { term: words.showsName, value: gift.showsName ? null : words.hidden },
          { term: words.condition, value: gift.conditionText },
          { term: words.collector, value: [gift.collector, area(gift.collectedAreaId)].filter(Boolean).join(', ') },
          { term: words.bankRef, value: gift.bankRef },
          { term: words.memo, value: gift.memoRaw },
          { term: words.note, value: gift.note },
          { term: words.voucher, value: voucher(gift.voucherId) },
          { term: words.reversal, value: voucher(gift.reversalId) },
          { term: c.words.records.reason, value: gift.supersededReason },
        ].filter((one) => one.value)}
      />
    </Card>
  )
}

function Parts({ c, data: { parts } }: Props) {
  const { gift: words } = c.words.reliefPages
  if (parts.length === 0) return null
  return (
    <Section title={words.parts}>
      <DataTable
        caption={words.parts}
        captionHidden
        rows={parts}
        rowKey={(one) => one.id}
        columns={[
          { key: 'name', head: words.partName, width: 'wide', cell: (one) => one.name },
          {
            key: 'amount',
            head: words.partAmount,
            numeric: true,
            cell: (one) => (one.amount === null ? '' : showDong(one.amount)),
          },
        ]}
      />
    </Section>
  )
}
