-- A campaign (活动). The stage is the one it stands in; a stopped one keeps the reason.
create table campaign (
  id varchar(20) primary key,
  name varchar(200) not null,
  theme varchar(500) not null,
  central_tasks text not null,
  anchor_on date not null,
  stage varchar(20) not null,
  started_by varchar(40) not null,
  started_at timestamp with time zone not null,
  stopped_reason varchar(2000),
  ended_at timestamp with time zone
);

-- The implementation plan (实施方案): every version keeps its milestones, the highest approved one is in force (R4).
create table schedule (
  campaign_id varchar(20) not null references campaign (id),
  version integer not null,
  reason varchar(2000) not null,
  drafted_by varchar(40) not null,
  approved_by varchar(40),
  approved_at timestamp with time zone,
  primary key (campaign_id, version)
);

create table milestone (
  campaign_id varchar(20) not null,
  version integer not null,
  stage varchar(20) not null,
  starts_on date not null,
  ends_on date not null,
  department_id varchar(20),
  person_id varchar(40),
  primary key (campaign_id, version, stage),
  foreign key (campaign_id, version) references schedule (campaign_id, version),
  check (starts_on <= ends_on)
);

-- The assessment method (考核评选办法): a version is frozen when the Party committee approves it, before the running stage
-- (R5). The excellence line lies above the baseline (R30); quotas are upper bounds (R31).
create table rule_book (
  campaign_id varchar(20) not null references campaign (id),
  version integer not null,
  member_baseline numeric(6, 2) not null,
  member_excellence numeric(6, 2) not null,
  branch_baseline numeric(6, 2) not null,
  branch_excellence numeric(6, 2) not null,
  member_quota_percent numeric(5, 2) not null,
  branch_quota integer not null,
  conditions text not null,
  drafted_by varchar(40) not null,
  frozen_at timestamp with time zone,
  primary key (campaign_id, version),
  check (member_excellence > member_baseline),
  check (branch_excellence > branch_baseline)
);

create table rule_item (
  campaign_id varchar(20) not null,
  version integer not null,
  code varchar(20) not null,
  track varchar(20) not null,
  name varchar(200) not null,
  max_points numeric(6, 2) not null,
  production boolean not null,
  place integer not null,
  primary key (campaign_id, version, code),
  foreign key (campaign_id, version) references rule_book (campaign_id, version),
  check (max_points > 0)
);

-- What concerns each branch or each member: a round is opened for a branch, a step for each of its subjects. The primary
-- key makes sure that a subject takes a step once, however often the start is repeated.
create table step_round (
  campaign_id varchar(20) not null references campaign (id),
  name varchar(60) not null,
  branch_id varchar(20) not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  primary key (campaign_id, name, branch_id)
);

create table step (
  campaign_id varchar(20) not null references campaign (id),
  name varchar(60) not null,
  subject_id varchar(40) not null,
  branch_id varchar(20) not null,
  opened_at timestamp with time zone not null,
  done_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_reason varchar(500),
  primary key (campaign_id, name, subject_id)
);
create index step_by_branch on step (campaign_id, branch_id, name);

-- An approved exemption (豁免): the only way not to be counted; never a silent skip (R21, R35).
create table exemption (
  campaign_id varchar(20) not null references campaign (id),
  member_id varchar(40) not null,
  reason varchar(1000) not null,
  approved_by varchar(40) not null,
  approved_at timestamp with time zone not null,
  primary key (campaign_id, member_id)
);

create table gate_passed (
  campaign_id varchar(20) not null references campaign (id),
  gate varchar(2) not null,
  passed_at timestamp with time zone not null,
  primary key (campaign_id, gate)
);
