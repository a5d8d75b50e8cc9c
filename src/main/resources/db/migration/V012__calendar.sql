-- Days on which the factory differs from the shipped calendar: a shutdown, a worked Sunday, a year entered by hand.
create table calendar_day (
    on_day date primary key,
    working boolean not null,
    name varchar(100) not null
);
