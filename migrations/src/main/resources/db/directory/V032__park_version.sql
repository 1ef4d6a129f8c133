-- What is changed about a park was seen before.
alter table directory.tenant add column version integer not null default 1;
