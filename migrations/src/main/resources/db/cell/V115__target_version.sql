-- Who sets the targets of a year says which ones they have seen.
alter table project_target add column version integer not null default 1;
