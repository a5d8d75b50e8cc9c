-- The roster: who is where, who holds which office, and who answers for what on any day.
--
-- Terms are half open: a row holds from from_on up to, and not including, until_on. Where exactly one may hold at a
-- time (a member's branch, the owner of a stage, a department's person, a sole post) there is no until_on at all: a row
-- holds until the next row of the same key, so that the primary key itself rules out two at once, and history stays.

create table department (
  id varchar(32) primary key,
  name varchar(100) not null,
  kind varchar(32) not null
);

create table branch (
  id varchar(32) primary key,
  name varchar(100) not null,
  opened_on date not null,
  closed_on date,
  department_id varchar(32) references department (id),
  check (closed_on is null or closed_on >= opened_on)
);

create table member (
  id varchar(32) primary key,
  name varchar(50) not null,
  standing varchar(16) not null,
  joined_party_on date,
  phone varchar(32),
  email varchar(200),
  account boolean not null
);

-- A branch_id of null: from that day he is no longer on the roster.
create table membership (
  member_id varchar(32) not null references member (id),
  from_on date not null,
  branch_id varchar(32) references branch (id),
  reason varchar(500),
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  primary key (member_id, from_on)
);
create index membership_branch on membership (branch_id, member_id);

create table office (
  branch_id varchar(32) not null references branch (id),
  kind varchar(32) not null,
  member_id varchar(32) not null references member (id),
  from_on date not null,
  until_on date,
  primary key (branch_id, kind, member_id, from_on),
  check (until_on is null or until_on > from_on)
);
create index office_member on office (member_id);

-- The stage ALL is the default. A member_id of null: vacant from that day; for one stage, the default holds again.
create table stage_owner (
  branch_id varchar(32) not null references branch (id),
  stage varchar(32) not null,
  from_on date not null,
  member_id varchar(32) references member (id),
  reason varchar(500) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  primary key (branch_id, stage, from_on)
);
create index stage_owner_member on stage_owner (member_id);

create table department_person (
  department_id varchar(32) not null references department (id),
  from_on date not null,
  member_id varchar(32) references member (id),
  reason varchar(500) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  primary key (department_id, from_on)
);
create index department_person_member on department_person (member_id);

create table sole_post (
  post varchar(32) not null,
  from_on date not null,
  member_id varchar(32) references member (id),
  reason varchar(500) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  primary key (post, from_on)
);
create index sole_post_member on sole_post (member_id);

create table shared_post (
  post varchar(32) not null,
  member_id varchar(32) not null references member (id),
  from_on date not null,
  until_on date,
  primary key (post, member_id, from_on),
  check (until_on is null or until_on > from_on)
);
create index shared_post_member on shared_post (member_id);

-- Both days belong to the absence.
create table absence (
  member_id varchar(32) not null references member (id),
  from_on date not null,
  to_on date not null,
  substitute_id varchar(32) not null references member (id),
  reason varchar(500) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  primary key (member_id, from_on),
  check (to_on >= from_on),
  check (substitute_id <> member_id)
);

create table roster_import (
  id varchar(36) primary key,
  state varchar(16) not null,
  done integer not null,
  total integer not null,
  file_name varchar(255) not null,
  content text,
  outcome text,
  started_by varchar(64) not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone
);

-- The same facts with their end, for joins: "where from_on <= :day and (until_on is null or until_on > :day)".

create view membership_term as
select m.member_id, m.branch_id, m.from_on,
  (select min(n.from_on) from membership n where n.member_id = m.member_id and n.from_on > m.from_on) as until_on
from membership m
where m.branch_id is not null;

create view stage_owner_term as
select o.branch_id, o.stage, o.member_id, o.from_on,
  (select min(n.from_on) from stage_owner n
   where n.branch_id = o.branch_id and n.stage = o.stage and n.from_on > o.from_on) as until_on
from stage_owner o
where o.member_id is not null;

create view department_person_term as
select p.department_id, p.member_id, p.from_on,
  (select min(n.from_on) from department_person n
   where n.department_id = p.department_id and n.from_on > p.from_on) as until_on
from department_person p
where p.member_id is not null;

create view post_term as
select p.post, p.member_id, p.from_on,
  (select min(n.from_on) from sole_post n where n.post = p.post and n.from_on > p.from_on) as until_on
from sole_post p
where p.member_id is not null
union all
select s.post, s.member_id, s.from_on, s.until_on from shared_post s;
