-- The tracks (类别) of a rule book: an award, whom it is for, its lines, and how many may be chosen. The two that the minutes
-- name are in every book; rows elsewhere hold a track's code. quota is percent of who may stand for members, and a number
-- for branches.
create table rule_track (
  campaign_id varchar(20) not null,
  version integer not null,
  code varchar(20) not null,
  title varchar(40) not null,
  kind varchar(20) not null,
  office_holders_only boolean not null,
  baseline numeric(6, 2) not null,
  excellence numeric(6, 2) not null,
  quota numeric(6, 2) not null,
  quota_rounding varchar(20) not null,
  leader_percent integer not null,
  place integer not null,
  primary key (campaign_id, version, code),
  check (excellence > baseline)
);

insert into rule_track (campaign_id, version, code, title, kind, office_holders_only, baseline, excellence, quota,
                        quota_rounding, leader_percent, place)
select campaign_id, version, 'MEMBER', '优秀共产党员', 'MEMBER', false, member_baseline, member_excellence,
       member_quota_percent, quota_rounding, leader_percent, 0
  from rule_book;

insert into rule_track (campaign_id, version, code, title, kind, office_holders_only, baseline, excellence, quota,
                        quota_rounding, leader_percent, place)
select campaign_id, version, 'BRANCH', '先进基层党组织', 'BRANCH', false, branch_baseline, branch_excellence,
       branch_quota, 'DOWN', 100, 1
  from rule_book;

-- The book keeps what concerns all tracks. Its checks name columns that move away, so it is made anew. one_award: nobody is
-- honoured in two tracks.
alter table rule_book rename to rule_book_before;

create table rule_book (
  campaign_id varchar(20) not null references campaign (id),
  version integer not null,
  conditions text not null,
  drafted_by varchar(40) not null,
  frozen_at timestamp with time zone,
  self_weight integer default 0 not null,
  meeting_weight integer default 0 not null,
  committee_weight integer,
  department_weight integer,
  bonus_cap numeric(6, 2) default 0 not null,
  deduction_cap numeric(6, 2) default 0 not null,
  ties varchar(20) default 'SHARED' not null,
  one_award boolean default false not null,
  primary key (campaign_id, version)
);

insert into rule_book (campaign_id, version, conditions, drafted_by, frozen_at, self_weight, meeting_weight,
                       committee_weight, department_weight, bonus_cap, deduction_cap, ties)
select campaign_id, version, conditions, drafted_by, frozen_at, self_weight, meeting_weight,
       committee_weight, department_weight, bonus_cap, deduction_cap, ties
  from rule_book_before;

drop table rule_book_before cascade;

alter table rule_track add foreign key (campaign_id, version) references rule_book (campaign_id, version);
alter table rule_item add foreign key (campaign_id, version) references rule_book (campaign_id, version);
alter table rule_extra add foreign key (campaign_id, version) references rule_book (campaign_id, version);
alter table rule_item add foreign key (campaign_id, version, track) references rule_track (campaign_id, version, code);
alter table rule_extra add foreign key (campaign_id, version, track) references rule_track (campaign_id, version, code);

-- What the track codes of a campaign stand for: written when its book is frozen, and never changed.
create table campaign_track (
  campaign_id varchar(20) not null references campaign (id),
  code varchar(20) not null,
  title varchar(40) not null,
  kind varchar(20) not null,
  primary key (campaign_id, code)
);

insert into campaign_track (campaign_id, code, title, kind)
select t.campaign_id, t.code, t.title, t.kind
  from rule_track t join rule_book b on b.campaign_id = t.campaign_id and b.version = t.version
 where b.frozen_at is not null;

-- Who stands in a secret vote held in the system, in which track: a member, or the branch itself.
create table ballot_standing (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  votes_for integer,
  primary key (campaign_id, branch_id, track, subject_id),
  foreign key (campaign_id, branch_id) references ballot_box (campaign_id, branch_id)
);

insert into ballot_standing (campaign_id, branch_id, track, subject_id, votes_for)
select campaign_id, branch_id, 'MEMBER', member_id, votes_for from ballot_candidate;

insert into ballot_standing (campaign_id, branch_id, track, subject_id, votes_for)
select campaign_id, branch_id, 'BRANCH', branch_id, branch_votes from ballot_box where branch_stands;

drop table ballot_candidate;
alter table ballot_box drop column branch_stands;
alter table ballot_box drop column branch_votes;

-- In which tracks a branch meeting that did vote had nobody to put to the vote, and why (R31).
create table nobody_standing (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  track varchar(20) not null,
  reason varchar(2000) not null,
  primary key (campaign_id, branch_id, track),
  foreign key (campaign_id, branch_id) references recommendation (campaign_id, branch_id)
);

-- The statement of a track in which a decision honours nobody (空缺, R31).
create table vacancy (
  campaign_id varchar(20) not null,
  round integer not null,
  track varchar(20) not null,
  statement varchar(2000) not null,
  primary key (campaign_id, round, track),
  foreign key (campaign_id, round) references decision (campaign_id, round)
);

insert into vacancy (campaign_id, round, track, statement)
select campaign_id, round, 'MEMBER', member_vacancy from decision where member_vacancy is not null;

insert into vacancy (campaign_id, round, track, statement)
select campaign_id, round, 'BRANCH', branch_vacancy from decision where branch_vacancy is not null;

alter table decision drop column member_vacancy;
alter table decision drop column branch_vacancy;
