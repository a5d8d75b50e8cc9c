-- Who has no vote for a time though he is a full member (留党察看): from from_on up to, and not including, until_on; null while
-- it is open.
create table voting_suspension (
  member_id varchar(32) not null references member (id),
  from_on date not null,
  until_on date,
  reason varchar(500) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  primary key (member_id, from_on),
  check (until_on is null or until_on > from_on)
);
