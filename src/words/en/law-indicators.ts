import type { lawIndicatorTexts as source } from '../vi/law-indicators.ts'

const laws = 'Register of comments on draft laws'
const meetings = 'Register of conferences'

export const lawIndicatorTexts: typeof source = {
  law_consultations: {
    name: 'Draft laws commented on',
    definition:
      'Drafts of laws, resolutions and plans of higher levels on which the Front sent its comments in the period. A draft counts once.',
    unit: 'drafts',
    qualifying: 'The report of opinions was sent; counted under the day it was sent.',
    source: laws,
  },
  law_consultation_meetings: {
    name: 'Conferences on draft laws',
    definition:
      'Conferences held to comment on draft laws. One that serves several purposes counts once here, and is not added to the conferences of social criticism.',
    unit: 'conferences',
    qualifying: 'Held; counted under the day it was held.',
    source: meetings,
  },
  law_opinions: {
    name: 'Opinions on draft laws',
    definition:
      'Opinions on the drafts commented on: those told in words, and the numbers of areas and organisations. Words that are part of a number of the same giver, conference and stance are not counted again.',
    unit: 'opinions',
    qualifying: 'Neither replaced nor taken back; counted under the day they were given.',
    source: laws,
  },
  law_opinion_persons: {
    name: 'People who commented on draft laws',
    definition:
      'People who gave opinions on the drafts: of each giver and conference, those of the clause on which most spoke; beside them each person once for each draft. Not added to the opinions.',
    unit: 'people',
    qualifying: 'The number of people or a name was told; counted under the day of the opinion.',
    source: laws,
  },
}
