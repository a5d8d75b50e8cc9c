-- The day on which the watch looked last at what time changes on the roster; always exactly one row, null before the first.
create table watch_day (
  only_row boolean default true primary key check (only_row),
  looked_on date
);
insert into watch_day (looked_on) values (null);
