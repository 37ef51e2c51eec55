import { advanceHelp, eraseHelp, requestHelp } from '../../areas/outreach/index.ts'
import { addDays, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { atHome } from './model-at-home.ts'

type Asked = readonly [
  on: string,
  area: number,
  needs: readonly string[],
  people: number,
  how: 'followed_up' | 'helped' | 'withdrawn' | 'refused',
]

/** When, where and what for; who asked is invented, and is erased a year after the model ended. */
const requests: readonly Asked[] = [
  ['2021-12-13', 4, ['food', 'medicine'], 4, 'followed_up'],
  ['2021-12-20', 4, ['advice'], 2, 'followed_up'],
  ['2022-01-08', 9, ['food'], 5, 'followed_up'],
  ['2022-01-17', 4, ['food', 'supplies'], 3, 'withdrawn'],
  ['2022-02-11', 9, ['medicine'], 2, 'followed_up'],
  ['2022-02-14', 12, ['food', 'medicine'], 6, 'followed_up'],
  ['2022-02-22', 18, ['transport'], 1, 'helped'],
  ['2022-03-03', 4, ['food'], 4, 'followed_up'],
  ['2022-03-05', 4, ['food'], 4, 'refused'],
  ['2022-03-14', 12, ['supplies', 'advice'], 3, 'followed_up'],
  ['2022-04-02', 9, ['medicine'], 2, 'helped'],
]

export function helpAtHome(diary: Diary, hand: Hand): void {
  for (const [at, request] of requests.entries()) helped(diary, hand, request, at + 1)
  // A year after the model ended nobody can tell any more who asked.
  diary.note(day('2024-11-01'), eraseHelp, {})
}

function helped(diary: Diary, hand: Hand, [on, area, needs, peopleCount, how]: Asked, at: number): void {
  const id = hand.id(`help ${at}`)
  const asked = { modelId: hand.id(`model ${atHome}`), areaId: hand.id(`area ${area}`), requestedOn: day(on) }
  const who = { name: `Người yêu cầu thứ ${at}`, note: 'Mang đến cổng, gọi trước khi đến.' }
  diary.note(day(on), requestHelp, { ...asked, ...who, id, cameBy: 'area_head', needs, peopleCount })
  const step = (after: number, stage: string, more: object = {}) => {
    const happenedOn = addDays(day(on), after)
    diary.note(happenedOn, advanceHelp, { id, stage, happenedOn, ...more })
  }
  if (how === 'refused') step(0, 'refused', { reason: 'twice' })
  else step(0, 'verified')
  if (how === 'withdrawn') step(1, 'withdrawn', { reason: 'not_needed' })
  if (how === 'helped' || how === 'followed_up') {
    const team = [4, 9].includes(area) ? String(area) : 'thanh nien'
    step(0, 'assigned', { teamId: hand.id(`team ${team}`) })
    step(1, 'helped')
  }
  if (how === 'followed_up') step(7, 'followed_up')
}
