-- By when a round of State benefits is to be listed and heard in the areas, to reach the authority that approves it, and to be
-- paid, as the plan of the round or the decision on it says.
alter table assistance.benefit_round
  add column list_by date,
  add column submit_by date,
  add column pay_by date,
  add constraint benefit_round_days check (
    list_by >= opened_on and submit_by >= opened_on and pay_by >= opened_on
    and list_by <= submit_by and list_by <= pay_by and submit_by <= pay_by);
