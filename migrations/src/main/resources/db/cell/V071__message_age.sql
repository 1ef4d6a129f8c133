-- Messages are kept as long as the park wants.
alter table message_custom
    add column kept_days integer not null default 365,
    add constraint message_custom_kept_days check (kept_days between 30 and 3650);
create index message_age on message (tenant_id, at);
create index delivery_age on delivery (tenant_id, created_at) where state <> 'waiting';
create index message_link_age on message_link (tenant_id, expires_at);
grant delete on message, delivery, message_link to parkflow_app;
