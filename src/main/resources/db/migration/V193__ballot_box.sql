-- A secret vote in the system. Until it is counted nothing of a vote is in the database; then who voted, and the sums, are
-- written in one transaction, each list by its own order. There is no row for a ballot, so that nobody can tell whose it was.
create table ballot_box (
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  supervisor_id varchar(40) not null,
  teller_id varchar(40) not null,
  branch_stands boolean not null,
  opened_by varchar(40) not null,
  opened_on date not null,
  counted_on date,
  collected integer,
  invalid integer,
  branch_votes integer,
  primary key (campaign_id, branch_id),
  check (supervisor_id <> teller_id),
  check (counted_on is null or (collected is not null and invalid is not null and invalid <= collected))
);

create table ballot_candidate (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  member_id varchar(40) not null,
  votes_for integer,
  primary key (campaign_id, branch_id, member_id),
  foreign key (campaign_id, branch_id) references ballot_box (campaign_id, branch_id)
);

create table ballot_voter (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  member_id varchar(40) not null,
  primary key (campaign_id, branch_id, member_id),
  foreign key (campaign_id, branch_id) references ballot_box (campaign_id, branch_id)
);
