-- One open task, one row: who may take it and the order it is shown in stand in the same row, so one index serves
-- the first page of any group however many tasks there are.
create table inbox_item (
    tenant_id uuid not null,
    -- also the engine's id of the task; time-ordered
    id uuid not null,
    case_id uuid not null,
    workflow text not null,
    step text not null,
    -- m:<member> or r:<role>
    candidate text not null,
    claimed_from text,
    opened_at timestamptz not null,
    due_at timestamptz,
    constraint inbox_item_pk primary key (tenant_id, id),
    constraint inbox_item_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);
create index inbox_item_newest on inbox_item (tenant_id, candidate, id desc);
create index inbox_item_of_case on inbox_item (tenant_id, case_id);
select directory.wall('inbox_item', 'select, insert, update, delete');

-- Exact counts, changed in the transaction that opens or closes a task; striped so that people do not wait in line.
create table inbox_count (
    tenant_id uuid not null,
    candidate text not null,
    stripe smallint not null,
    open integer not null,
    constraint inbox_count_pk primary key (tenant_id, candidate, stripe)
);
select directory.wall('inbox_count', 'select, insert, update');

create table inbox_done (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    case_id uuid not null,
    workflow text not null,
    step text not null,
    outcome text not null,
    -- whom it was open to, so that those people are told who was faster
    candidate text not null,
    opened_at timestamptz not null,
    done_at timestamptz not null,
    constraint inbox_done_pk primary key (tenant_id, id)
);
create index inbox_done_newest on inbox_done (tenant_id, member_id, done_at desc, id desc);
create index inbox_done_of_case on inbox_done (tenant_id, case_id, step);
select directory.wall('inbox_done', 'select, insert');
