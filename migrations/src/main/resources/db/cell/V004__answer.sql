-- The answer once given to a POST, kept so that the same request gets the same bytes again.
create table answer (
    tenant_id uuid not null,
    caller_id uuid not null,
    key uuid not null,
    fingerprint text not null,
    status integer not null,
    headers jsonb not null,
    body bytea not null,
    given_at timestamptz not null,
    constraint answer_pk primary key (tenant_id, caller_id, key)
);
create index answer_age on answer (tenant_id, given_at);
select directory.wall('answer', 'select, insert, delete');
