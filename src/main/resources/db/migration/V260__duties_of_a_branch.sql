-- Whoever sees his branch sees its duties, those that he holds or answers for, and those whose subject he is: with an index
-- for each of these the database joins four short lists, without one it reads the whole ledger.
drop index duty_of_branch;
create index duty_of_branch on duty (branch_id, campaign_id, stage);
create index duty_of_member on duty (member_id);
