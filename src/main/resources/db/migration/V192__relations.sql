-- Relations that somebody declared (利害关系申报): kin, or another one that would not let him judge freely. Whoever of the two is
-- a scorer does not judge the other (回避).
create table declared_relation (
  member_id varchar(40) not null,
  related_id varchar(40) not null,
  kind varchar(20) not null,
  declared_at timestamp with time zone not null,
  primary key (member_id, related_id),
  check (member_id <> related_id)
);
