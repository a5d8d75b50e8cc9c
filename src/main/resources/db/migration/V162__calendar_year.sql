-- Years of announced holidays that the office added to the shipped ones, each as the file that was given.
create table calendar_year (
  holiday_year integer primary key,
  content text not null,
  source varchar(500) not null,
  added_by varchar(64) not null,
  added_at timestamp with time zone not null
);
