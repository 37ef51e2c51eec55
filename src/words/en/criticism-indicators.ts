import type { IndicatorText } from '../shape.ts'

const criticismBook = 'Register of criticism'
const meetingsBook = 'Register of conferences'

/** What the figures of criticism and dialogue are called, count and leave out. */
export const criticismIndicatorTexts: Readonly<Record<string, IndicatorText>> = {
  criticism_conferences: {
    name: 'Criticism and advisory conferences',
    definition:
      'Conferences for social criticism, or convened by an advisory group or council. One that serves two purposes is one conference in each report.',
    unit: 'conferences',
    qualifying: 'Held in the period, with minutes.',
    source: meetingsBook,
  },
  criticism_subjects: {
    name: 'Drafts criticised',
    definition: 'Different drafts that were criticised, or are reported so as the superior asks.',
    unit: 'drafts',
    qualifying: 'First met on, or its document first issued, in the period.',
    source: criticismBook,
  },
  criticism_documents: {
    name: 'Criticism documents',
    definition: 'Criticisms whose document was issued.',
    unit: 'documents',
    qualifying: 'Issued in the period.',
    source: criticismBook,
  },
  criticism_explained_rate: {
    name: 'Share of criticism documents explained',
    definition: 'Documents to which the drafting body gave its explanation, among those sent.',
    unit: 'documents',
    qualifying: 'Sent in the period; explained by the closing day.',
    source: criticismBook,
  },
  criticism_uptake_rate: {
    name: 'Share of opinions accepted',
    definition: 'Rows of explanation that accept the opinion wholly or partly, among all rows.',
    unit: 'rows',
    qualifying: 'Explained in the period.',
    source: criticismBook,
  },
  advisory_groups: {
    name: 'Advisory groups and councils',
    definition: 'Advisory groups and councils at work.',
    unit: 'groups',
    qualifying: 'Set up and not ended on the closing day.',
    source: 'Organisation of the committee',
  },
  advisory_members: {
    name: 'Members of advisory groups and councils',
    definition: 'Members of the advisory groups and councils at work.',
    unit: 'members',
    qualifying: 'A member on the closing day of a group at work then.',
    source: 'Organisation of the committee',
  },
  dialogue_conferences: {
    name: 'Dialogue conferences',
    definition: 'Conferences at which the head of the Party committee or of the government talked with the people.',
    unit: 'conferences',
    qualifying: 'Held in the period, with the conclusion issued.',
    source: meetingsBook,
  },
  dialogue_commitments_done_rate: {
    name: 'Share of dialogue promises kept in time',
    definition: 'Matters noted at dialogues and found settled by their day, among those whose day has come.',
    unit: 'matters',
    qualifying: 'With a day that has come by the closing day.',
    source: 'Register of dialogues',
  },
}
