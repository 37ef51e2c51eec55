-- What a register has to tell is looked for among what is not told, and among what was reversed, however much was told before.
create index donation_reversed on relief.donation (committee_id, book_id)
  where reversal_id is not null and unpublished_at is null;
create index outflow_unpublished on relief.outflow (committee_id, book_id) where published_at is null;
create index outflow_reversed on relief.outflow (committee_id, book_id)
  where reversal_id is not null and unpublished_at is null;
