-- How a rule book counts: the weights of the sources of a score in percent, how far bonus and deduction go, the rounding and
-- the sub-cap of the quota, and ties. Books of before count as they did: all scorers alike, places rounded down.
alter table rule_book add column self_weight integer default 0 not null;
alter table rule_book add column meeting_weight integer default 0 not null;
alter table rule_book add column committee_weight integer;
alter table rule_book add column department_weight integer;
alter table rule_book add column bonus_cap numeric(6, 2) default 0 not null;
alter table rule_book add column deduction_cap numeric(6, 2) default 0 not null;
alter table rule_book add column quota_rounding varchar(20) default 'DOWN' not null;
alter table rule_book add column leader_percent integer default 100 not null;
alter table rule_book add column ties varchar(20) default 'SHARED' not null;

-- Bonus (加分), deduction (扣分) and veto (一票否决); a veto has no points.
create table rule_extra (
  campaign_id varchar(20) not null,
  version integer not null,
  code varchar(20) not null,
  track varchar(20) not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  points numeric(6, 2),
  place integer not null,
  primary key (campaign_id, version, code),
  foreign key (campaign_id, version) references rule_book (campaign_id, version),
  check ((kind = 'VETO') = (points is null))
);

-- What a nominee is given or loses besides the items, found by the examination. For one deed only the highest bonus counts;
-- what counts is computed.
create table extra_entry (
  campaign_id varchar(20) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  place integer not null,
  rule_book_version integer not null,
  code varchar(20) not null,
  deed varchar(200) not null,
  basis varchar(1000) not null,
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  primary key (campaign_id, track, subject_id, place),
  foreign key (campaign_id, track, subject_id) references nominee (campaign_id, track, subject_id),
  foreign key (campaign_id, rule_book_version, code) references rule_extra (campaign_id, version, code)
);

-- What a member, or a branch, gives itself item by item, where the book lets the self-review count.
create table self_point (
  campaign_id varchar(20) not null,
  track varchar(20) not null,
  subject_id varchar(40) not null,
  item_code varchar(20) not null,
  points numeric(6, 2) not null,
  primary key (campaign_id, track, subject_id, item_code),
  foreign key (campaign_id, track, subject_id) references self_review (campaign_id, track, subject_id),
  check (points >= 0)
);

-- A mark is a fraction: points_sum divided by parts. With one source parts are its scorers, with several more.
alter table decision_on rename column scorers to parts;
alter table honour rename column scorers to parts;
