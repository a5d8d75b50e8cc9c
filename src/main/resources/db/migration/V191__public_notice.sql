-- Objections come in while the notice is up, by anybody. From the first that is open to the conclusion of the last the count
-- of days stands still (paused_from). The receipt is all that an anonymous person has to ask with what came of it.
alter table public_notice add column paused_from date;
alter table objection add column outcome varchar(20);
alter table objection add column receipt varchar(16);
alter table objection add column contact varchar(200);
alter table objection add column concluded_by varchar(40);
alter table objection add column concluded_at timestamp with time zone;
create unique index objection_receipt on objection (receipt);

-- What was handed in with an objection: kept here and not in a folder, read by discipline alone.
create table objection_attachment (
  objection_id varchar(40) primary key references objection (id),
  name varchar(200) not null,
  media_type varchar(100) not null,
  content_base64 text not null
);
