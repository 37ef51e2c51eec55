import { showDay, weekday } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import { PageHead } from '../../parts/index.ts'
import { deskPath } from '../agency/desk.tsx'
import { type OfficeDay, officeDay } from './agenda.ts'
import { OfficeView, QuickActions } from './office-view.tsx'
import { type OwnDay, OwnView, ownDay } from './own-view.tsx'

type Today = { readonly office: OfficeDay } | { readonly own: OwnDay }

/** Hôm nay: what is due, late and waiting, for whoever is signed in. An agency is led to what it was asked. */
export const homePage = page<Today>({
  path: '/',
  shell: 'staff',
  may: 'signed_in',
  title: (_, words) => words.home.title,
  load: async (c) => {
    const { reach } = c.signedIn.sight
    if (reach === 'agency') return { elsewhere: deskPath }
    return c.read(async (reading) =>
      reach === 'staff' ? { office: await officeDay(c, reading) } : { own: await ownDay(c, reading) },
    )
  },
  islands: ['outbox.ts'],
  view: ({ data, c }) => {
    const { home } = c.words
    return (
      <>
        <PageHead
          title={home.title}
          kicker={dayInWords(c)}
          summary={'own' in data ? home.own.text : undefined}
          actions={'office' in data ? <QuickActions c={c} /> : undefined}
        />
        {'office' in data ? <OfficeView c={c} day={data.office} /> : <OwnView c={c} day={data.own} />}
      </>
    )
  },
})

function dayInWords(c: PageContext): string {
  const { home } = c.words
  return fill(home.day, { weekday: home.weekdays[weekday(c.today) - 1], day: showDay(c.today) })
}
