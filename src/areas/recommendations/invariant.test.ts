import { testInvariants } from '../../../tests/support/planting.ts'
import { recommendationInvariants } from './index.ts'

const answered = `(select recommendation_id from recommendations.entry where kind = 'closure' and outcome = 'resolved' limit 1)`

testInvariants(recommendationInvariants, {
  'recommendations.nothing_before_issue': `update recommendations.entry set happened_on = '2010-01-01'
    where recommendation_id = ${answered}`,
  'recommendations.nothing_ahead': `update recommendations.entry set happened_on = (recorded_at + interval '2 days')::date
    where recommendation_id = ${answered}`,
  'recommendations.end_has_facts': `delete from recommendations.entry where kind = 'answer' and recommendation_id = ${answered}`,
  'recommendations.replacements_end': `
    with ring as (select id, lead(id) over (order by id) as after, first_value(id) over (order by id) as first
      from (select id from recommendations.recommendation where committee_id = (select committee_id
        from recommendations.recommendation limit 1) limit 3) three)
    update recommendations.recommendation r set superseded_at = now(), superseded_reason = 'x',
      superseded_by = coalesce(ring.after, ring.first)
    from ring where ring.id = r.id`,
  'recommendations.due_by_rule': `update recommendations.recommendation set due_on = due_on + 1 where id = ${answered}`,
})
