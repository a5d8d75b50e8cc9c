-- Supervision (督促检查): cycles in which every member is inspected, the problems found, what is common to them, the report
-- to the secretary and his hearing, talks and encouragement.

-- The kinds of problems (问题类别), a list the office keeps. What is common to several members or branches is looked for in
-- those that say something (comparable); a catch-all does not.
create table problem_kind (
  code varchar(20) primary key,
  name varchar(100) not null,
  place integer not null,
  comparable boolean not null,
  active boolean not null
);
insert into problem_kind (code, name, place, comparable, active) values
  ('STUDY', '学习不落实', 1, true, true),
  ('ATTENDANCE', '组织生活参加不经常', 2, true, true),
  ('ROLE', '岗位作用发挥不明显', 3, true, true),
  ('TASK', '承担的任务未按期完成', 4, true, true),
  ('SAFETY', '安全生产要求执行不严', 5, true, true),
  ('CONDUCT', '纪律作风不严谨', 6, true, true),
  ('SERVICE', '联系服务群众不够', 7, true, true),
  ('OTHER', '其他问题', 8, false, true);

-- One row when a branch's cycle (检查周期) opens; the days are those of the plan in force then. Cycles that have not opened
-- are not here: they follow the plan.
create table inspection_cycle (
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  number integer not null,
  starts_on date not null,
  opens_on date not null,
  closes_on date not null,
  opened_at timestamp with time zone not null,
  members_inspected_by varchar(40),
  closed_at timestamp with time zone,
  primary key (campaign_id, branch_id, number)
);

-- Who is to be inspected in a cycle: the roster when it opened, joiners since then, leavers with the reason (R21).
create table inspection_due (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  cycle integer not null,
  member_id varchar(40) not null,
  since timestamp with time zone not null,
  released_at timestamp with time zone,
  released_reason varchar(500),
  primary key (campaign_id, branch_id, cycle, member_id),
  foreign key (campaign_id, branch_id, cycle) references inspection_cycle (campaign_id, branch_id, number)
);

-- A check on any day (平时检查, R20), by whoever ordered it.
create table spot_check (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  occasion varchar(500) not null,
  ordered_by varchar(40) not null,
  ordered_at timestamp with time zone not null,
  checked_by varchar(40),
  checked_on date,
  summary text,
  recorded_at timestamp with time zone
);

-- One member, looked at by somebody else (P6): once in a cycle, and as often as wanted in spot checks.
create table inspection (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  cycle integer,
  spot_check_id varchar(40) references spot_check (id),
  member_id varchar(40) not null,
  inspector varchar(40) not null,
  inspected_on date not null,
  participation varchar(20),
  score integer,
  note varchar(1000),
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  unique (campaign_id, branch_id, cycle, member_id),
  check (inspector <> member_id),
  check ((cycle is null) <> (spot_check_id is null))
);
create index inspection_of_member on inspection (campaign_id, member_id);

-- A problem (问题): found in an inspection, rectified by one, verified by a third person (R22). The first deadline is never
-- forgotten; due_on follows the duty, which only an approved extension moves.
create table problem (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  inspection_id varchar(40) not null references inspection (id),
  member_id varchar(40) not null,
  kind varchar(20) not null references problem_kind (code),
  description varchar(1000) not null,
  finder varchar(40) not null,
  found_on date not null,
  rectifier varchar(40) not null,
  first_due_on date,
  due_on date,
  result varchar(20),
  result_reason varchar(1000),
  closed_at timestamp with time zone,
  recorded_at timestamp with time zone not null
);
create index problem_of_branch on problem (campaign_id, branch_id, closed_at);
create index problem_of_kind on problem (campaign_id, kind, recorded_at);

create table problem_attempt (
  problem_id varchar(40) not null references problem (id),
  attempt integer not null,
  rectified_by varchar(40) not null,
  rectified_on date not null,
  measures varchar(2000) not null,
  recorded_at timestamp with time zone not null,
  verified_by varchar(40),
  verdict varchar(20),
  opinion varchar(1000),
  verified_at timestamp with time zone,
  primary key (problem_id, attempt),
  check (verified_by is null or verified_by <> rectified_by)
);

-- What is common to several members of a branch, or to several branches (共性问题, R23). open_kind is the kind while it is
-- open and null afterwards, so that there is one at a time of each kind.
create table common_problem (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  kind varchar(20) not null references problem_kind (code),
  open_kind varchar(20),
  opened_at timestamp with time zone not null,
  causes text,
  title varchar(200),
  guidance text,
  studied_by varchar(40),
  studied_at timestamp with time zone,
  returned_reason varchar(1000),
  issued_by varchar(40),
  issued_at timestamp with time zone,
  paper_id varchar(40) references paper (id),
  found_before integer,
  inspected_before integer,
  found_after integer,
  inspected_after integer,
  effect varchar(2000),
  closed_at timestamp with time zone,
  unique (campaign_id, open_kind)
);

create table common_problem_branch (
  common_problem_id varchar(40) not null references common_problem (id),
  branch_id varchar(20) not null,
  primary key (common_problem_id, branch_id)
);

-- The owner's report of a cycle and its hearing by somebody above him (R42, P6).
create table supervision_report (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  cycle integer not null,
  reporter varchar(40) not null,
  progress varchar(2000) not null,
  problems varchar(2000) not null,
  plans varchar(2000) not null,
  members integer not null,
  inspected integer not null,
  found integer not null,
  open_problems integer not null,
  reported_at timestamp with time zone not null,
  hearer varchar(40),
  heard_on date,
  opinion varchar(2000),
  instructions varchar(2000),
  heard_at timestamp with time zone,
  primary key (campaign_id, branch_id, cycle),
  foreign key (campaign_id, branch_id, cycle) references inspection_cycle (campaign_id, branch_id, number),
  check (hearer is null or hearer <> reporter)
);

-- A talk (谈心谈话, R32). That it was held is known; what was said is in content, read by the branch's secretary and owner
-- only, and stands nowhere else.
create table talk (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  member_id varchar(40) not null,
  cycle integer not null,
  signal varchar(40) not null,
  opened_at timestamp with time zone not null,
  content text,
  content_by varchar(40),
  content_at timestamp with time zone,
  held_by varchar(40),
  held_on date,
  follow_up_on date,
  closed_at timestamp with time zone,
  closed_reason varchar(500),
  unique (campaign_id, branch_id, cycle, member_id)
);

-- Encouragement of progress against one's own past (R34), whatever one's rank.
create table encouragement (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  member_id varchar(40) not null,
  cycle integer not null,
  score_before integer not null,
  score_now integer not null,
  opened_at timestamp with time zone not null,
  encouraged_by varchar(40),
  encouraged_on date,
  encouragement varchar(1000),
  conditions varchar(1000),
  closed_at timestamp with time zone,
  closed_reason varchar(500),
  unique (campaign_id, branch_id, cycle, member_id),
  check (score_now > score_before)
);
