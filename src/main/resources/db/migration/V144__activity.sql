-- The kind and the topic (主题) of an activity; meetings of the campaign itself have none.
alter table meeting add column topic varchar(100);
alter table meeting add column activity varchar(20);

-- What an activity was evidence for (R49). The key keeps it from counting twice in one item: place says where it is used,
-- item which one there, such as the content area of a plan's measure.
create table evidence_use (
  meeting_id varchar(40) not null references meeting (id),
  place varchar(20) not null,
  item varchar(100) not null,
  used_by varchar(40) not null,
  used_at timestamp with time zone not null,
  primary key (meeting_id, place, item)
);
