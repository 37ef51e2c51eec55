const slug = 'End of the address of the page'
const title = 'Title'
const asAt = 'Day on which all this was so'

/** Texts of public news and models. */
export const outreachPortal = {
  refusals: {},
  journal: {},
  notices: {},
  news: {
    title: 'News',
    one: 'News',
    summary: 'What the committee told on its channels and made public here.',
    columns: {
      slug,
      title,
      topic: 'Topic',
      channel: 'Channel: zalo_group, facebook, loudspeaker, poster…',
      published_on: 'Day it went out',
      corrected_on: 'Day of the last correction',
      text: 'Whole text',
      pictures: 'Pictures that go with it',
      as_at: asAt,
    },
  },
  model: {
    title: 'Models and works',
    one: 'Models and works',
    summary: 'Good ways of working of the Front, its members and the areas, with results that were counted.',
    columns: {
      slug,
      title,
      kind: 'Kind: model, work, part of work',
      lead: 'Led by',
      areas: 'Areas; empty means the whole unit',
      started_on: 'Began on',
      ended_on: 'Ended on',
      households: 'Households helped, added up',
      people: 'People helped, added up',
      packages: 'Parcels, added up',
      taken_up: 'Places that took it up',
      as_at: asAt,
    },
  },
  said: {
    publishedOn: 'Published on {day}',
    channel: 'Published through',
    correctedOn: 'Corrected on',
    asAt: 'Results as of {day}',
    lead: 'Led by',
    areas: 'Carried out in',
    wholeWard: 'The whole unit',
    startedOn: 'Began',
    endedOn: 'Ended',
    replications: 'Taken up in',
    place: 'Place',
    since: 'Since',
  },
}
