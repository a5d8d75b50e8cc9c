-- What the product tells somebody (通知). Its lines are kept by whoever told it; here stand the title, whether it was
-- read, and whether an answer is expected (answer_path) and was given.
create table notice (
  id varchar(80) primary key,
  person varchar(40) not null,
  source varchar(40) not null,
  title_key varchar(100) not null,
  title_arguments varchar(4000) not null,
  path varchar(300),
  answer_path varchar(300),
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  answered_at timestamp with time zone
);
create index notice_of on notice (person, created_at);
create index notice_unread on notice (person, read_at);

-- How somebody wants to be told outside the product as well; nobody's row: Chinese, by mail.
create table notice_choice (
  person varchar(40) primary key,
  language varchar(10) not null,
  mail boolean not null
);

-- A robot of a chat group (群机器人) that the administrator set up; kind WECOM or DINGTALK, form TEXT or MARKDOWN.
create table robot (
  id varchar(40) primary key,
  name varchar(100) not null,
  kind varchar(20) not null,
  form varchar(20) not null,
  url varchar(500) not null,
  secret varchar(200),
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone
);

create table notice_robot_choice (
  person varchar(40) not null,
  robot_id varchar(40) not null references robot (id),
  primary key (person, robot_id)
);

-- What is still to be delivered, and what was (发件箱). The id is the idempotency key: one notice goes once to one place,
-- whoever tries how often. SENDING is claimed by a node until leased_until.
create table delivery (
  id varchar(130) primary key,
  notice_id varchar(80) not null references notice (id),
  robot_id varchar(40) references robot (id),
  state varchar(20) not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone not null,
  leased_by varchar(40),
  leased_until timestamp with time zone,
  error varchar(500),
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
  check (state <> 'SENDING' or (leased_by is not null and leased_until is not null))
);
create index delivery_next on delivery (state, next_at);
