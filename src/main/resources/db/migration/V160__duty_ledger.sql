-- The duty ledger in full. A duty that a model gives no date has none, and the board says so.
alter table duty alter column baseline_due drop not null;
alter table duty alter column due drop not null;

-- Who answers for its being in time: its holder when it fell due, or when it was done before that. Whoever takes over
-- what is overdue already is not late by it.
alter table duty add column answers_for varchar(40);
update duty set answers_for = person;
alter table duty alter column answers_for set not null;

-- The department to which it belongs, where it belongs to one and to no branch.
alter table duty add column department_id varchar(32);

-- Work that was sent back is a new task with the dates of the one before: how often, and which that was.
alter table duty add column returns integer default 0 not null;
alter table duty add column continues varchar(64);

-- What the facts say of work on many people (37 to inspect, 9 inspected), and from which day on that is less than
-- planned if nothing more is done.
alter table duty add column progress_done integer;
alter table duty add column progress_total integer;
alter table duty add column behind_on date;

-- In the order in which the board shows what is open.
create index duty_by_due on duty (closed_at, due nulls last, opened_at, id);
create index duty_answered_for on duty (answers_for, due);
create index duty_of_instance on duty (process_instance_id, task);

-- Every later date that a duty had; the first is duty.baseline_due and never changes. The last of these is the one in force.
create table duty_date (
  duty_id varchar(64) not null references duty (id),
  number integer not null,
  due timestamp with time zone not null,
  since timestamp with time zone not null,
  cause varchar(20) not null,
  set_by varchar(64),
  reason varchar(2000),
  primary key (duty_id, number)
);
insert into duty_date (duty_id, number, due, since, cause, set_by, reason)
select d.id, 1, d.due, e.decided_at, 'EXTENDED', e.decided_by, e.opinion
  from extension e join duty d on d.id = e.duty_id
 where e.granted and e.decided_at = (select max(l.decided_at) from extension l where l.duty_id = d.id and l.granted);

-- Why the duty went from one person to the next, and who said so where it was not the roster.
alter table duty_holder add column cause varchar(20);
alter table duty_holder add column set_by varchar(64);
