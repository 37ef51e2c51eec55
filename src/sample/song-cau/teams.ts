import { addVolunteer, disbandTeam, formTeam } from '../../areas/outreach/index.ts'
import { day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { teams } from './team-facts.ts'

/** Teams of volunteers, some for the epidemic alone. */
export function formTeams(diary: Diary, hand: Hand): void {
  for (const { key, area, members, disbandedOn, households, kind, name } of teams) {
    const id = hand.id(`team ${key}`)
    const formedOn = day('2021-08-15')
    const where = { areaId: area ? hand.id(`area ${area}`) : null }
    const decided = { formedOn, reference: '18/QĐ-UBND', households }
    diary.note(formedOn, formTeam, { id, kind, name, ...where, ...decided })
    for (const [at, member] of members.entries()) {
      const role = at === 0 ? 'head' : 'member'
      diary.note(formedOn, addVolunteer, {
        id,
        memberId: hand.id(`member ${member}`),
        name: member,
        role,
        from: formedOn,
      })
    }
    if (disbandedOn) diary.note(disbandedOn, disbandTeam, { id, happenedOn: disbandedOn })
  }
}
