-- What the leading group thinks of each end of a plan by itself (R14, R15); plans of before had one opinion on the whole.
alter table plan add column above_opinion varchar(1000);
alter table plan add column below_opinion varchar(1000);
