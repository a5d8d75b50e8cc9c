-- A branch's plan (活动计划); each submission is a version, the approved one is in force. The two ends are 上头 (from_above)
-- and 下头 (production, thinking).
create table plan (
  campaign_id varchar(20) not null references campaign (id),
  branch_id varchar(20) not null references branch (id),
  version integer not null,
  from_above text not null,
  production text not null,
  thinking text not null,
  thinking_source varchar(500) not null,
  problems text not null,
  drafted_by varchar(40) not null,
  drafted_at timestamp with time zone not null,
  status varchar(20) not null,
  decided_by varchar(40),
  decided_at timestamp with time zone,
  above_grasped boolean,
  below_grasped boolean,
  opinion varchar(2000),
  primary key (campaign_id, branch_id, version)
);

create table plan_measure (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  version integer not null,
  place integer not null,
  text varchar(500) not null,
  direction varchar(20) not null,
  central_task varchar(500) not null,
  responsible varchar(40) not null,
  due_on date not null,
  target varchar(300) not null,
  primary key (campaign_id, branch_id, version, place),
  foreign key (campaign_id, branch_id, version) references plan (campaign_id, branch_id, version)
);

-- A member's targets (目标分解): one line an item of the rule book, confirmed by himself, or on paper where he has no account.
create table target_sheet (
  campaign_id varchar(20) not null references campaign (id),
  member_id varchar(40) not null references member (id),
  rule_book_version integer not null,
  confirmed_by varchar(40) not null,
  confirmed_at timestamp with time zone not null,
  on_paper boolean not null,
  primary key (campaign_id, member_id)
);

create table target (
  campaign_id varchar(20) not null,
  member_id varchar(40) not null,
  item_code varchar(20) not null,
  target varchar(300) not null,
  primary key (campaign_id, member_id, item_code),
  foreign key (campaign_id, member_id) references target_sheet (campaign_id, member_id)
);
