-- Highlights (工作亮点): what a branch or a member strove for or created, told to everybody as soon as it is there (R50). It
-- rests on a fact, and is no score.
create table highlight (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(32) not null,
  member_id varchar(40),
  kind varchar(20) not null,
  title varchar(100) not null,
  content varchar(2000) not null,
  basis varchar(500) not null,
  happened_on date not null,
  issued_by varchar(40) not null,
  issued_at timestamp with time zone not null
);
create index highlight_of on highlight (campaign_id, branch_id, issued_at);
create index highlight_of_member on highlight (campaign_id, member_id);
