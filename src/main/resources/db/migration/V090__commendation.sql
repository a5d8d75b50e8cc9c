-- The honour register (荣誉台账): every certificate has a number of its own, consecutive over all campaigns. The name is the
-- one that stands on the certificate. An honour that is revoked stays in the register, with the reason.
create table honour_register (
  number integer primary key,
  campaign_id varchar(20) not null references campaign (id),
  track varchar(20) not null,
  subject_id varchar(40) not null,
  branch_id varchar(20) not null,
  name varchar(100) not null,
  given_on date not null,
  paper_id varchar(40) not null references paper (id),
  registered_at timestamp with time zone not null,
  revoked_on date,
  revoked_reason varchar(2000),
  revoked_by varchar(40),
  revoked_at timestamp with time zone,
  unique (campaign_id, track, subject_id),
  check (number > 0),
  check (revoked_on is null or (revoked_reason is not null and revoked_by is not null and revoked_at is not null))
);

-- What every branch sums up at the end (总结), whether it was honoured or not (R29), and what the factory sums up.
create table branch_summary (
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null,
  achievements text not null,
  shortcomings text not null,
  next_steps text not null,
  written_by varchar(40) not null,
  written_at timestamp with time zone not null,
  primary key (campaign_id, branch_id)
);

create table factory_summary (
  campaign_id varchar(20) primary key references campaign (id),
  figures text not null,
  achievements text not null,
  shortcomings text not null,
  next_steps text not null,
  written_by varchar(40) not null,
  written_at timestamp with time zone not null
);

-- A proposal to take an honour back, and what the Party committee said to it.
create table honour_revocation (
  id varchar(40) primary key,
  number integer not null references honour_register (number),
  reason varchar(2000) not null,
  proposed_by varchar(40) not null,
  proposed_at timestamp with time zone not null,
  revoked boolean,
  opinion varchar(2000),
  decided_by varchar(40),
  decided_at timestamp with time zone,
  check (revoked is null or (opinion is not null and decided_by is not null and decided_by <> proposed_by))
);
