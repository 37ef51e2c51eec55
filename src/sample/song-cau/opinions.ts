import {
  answerOpinion,
  noteOpinion,
  reportOpinions,
  setOpinionAside,
  verifyOpinion,
} from '../../areas/outreach/index.ts'
import { addDays } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { q1of2020, q1of2023, q2of2022, q4of2023 } from './opinion-shape.ts'
import { opinionsFrom2023 } from './opinions-from-2023.ts'
import { opinionsTo2022 } from './opinions-to-2022.ts'

const opinions = [...opinionsTo2022, ...opinionsFrom2023]

export function hearSongCau(diary: Diary, hand: Hand): void {
  for (const { on, areas, heard, urgent, report, answered, aside, ...facts } of opinions) {
    const { reported, ...said } = facts
    const id = hand.id(`opinion ${on}`)
    const areaIds = areas.map((number) => hand.id(`area ${number}`))
    diary.note(on, noteOpinion, { ...said, id, areaIds, text: heard, notedOn: on, urgent: urgent === true })
    const checkedOn = addDays(on, 2)
    if (report) diary.note(checkedOn, verifyOpinion, { id, happenedOn: checkedOn, reportText: report })
    if (aside) diary.note(checkedOn, setOpinionAside, { id, happenedOn: checkedOn, reason: aside })
    if (answered) diary.note(answered.on, answerOpinion, { id, happenedOn: answered.on, text: answered.text })
  }
  for (const { on, reference } of [q1of2020, q2of2022, q1of2023, q4of2023]) {
    const mine = opinions.filter(({ reported }) => reported?.reference === reference)
    const opinionIds = mine.map((one) => hand.id(`opinion ${one.on}`))
    diary.note(on, reportOpinions, { opinionIds, happenedOn: on, reference })
  }
}
