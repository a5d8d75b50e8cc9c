-- A request for an exemption (豁免申请) and its decision; a granted one stands in exemption as well, which is what everybody
-- counts by. Open while granted is null.
create table exemption_request (
  id varchar(40) primary key,
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null references branch (id),
  member_id varchar(40) not null references member (id),
  reason varchar(1000) not null,
  requested_by varchar(40) not null,
  requested_at timestamp with time zone not null,
  granted boolean,
  opinion varchar(1000),
  decided_by varchar(40),
  decided_at timestamp with time zone,
  check (decided_by is null or (decided_by <> requested_by and decided_by <> member_id))
);
create index exemption_request_of on exemption_request (campaign_id, member_id);
