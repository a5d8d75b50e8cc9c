-- What was publicised (宣传), through which channel to whom: the campaign's meaning, the unit's achievements, a member's
-- deeds (R9 to R12). Deeds name the member, who agreed to it.
create table publicity_item (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  kind varchar(20) not null,
  channel varchar(20) not null,
  audience varchar(20) not null,
  published_on date not null,
  content varchar(4000) not null,
  member_id varchar(40),
  consented boolean not null,
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  check (kind <> 'DEEDS' or (member_id is not null and consented))
);
create index publicity_item_of on publicity_item (campaign_id, branch_id, kind);

-- The numbers (期号) of the campaign's bulletins (工作简报): consecutive, none twice, none left out (R6).
create table bulletin (
  campaign_id varchar(20) not null references campaign (id),
  number integer not null,
  paper_id varchar(40) not null unique references paper (id),
  primary key (campaign_id, number),
  check (number > 0)
);
