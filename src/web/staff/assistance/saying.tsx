import type { Given, PayoutOutcome, RoundStage } from '../../../areas/assistance/index.ts'
import { type Dong, showDong } from '../../../values/money.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'
import { dongText } from '../books/saying.tsx'

const tones: Readonly<Record<RoundStage, Tone>> = {
  needs_listed: 'waiting',
  reviewed_at_area: 'waiting',
  posted_for_comment: 'due',
  approved: 'waiting',
  issued: 'due',
  signed: 'waiting',
  reconciled: 'done',
  disclosed: 'done',
}

export function StageBadge({ c, stage }: { readonly c: PageContext; readonly stage: RoundStage }) {
  return <Badge tone={tones[stage]}>{c.words.assistanceLabels.stages[stage]}</Badge>
}

const outcomeTones: Readonly<Record<PayoutOutcome, Tone>> = {
  paid: 'done',
  proxy: 'done',
  absent: 'due',
  no_longer: 'refused',
  refused: 'refused',
}

export function OutcomeBadge({ c, outcome }: { readonly c: PageContext; readonly outcome: PayoutOutcome | null }) {
  if (outcome === null) return <Badge>{c.words.assistancePages.list.open}</Badge>
  return <Badge tone={outcomeTones[outcome]}>{c.words.assistanceLabels.outcomes[outcome]}</Badge>
}

/** '500.000 đồng; 01 túi quà' */
export function givenText(c: PageContext, { amount, goods }: Given): string {
  return [amount > 0 ? dongText(c, amount) : '', goods ?? ''].filter(Boolean).join('; ')
}

export const money = (amount: number): string => showDong(amount as Dong)
