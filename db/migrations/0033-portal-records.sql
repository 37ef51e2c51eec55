-- Which records stand behind a published figure is the office's to know; the public sees those that are public.
alter policy committee on documents.publication_record
  using (documents.of_committee(committee_id) and nullif(current_setting('app.reach', true), '') in ('staff', 'system'));
