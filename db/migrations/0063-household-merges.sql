-- A household that becomes one with another gives it what it was recognised as: each recognition then stands at one household,
-- and tells out of which file it came. Where it was before stays to be read.
alter table households.standing add column from_household_id uuid;
alter table households.standing add foreign key (committee_id, from_household_id)
  references households.household (committee_id, id);
create index household_closed_into on households.household (committee_id, closed_into) where closed_into is not null;
