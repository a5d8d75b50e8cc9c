-- What a branch's owner makes of each item of the rule book for his members (目标分解, R26): a part of the plan, and what every
-- member finds in his own sheet to begin with.
create table plan_target (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  version integer not null,
  item_code varchar(20) not null,
  text varchar(300) not null,
  primary key (campaign_id, branch_id, version, item_code),
  foreign key (campaign_id, branch_id, version) references plan (campaign_id, branch_id, version)
);
