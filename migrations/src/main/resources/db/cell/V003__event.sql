-- One fact, one row: the event is the audit entry, the line of a case's timeline and the message to the outside.
create table event (
    tenant_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    type text not null,
    subject_kind text not null,
    subject_id uuid not null,
    case_id uuid,
    step text,
    actor_id uuid,
    actor_role text,
    request_id text,
    comment text,
    -- json, not jsonb: the digest is over this very text
    detail json not null,
    digest text not null,
    constraint event_pk primary key (tenant_id, id)
);
create index event_of_case on event (tenant_id, case_id, id) where case_id is not null;
select directory.wall('event', 'select, insert');

-- The chain over the events of a park, in the order they were sealed. Insert only, like what it seals.
create table event_seal (
    tenant_id uuid not null,
    position bigint not null,
    event_id uuid not null,
    previous text not null,
    hash text not null,
    sealed_at timestamptz not null,
    constraint event_seal_pk primary key (tenant_id, position),
    constraint event_seal_event unique (tenant_id, event_id),
    constraint event_seal_of foreign key (tenant_id, event_id) references event (tenant_id, id)
);
select directory.wall('event_seal', 'select, insert');

-- What is still to be told and sealed. A row goes when every listener has heard it.
create table outbox (
    tenant_id uuid not null,
    event_id uuid not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    state text not null default 'waiting',
    last_error text,
    constraint outbox_pk primary key (tenant_id, event_id),
    constraint outbox_state check (state in ('waiting', 'dead'))
);
create index outbox_due on outbox (due_at) where state = 'waiting';
select directory.wall('outbox', 'select, insert, update, delete');
create policy relay on outbox for select to parkflow_jobs using (state = 'waiting');
grant select (tenant_id, due_at, state) on outbox to parkflow_jobs;
