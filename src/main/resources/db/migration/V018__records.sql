-- Meetings (会议). A branch's meeting has an attendance row for each of its members; a factory's for each of its branches.
create table meeting (
  id varchar(40) primary key,
  campaign_id varchar(20) not null,
  branch_id varchar(20),
  kind varchar(20) not null,
  held_on date not null,
  place varchar(200) not null,
  chair varchar(100) not null,
  content text not null,
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null
);
create index meeting_of on meeting (campaign_id, branch_id, kind);

create table attendance (
  meeting_id varchar(40) not null references meeting (id),
  subject_id varchar(40) not null,
  presence varchar(20) not null,
  reason varchar(500),
  made_up_on date,
  made_up_how varchar(500),
  primary key (meeting_id, subject_id)
);

-- Papers (文件): superior notices, bulletins, guidance, decisions; each sent to every branch and received by its owner.
create table paper (
  id varchar(40) primary key,
  campaign_id varchar(20) not null,
  kind varchar(20) not null,
  number varchar(100) not null,
  title varchar(300) not null,
  issuer varchar(200) not null,
  issued_on date not null,
  body text not null,
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null
);
create index paper_of on paper (campaign_id, kind);

create table paper_receipt (
  paper_id varchar(40) not null references paper (id),
  branch_id varchar(20) not null,
  sent_at timestamp with time zone not null,
  received_by varchar(40),
  received_at timestamp with time zone,
  primary key (paper_id, branch_id)
);
