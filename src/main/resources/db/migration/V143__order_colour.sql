-- How urgent an order (督办单) is: blue, yellow or red. Those issued before had no colour; a problem was found in each.
alter table supervision_order add column colour varchar(10) default 'YELLOW' not null;
