create table matter (
    tenant_id uuid not null,
    id uuid not null,
    workflow text not null,
    workflow_version integer not null,
    -- given last in the transaction that opens the case, so never seen empty
    number text,
    title text not null,
    state text not null,
    starter_id uuid not null,
    resident_id uuid,
    opened_at timestamptz not null,
    closed_at timestamptz,
    outcome text,
    -- when the present wait is expected to end, where no person's deadline says so
    expected_at timestamptz,
    version integer not null,
    constraint matter_pk primary key (tenant_id, id),
    constraint matter_number unique (tenant_id, number),
    constraint matter_state check (state in ('SUBMITTED', 'CORRECTION', 'ACCEPTED', 'IN_REVIEW', 'DECISION', 'PUBLICITY',
        'EXECUTION', 'CLOSED', 'WITHDRAWN', 'REJECTED', 'LAPSED', 'SUSPENDED', 'TERMINATED'))
);
create index matter_newest on matter (tenant_id, id desc);
create index matter_by_workflow on matter (tenant_id, workflow, state, id desc);
create index matter_by_starter on matter (tenant_id, starter_id, id desc);
create index matter_by_resident on matter (tenant_id, resident_id, id desc) where resident_id is not null;
select directory.wall('matter', 'select, insert, update');

-- Gapless: the row is locked until the case that took the number is committed.
create table case_number (
    tenant_id uuid not null,
    kind text not null,
    year integer not null,
    last integer not null,
    constraint case_number_pk primary key (tenant_id, kind, year)
);
select directory.wall('case_number', 'select, insert, update');

-- What was handed in at a step, never changed afterwards; the newest of a form is the one that counts.
create table submission (
    tenant_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    step text not null,
    form text not null,
    form_version integer not null,
    -- json, not jsonb: the digest is over this very text
    data json not null,
    digest text not null,
    submitted_by uuid not null,
    submitted_at timestamptz not null,
    constraint submission_pk primary key (tenant_id, id),
    constraint submission_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);
create index submission_of_case on submission (tenant_id, case_id, id);
select directory.wall('submission', 'select, insert');

-- A correction asked for: which fields reopen and what is wrong with each. One notice lists everything.
create table correction (
    tenant_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    form text not null,
    fields jsonb not null,
    message text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    constraint correction_pk primary key (tenant_id, id),
    constraint correction_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);
create index correction_of_case on correction (tenant_id, case_id, id);
select directory.wall('correction', 'select, insert, update');
