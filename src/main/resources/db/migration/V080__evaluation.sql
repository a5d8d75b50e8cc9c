-- An evaluation (评比) of a campaign: opened when all is ready (R24), final when its result stands after the notice.
create table evaluation (
  campaign_id varchar(20) primary key references campaign (id),
  rule_book_version integer not null,
  opened_at timestamp with time zone not null,
  final_at timestamp with time zone
);

-- A nominee (推荐对象), taken over from the branches' meetings. Once stopped, he is out whatever his score.
create table nominee (
  campaign_id varchar(20) not null references evaluation (campaign_id),
  track varchar(20) not null,
  subject_id varchar(40) not null,
  branch_id varchar(20) not null,
  name varchar(100) not null,
  deeds text not null,
  votes_for integer not null,
  voters integer not null,
  stopped_at_step varchar(20),
  stopped_reason varchar(2000),
  stopped_at timestamp with time zone,
  primary key (campaign_id, track, subject_id)
);

-- What is asked of a nominee before any score (资格审查): facts that the system checks itself, and the two root criteria
-- (根本标准, R44) that a person judges. No score makes up for one that is not met.
create table judgement (
  campaign_id varchar(20) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  criterion varchar(40) not null,
  met boolean not null,
  basis varchar(2000) not null,
  judged_by varchar(40) not null,
  judged_at timestamp with time zone not null,
  primary key (campaign_id, track, subject_id, criterion),
  foreign key (campaign_id, track, subject_id) references nominee (campaign_id, track, subject_id)
);

create table opinion (
  campaign_id varchar(20) not null,
  department_id varchar(32) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  agrees boolean not null,
  reason varchar(2000),
  given_by varchar(40) not null,
  given_at timestamp with time zone not null,
  primary key (campaign_id, department_id, track, subject_id),
  foreign key (campaign_id, track, subject_id) references nominee (campaign_id, track, subject_id),
  check (agrees or reason is not null)
);

-- 组织考察 (R25), with its sources.
create table examination (
  campaign_id varchar(20) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  examined_on date not null,
  sources varchar(2000) not null,
  findings text not null,
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  primary key (campaign_id, track, subject_id),
  foreign key (campaign_id, track, subject_id) references nominee (campaign_id, track, subject_id)
);

create table scorer (
  campaign_id varchar(20) not null references evaluation (campaign_id),
  member_id varchar(40) not null,
  ground varchar(40) not null,
  place integer not null,
  primary key (campaign_id, member_id)
);

-- 回避: who does not judge whom, and why.
create table recusal (
  campaign_id varchar(20) not null,
  member_id varchar(40) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  ground varchar(40) not null,
  recorded_at timestamp with time zone not null,
  primary key (campaign_id, member_id, track, subject_id),
  foreign key (campaign_id, track, subject_id) references nominee (campaign_id, track, subject_id)
);

-- One scorer's points for one item of one nominee (R27), written once. There is no total here: totals are computed.
-- scored_by differs from the scorer only where a substitute acts for him.
create table score (
  campaign_id varchar(20) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  item_code varchar(20) not null,
  scorer_id varchar(40) not null,
  rule_book_version integer not null,
  points numeric(6, 2) not null,
  basis varchar(1000) not null,
  scored_by varchar(40) not null,
  scored_at timestamp with time zone not null,
  primary key (campaign_id, track, subject_id, item_code, scorer_id),
  foreign key (campaign_id, track, subject_id) references nominee (campaign_id, track, subject_id),
  foreign key (campaign_id, scorer_id) references scorer (campaign_id, member_id),
  foreign key (campaign_id, rule_book_version, item_code) references rule_item (campaign_id, version, code),
  check (points >= 0),
  check (scorer_id <> subject_id)
);

-- A decision of the Party committee (党委决定); an objection that is upheld leads to another round. The statements stand
-- where a track is left vacant (空缺, R31).
create table decision (
  campaign_id varchar(20) not null references evaluation (campaign_id),
  round integer not null,
  meeting_id varchar(40) not null references meeting (id),
  member_vacancy varchar(2000),
  branch_vacancy varchar(2000),
  decided_by varchar(40) not null,
  decided_at timestamp with time zone not null,
  primary key (campaign_id, round)
);

-- What was decided on each nominee, with everything it was based on (R28). place is his rank by score in his track.
create table decision_on (
  campaign_id varchar(20) not null,
  round integer not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  place integer not null,
  points_sum numeric(12, 2) not null,
  scorers integer not null,
  line numeric(6, 2) not null,
  awarded boolean not null,
  reason varchar(2000) not null,
  overtaking_reason varchar(2000),
  primary key (campaign_id, round, track, subject_id),
  foreign key (campaign_id, round) references decision (campaign_id, round),
  foreign key (campaign_id, track, subject_id) references nominee (campaign_id, track, subject_id),
  check (not awarded or points_sum >= line * scorers)
);

-- 公示 of a decision. It begins when it is posted and cannot be shortened.
create table public_notice (
  campaign_id varchar(20) not null,
  round integer not null,
  text text not null,
  channel varchar(500) not null,
  contact varchar(500) not null,
  posted_on date not null,
  working_days integer not null,
  ends_on date not null,
  posted_by varchar(40) not null,
  posted_at timestamp with time zone not null,
  concluded_by varchar(40),
  concluded_at timestamp with time zone,
  conclusion varchar(2000),
  primary key (campaign_id, round),
  foreign key (campaign_id, round) references decision (campaign_id, round),
  check (ends_on > posted_on)
);

-- An objection (异议) against one nominee, or against the result as a whole (track and subject_id null). A null in
-- upheld: not concluded yet.
create table objection (
  id varchar(40) primary key,
  campaign_id varchar(20) not null,
  round integer not null,
  track varchar(20),
  subject_id varchar(40),
  received_on date not null,
  raised_by varchar(200),
  content text not null,
  finding text,
  upheld boolean,
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  foreign key (campaign_id, round) references public_notice (campaign_id, round)
);
create index objection_of on objection (campaign_id, round);

-- The honours that stand: those of the last decision, after its notice ended without an upheld objection.
create table honour (
  campaign_id varchar(20) not null references evaluation (campaign_id),
  track varchar(20) not null,
  subject_id varchar(40) not null,
  branch_id varchar(20) not null,
  name varchar(100) not null,
  points_sum numeric(12, 2) not null,
  scorers integer not null,
  score numeric(8, 2) not null,
  reason varchar(2000) not null,
  decided_by varchar(40) not null,
  decided_at timestamp with time zone not null,
  final_at timestamp with time zone not null,
  primary key (campaign_id, track, subject_id)
);
