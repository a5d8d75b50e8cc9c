-- Self-reviews (自评): every branch and every member sums up, finds gaps, sets goals (R37). A gap names the item of the
-- rule book that it falls short of. as_told: written down by the branch's owner for a member without an account.
create table self_review (
  campaign_id varchar(20) not null references campaign (id),
  track varchar(20) not null,
  subject_id varchar(40) not null,
  branch_id varchar(20) not null,
  summary text not null,
  goal text not null,
  as_told boolean not null,
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  primary key (campaign_id, track, subject_id)
);
create index self_review_of_branch on self_review (campaign_id, branch_id);

create table self_review_gap (
  campaign_id varchar(20) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  place integer not null,
  item_code varchar(20) not null,
  text text not null,
  primary key (campaign_id, track, subject_id, place),
  foreign key (campaign_id, track, subject_id) references self_review (campaign_id, track, subject_id)
);

-- The branch meeting that recommends (支部党员大会推荐). When, where and who was there stand in meeting and attendance.
-- voters is 应到会有表决权的党员. The ballot figures are null where the meeting recommends nobody without a vote.
create table recommendation (
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  meeting_id varchar(40) not null references meeting (id),
  voters integer not null,
  present integer not null,
  issued integer,
  collected integer,
  invalid integer,
  supervisor_id varchar(40),
  teller_id varchar(40),
  nobody_reason varchar(2000),
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  primary key (campaign_id, branch_id),
  check (2 * present >= voters),
  check (collected <= issued)
);

-- Who was put to the vote, with the votes in favour. The result is computed, never typed: passed by the article,
-- nominated where the upper bound left room.
create table nomination (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  votes_for integer not null,
  deeds text not null,
  passed boolean not null,
  nominated boolean not null,
  primary key (campaign_id, branch_id, track, subject_id),
  foreign key (campaign_id, branch_id) references recommendation (campaign_id, branch_id),
  check (passed or not nominated)
);
