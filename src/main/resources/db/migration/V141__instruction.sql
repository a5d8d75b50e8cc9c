-- What the hearer of a report told its reporter to do (要求, R42): each is a duty of its own, with what came of it.
create table instruction (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  cycle integer not null,
  place integer not null,
  text varchar(500) not null,
  given_by varchar(40) not null,
  given_on date not null,
  reporter varchar(40) not null,
  done_by varchar(40),
  done_on date,
  result varchar(2000),
  recorded_at timestamp with time zone,
  unique (campaign_id, branch_id, cycle, place),
  foreign key (campaign_id, branch_id, cycle) references inspection_cycle (campaign_id, branch_id, number)
);
