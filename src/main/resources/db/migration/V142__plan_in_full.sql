-- Which registered papers from above a plan cites, and how each is carried out here (R14).
create table plan_citation (
  campaign_id varchar(20) not null,
  branch_id varchar(20) not null,
  version integer not null,
  paper_id varchar(40) not null references paper (id),
  how varchar(2000) not null,
  primary key (campaign_id, branch_id, version, paper_id),
  foreign key (campaign_id, branch_id, version) references plan (campaign_id, branch_id, version)
);

-- Why a direction or a content area has no measure (R46, R48), and why a plan reads like another branch's (R15).
alter table plan add column left_out varchar(1000);
alter table plan add column same_reason varchar(500);

-- The content area of a measure (R48), and what came of it once the plan is approved (R17); plans of before had no areas.
alter table plan_measure add column area varchar(20);
alter table plan_measure add column process_instance_id varchar(64);
alter table plan_measure add column done_on date;
alter table plan_measure add column result varchar(2000);
alter table plan_measure add column recorded_by varchar(40);
alter table plan_measure add column recorded_at timestamp with time zone;
