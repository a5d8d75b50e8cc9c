-- The personal calendar feed (日历订阅): its address is the only key to it, so that only the address's SHA-256 is kept.
create table calendar_feed (
  person varchar(64) primary key,
  secret_hash varchar(64) not null unique,
  made_at timestamp with time zone not null
);
