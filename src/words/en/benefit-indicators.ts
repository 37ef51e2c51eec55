import type { IndicatorText } from '../shape.ts'

const source = 'Register of State benefits'
const qualifying =
  'Reviewed by the council, with the Front in at least one meeting of the round; by the day of the council.'

/** What the indicators of State benefits are called, count and leave out. */
export const benefitIndicatorTexts = {
  state_benefit_persons_reviewed: {
    name: 'People reviewed for State benefits',
    definition:
      'People in rounds of State benefits whose review the Front took part in. They did not receive out of donations.',
    unit: 'people',
    qualifying,
    source,
  },
  state_benefit_amount: {
    name: 'State benefits reviewed',
    definition:
      'What the State gave the people reviewed: the rate of each group times months. It is the State’s money, and added to no donation.',
    unit: 'đồng',
    qualifying,
    source,
  },
  state_benefit_groups: {
    name: 'Groups of people reviewed',
    definition: 'Different groups with people in rounds that the Front helped to review.',
    unit: 'groups',
    qualifying,
    source,
  },
} satisfies Readonly<Record<string, IndicatorText>>
