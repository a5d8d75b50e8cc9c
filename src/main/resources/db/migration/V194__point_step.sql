-- In what steps points are given for an item: 0.1 and 0.2 are as usual as halves.
alter table rule_item add column point_step numeric(4, 2) default 0.5 not null;
