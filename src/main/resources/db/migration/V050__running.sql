-- Who knows the frozen conditions (条件), and since when: at the study meeting or by making up for it (R18). One row a
-- member; the campaign asks nobody twice, wherever he belongs.
create table study_acknowledgement (
  campaign_id varchar(20) not null references campaign (id),
  member_id varchar(40) not null,
  branch_id varchar(20) not null,
  meeting_id varchar(40) not null references meeting (id),
  rule_book_version integer not null,
  clear_on date not null,
  made_up_how varchar(500),
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  primary key (campaign_id, member_id)
);

-- The day on which a branch's study came to its end: whoever belonged to it then has studied.
create table study_closing (
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  closed_on date not null,
  primary key (campaign_id, branch_id)
);

-- A branch asks all its members for measures (措施), until all have answered or the round ends; then its secretary decides
-- on each proposal, and explains a round that brought none (R19).
create table measure_round (
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by varchar(40),
  explanation varchar(2000),
  primary key (campaign_id, branch_id)
);

-- What a member answered; also that he did not (EXPIRED), with the reason.
create table measure_proposal (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  member_id varchar(40) not null,
  answer varchar(20) not null,
  measure varchar(2000),
  serves varchar(500),
  direction varchar(20),
  expired_reason varchar(500),
  recorded_by varchar(40),
  recorded_at timestamp with time zone not null,
  adopted boolean,
  declined_reason varchar(1000),
  primary key (campaign_id, branch_id, member_id),
  foreign key (campaign_id, branch_id) references measure_round (campaign_id, branch_id),
  check (answer <> 'PROPOSED' or measure is not null),
  check (adopted is null or adopted or declined_reason is not null)
);

-- A proposal that was adopted: who carries it out by when, and what came of it.
create table measure (
  id varchar(40) primary key,
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  proposer_id varchar(40) not null,
  measure varchar(2000) not null,
  serves varchar(500),
  direction varchar(20) not null,
  responsible_id varchar(40) not null,
  due_on date not null,
  adopted_by varchar(40) not null,
  adopted_at timestamp with time zone not null,
  process_instance_id varchar(64),
  result varchar(2000),
  done_on date,
  recorded_by varchar(40),
  recorded_at timestamp with time zone,
  unique (campaign_id, branch_id, proposer_id),
  foreign key (campaign_id, branch_id, proposer_id) references measure_proposal (campaign_id, branch_id, member_id)
);
