import { callerAs } from '../../../tests/support/acting.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { sampleId } from '../../sample/hand.ts'
import * as door from './index.ts'

testInvariants(
  door.householdInvariants,
  {
    'households.poor_or_near_poor': `update households.standing set kind = 'near_poor', member_id = null
      where kind = 'disabled'`,
    'households.nothing_ahead': `update households.support set received_on = '2090-01-01'`,
    'households.merged_moved_on': `update households.household set closed_on = '2024-02-01', closed_reason = 'merged',
      closed_into = (select id from households.household limit 1)
      where id in (select household_id from households.standing where member_id is null and kind = 'poor')`,
    'households.members_at_home': `update households.standing set household_id = (
      select household_id from households.standing where kind = 'poor' limit 1) where member_id is not null`,
  },
  async ({ house: { database } }) => {
    const officer = callerAs('ward_officer', sampleCommittees.songCau)
    const areaId = sampleId('song-cau area 4')
    const [one, other] = [
      await succeed(database, door.addHousehold, { areaId, headName: 'Bàn Thị Thử' }, officer),
      await succeed(database, door.addHousehold, { areaId, headName: 'Lý Thị Thử' }, officer),
    ]
    const recognise = (input: object) =>
      succeed(database, door.recogniseHousehold, { fromOn: '2024-01-01', ...input }, officer)
    await recognise({ householdId: one.id, kind: 'poor' })
    await recognise({ householdId: one.id, kind: 'disabled' })
    await recognise({ householdId: other.id, memberId: other.headId, kind: 'meritorious' })
    const gift = { householdId: one.id, receivedOn: '2024-01-02', kind: 'cash', amount: 1, source: 'x' }
    await succeed(database, door.recordOutsideSupport, gift, officer)
  },
)
