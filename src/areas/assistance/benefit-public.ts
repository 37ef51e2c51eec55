import { showCount } from '../../values/number.ts'
import type { BenefitCase } from './benefit-case.ts'
import type { Policy, RateSpan } from './policy.ts'

/** How a level of support is said, with `{amount}` and `{times}` in it, and how people are counted who are not named. */
export interface BenefitTexts {
  readonly levels: Readonly<Record<RateSpan, string>>
  readonly people: string
}

/** Groups that say of somebody's health, and children: who is in them is told to nobody, nor where. */
const unnamed = ['f0', 'f1', 'child']

/** 'Nông Thị Hoa' as 'Nông Thị H.': who knows the person recognises the line, who does not learns no name. */
export function maskedName(fullName: string): string {
  const syllables = fullName.trim().split(/\s+/)
  const last = syllables.at(-1) ?? ''
  const initial = [...last.normalize('NFC')][0] ?? ''
  return syllables.length < 2 ? `${initial}.` : [...syllables.slice(0, -1), `${initial}.`].join(' ')
}

const put = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all)

/** What everybody may read of a case that the State paid: by which policy, at which level, how much; no more of a person. */
export function publicBenefit(one: BenefitCase, policy: Policy, area: string | null, texts: BenefitTexts) {
  const group = policy.groups.find(({ id }) => id === one.groupId)
  const per = group?.rates.find(({ id }) => id === one.rateId)?.per ?? 'once'
  const isHidden = unnamed.includes(group?.code ?? '')
  const people = put(texts.people, { count: showCount(one.persons) })
  return {
    section: 'given' as const,
    id: one.id,
    name: isHidden || one.fullName === null ? people : maskedName(one.fullName),
    area: isHidden ? null : area,
    amount: one.amount,
    purpose: group?.name.slice(0, 200) ?? null,
    reason: put(texts.levels[per], { amount: showCount(one.rateAmount), times: showCount(one.times) }),
    policy: policy.title.slice(0, 300),
    decision: one.decisionNo,
    source: { kind: 'benefit_case', id: one.id },
  }
}
