-- Which step of the ladder (reminders.dmn) was told for which duty: once for a date in force, whatever else happens. The
-- rows of one notice are its lines.
create table reminder (
  duty_id varchar(64) not null references duty (id),
  due_on date not null,
  step integer not null,
  audience varchar(20) not null,
  kind varchar(20) not null,
  person varchar(40) not null,
  pass bigint not null,
  notice_id varchar(80) not null,
  told_at timestamp with time zone not null,
  primary key (duty_id, due_on, step, audience)
);
create index reminder_of_notice on reminder (notice_id);
create index reminder_of_pass on reminder (pass, person);

-- Always exactly one row. Whoever reminds holds it, so that two nodes never do so at once; every pass has its number.
create table reminder_pass (
  only_row boolean default true primary key check (only_row),
  pass bigint not null
);
insert into reminder_pass (pass) values (0);

-- Somebody above pressed (催办), with a word of his own; the person answers for it. Once a working day for each duty and
-- presser: counts_for is that day.
create table urge (
  id varchar(40) primary key,
  duty_id varchar(64) not null references duty (id),
  pressed_by varchar(40) not null,
  pressed_at timestamp with time zone not null,
  counts_for date not null,
  words varchar(500) not null,
  person varchar(40) not null,
  answer varchar(500),
  answered_by varchar(40),
  answered_at timestamp with time zone,
  unique (duty_id, pressed_by, counts_for),
  check (answer is null or (answered_by is not null and answered_at is not null))
);
