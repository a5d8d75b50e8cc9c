-- How far the clock of a rehearsal (演练) has been moved ahead of real time; always exactly one row.
create table rehearsal_clock (
  only_row boolean default true primary key check (only_row),
  seconds_ahead bigint not null
);
insert into rehearsal_clock (seconds_ahead) values (0);
