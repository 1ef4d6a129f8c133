-- Closed before the park used the platform: no workflow ever ran for it.
alter table matter add column imported boolean not null default false;
