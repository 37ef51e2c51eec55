import type { CampaignState, Donation, DonationItem, DonationState } from '../../../areas/relief/index.ts'
import { showDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Seal, type Tone } from '../../parts/index.ts'

const campaignTones: Readonly<Record<CampaignState, Tone>> = {
  draft: 'neutral',
  opened: 'waiting',
  receiving: 'due',
  reception_closed: 'waiting',
  distributing: 'waiting',
  settled: 'done',
  disclosed_final: 'done',
  archived: 'neutral',
  suspended: 'overdue',
  withdrawn: 'refused',
}

export function CampaignBadge({ c, state }: { readonly c: PageContext; readonly state: CampaignState }) {
  return <Badge tone={campaignTones[state]}>{c.words.reliefLabels.campaignStates[state] ?? state}</Badge>
}

const giftTones: Readonly<Record<DonationState, Tone>> = {
  pledged: 'neutral',
  received: 'due',
  receipted: 'waiting',
  posted: 'done',
  reversed: 'refused',
  withdrawn: 'refused',
}

/** How a gift stands; what is posted bears the seal. */
export function GiftBadge({ c, state }: { readonly c: PageContext; readonly state: DonationState }) {
  const word = c.words.reliefLabels.donationStates[state] ?? state
  return state === 'posted' ? <Seal word={word} small /> : <Badge tone={giftTones[state]}>{word}</Badge>
}

/** Who gives, as this register may tell it. */
export function donorText(c: PageContext, { donorName }: Pick<Donation, 'donorName'>): string {
  return donorName ?? c.words.reliefLabels.unnamed
}

export function itemText({ name, unit, quantity }: Pick<DonationItem, 'name' | 'unit' | 'quantity'>): string {
  return `${showThousandths(quantity)} ${unit} ${name}`
}

/** Goods of a gift in a line: how much of what, and what it is worth where somebody valued it. */
export function goodsText(c: PageContext, gift: Donation, items: readonly DonationItem[]): string {
  if (items.length === 0) return ''
  const told = items.map(itemText).join('; ')
  return gift.goodsValue > 0
    ? fill(c.words.reliefPages.gifts.goodsWorth, { items: told, value: showDong(gift.goodsValue) })
    : told
}
