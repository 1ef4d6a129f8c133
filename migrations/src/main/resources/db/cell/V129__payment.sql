-- 资金按计划支付: what is to be paid for a project, and by when. The version counts changes of the plan and payments alike,
-- so that nobody changes, or pays, what they have not seen.
create table project_schedule (
    tenant_id uuid not null,
    project_id uuid not null,
    version integer not null,
    changed_at timestamptz not null,
    constraint project_schedule_pk primary key (tenant_id, project_id),
    constraint project_schedule_project foreign key (tenant_id, project_id) references project (tenant_id, id)
);
select directory.wall('project_schedule', 'select, insert, update');

create table project_payment (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    what text not null,
    amount numeric(20,2) not null,
    -- the last day of what was said, and how exactly it was said
    due date not null,
    due_by text not null,
    constraint project_payment_pk primary key (tenant_id, id),
    constraint project_payment_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_payment_amount check (amount > 0),
    constraint project_payment_due_by check (due_by in ('DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR'))
);
create index project_payment_of on project_payment (tenant_id, project_id, due, id);
select directory.wall('project_payment', 'select, insert, update, delete');

-- The plan of payments as it was from `at` on. Nobody can edit it.
create table project_schedule_version (
    tenant_id uuid not null,
    project_id uuid not null,
    version integer not null,
    -- [{"id": "…", "what": "…", "amount": "1.00", "due": "2026-Q3"}]
    body jsonb not null,
    -- why it was changed; the first needs no word
    reason text,
    at timestamptz not null,
    by_id uuid,
    constraint project_schedule_version_pk primary key (tenant_id, project_id, version),
    constraint project_schedule_version_project foreign key (tenant_id, project_id) references project (tenant_id, id)
);
select directory.wall('project_schedule_version', 'select, insert');

-- What was paid. Insert only: a mistake is taken back by an amount below zero, with its reason.
create table project_settlement (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    payment_id uuid not null,
    amount numeric(20,2) not null,
    on_day date not null,
    voucher_id uuid,
    reason text,
    at timestamptz not null,
    by_id uuid,
    constraint project_settlement_pk primary key (tenant_id, id),
    constraint project_settlement_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_settlement_payment foreign key (tenant_id, payment_id) references project_payment (tenant_id, id),
    constraint project_settlement_voucher foreign key (tenant_id, voucher_id) references file (tenant_id, id),
    constraint project_settlement_reason check (amount > 0 or reason is not null)
);
create index project_settlement_of on project_settlement (tenant_id, payment_id);
select directory.wall('project_settlement', 'select, insert');
