import { findTerm } from '../../areas/organisation/index.ts'
import { photoFor, publishMarks } from '../../areas/reports/index.ts'
import { marksWritten } from '../../print/forms/reports/marks-told.ts'
import { addDays, yearOf } from '../../values/day.ts'
import { isRefusal } from '../../values/refusal.ts'
import { wordsIn } from '../../words/words.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { meaningsOf } from './meanings.ts'
import { office } from './office.ts'

/** So many photos of each mark are shown to everybody. */
const photosShown = 2

/** The marks of the term as everybody reads them: six told, four still to be told. */
export function publishMarksOfSongCau(diary: Diary, hand: Hand): void {
  const { from, to } = office.term
  const termId = hand.id('term VIII')
  const meanings = wordsIn('vi').indicators.texts
  diary.note(addDays(to, 3), publishMarks, async () => {
    const title = `Dấu ấn nhiệm kỳ ${yearOf(from)}–${yearOf(to)}`
    const written = await hand.read(async (reading) => {
      const term = await findTerm(reading, hand.committeeId, termId)
      if (!term) throw new Error('the sample has no term')
      return marksWritten(reading, { committeeId: hand.committeeId, term, title, judgedOn: to }, meanings)
    })
    if (isRefusal(written)) throw new Error(written.key)
    const sections = Object.entries(written.sections).map(([id, body]) => {
      const photos = (written.photos[id] ?? []).flatMap((one) => photoFor(one, 'Hoạt động (tranh minh họa)') ?? [])
      return [id, { body, photos: photos.slice(0, photosShown).map(({ fileId, caption }) => ({ fileId, caption })) }]
    })
    return { termId, title, judgedOn: to, sections: Object.fromEntries(sections), meanings: meaningsOf() }
  })
}
