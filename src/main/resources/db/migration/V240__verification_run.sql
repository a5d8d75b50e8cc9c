-- A verification of the whole ledger: how far it has come, and what it found. Null report and finish: it still runs.
create table verification_run (
  id varchar(40) primary key,
  asked_by varchar(64) not null,
  asked_at timestamp(6) with time zone not null,
  done integer not null,
  total integer not null,
  moved_at timestamp(6) with time zone not null,
  report text,
  finished_at timestamp(6) with time zone
);
