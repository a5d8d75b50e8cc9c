-- Which departments (职能部门) take part in the oversight of a campaign, and from which stage on.
create table overseeing_department (
  campaign_id varchar(20) not null references campaign (id),
  department_id varchar(32) not null references department (id),
  from_stage varchar(20) not null,
  started_at timestamp with time zone not null,
  primary key (campaign_id, department_id)
);

-- An order (督办单): to a branch, on something that a department found, or that its stage was not finished in time. Numbers
-- are consecutive in a campaign. issued_by is null where the passing of a milestone issued it.
create table supervision_order (
  id varchar(60) primary key,
  campaign_id varchar(20) not null references campaign (id),
  number integer not null,
  department_id varchar(32) references department (id),
  branch_id varchar(32) not null references branch (id),
  stage varchar(20) not null,
  matter varchar(2000) not null,
  issued_by varchar(40),
  issued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  closed_at timestamp with time zone,
  unique (campaign_id, number)
);
create index supervision_order_of on supervision_order (campaign_id, department_id);

-- Every answer of a branch, and what the supervisor found when he looked: settled, or back again.
create table order_answer (
  order_id varchar(60) not null references supervision_order (id),
  round integer not null,
  done_on date not null,
  answer varchar(4000) not null,
  answered_by varchar(40) not null,
  answered_at timestamp with time zone not null,
  settled boolean,
  opinion varchar(2000),
  judged_by varchar(40),
  judged_at timestamp with time zone,
  primary key (order_id, round),
  check (settled is null or (opinion is not null and judged_by is not null and judged_by <> answered_by))
);

-- What a department found in a branch in a stage (督查记录, R53).
create table supervision_record (
  campaign_id varchar(20) not null references campaign (id),
  department_id varchar(32) not null references department (id),
  stage varchar(20) not null,
  branch_id varchar(32) not null references branch (id),
  checked_on date not null,
  finding varchar(2000) not null,
  verdict varchar(20) not null,
  order_id varchar(60) references supervision_order (id),
  recorded_by varchar(40) not null,
  recorded_at timestamp with time zone not null,
  primary key (campaign_id, department_id, stage, branch_id)
);
