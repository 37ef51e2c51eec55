-- Which cases of State benefits everybody can read. A case that was taken off the list afterwards is taken back there too.
create table assistance.benefit_publication (
  committee_id uuid not null,
  case_id uuid not null,
  round_id uuid not null,
  scope_id uuid not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (committee_id, case_id),
  foreign key (committee_id, case_id) references assistance.benefit_case (committee_id, id),
  foreign key (committee_id, round_id) references assistance.benefit_round (committee_id, id),
  foreign key (committee_id, scope_id) references disclosure.scope (committee_id, id)
);
create index benefit_publication_round on assistance.benefit_publication (committee_id, round_id);
alter table assistance.benefit_publication enable row level security;
create policy committee on assistance.benefit_publication to dau_an_app
  using (assistance.may(committee_id)) with check (assistance.may(committee_id));
grant select, insert on assistance.benefit_publication to dau_an_app;
grant update (taken_back_at) on assistance.benefit_publication to dau_an_app;
