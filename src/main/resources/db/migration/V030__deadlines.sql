-- The duty ledger (时限台账): every user task of every process is one duty. The official deadline is the one here; the
-- task's due date mirrors it. The baseline is the first date and is never forgotten.
create table duty (
  id varchar(64) primary key,
  task varchar(100) not null,
  name varchar(200) not null,
  process varchar(100) not null,
  process_instance_id varchar(64) not null,
  campaign_id varchar(20),
  branch_id varchar(20),
  member_id varchar(40),
  stage varchar(20),
  person varchar(40) not null,
  baseline_due timestamp with time zone not null,
  due timestamp with time zone not null,
  extensions integer default 0 not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome varchar(20)
);
create index duty_open_of_person on duty (person, closed_at, due);
create index duty_of_branch on duty (campaign_id, branch_id, stage);

-- Who answered for a duty from when to when (责任到人): a handover closes one row and opens the next.
create table duty_holder (
  duty_id varchar(64) not null references duty (id),
  person varchar(40) not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  reason varchar(500),
  primary key (duty_id, from_at, person)
);

-- A request for more time (延期): the owner asks, the next office up decides; both dates stay. It lapses where the duty is
-- done, or nobody's any more, before it is decided.
create table extension (
  id varchar(40) primary key,
  duty_id varchar(64) not null references duty (id),
  process_instance_id varchar(64) not null,
  asked_by varchar(40) not null,
  asked_at timestamp with time zone not null,
  due timestamp with time zone not null,
  wanted_on date not null,
  reason varchar(1000) not null,
  decided_by varchar(40),
  decided_at timestamp with time zone,
  granted boolean,
  opinion varchar(1000),
  lapsed_at timestamp with time zone,
  check (granted is null or (decided_by is not null and decided_at is not null and opinion is not null)),
  check (granted is null or lapsed_at is null)
);
create index extension_of on extension (duty_id);
