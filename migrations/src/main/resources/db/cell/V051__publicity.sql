-- Whom the public may ring about a notice.
create table publicity_supervision (
    tenant_id uuid not null,
    unit text not null,
    phone text not null,
    address text,
    constraint publicity_supervision_pk primary key (tenant_id)
);
select directory.wall('publicity_supervision', 'select, insert, update');

create table notice (
    tenant_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    -- the very step that opened it, so that a retry opens none beside it
    step_id text not null,
    -- what the public is shown, frozen. json, not jsonb: the digest is over this very text
    content json not null,
    digest text not null,
    state text not null,
    opened_at timestamptz not null,
    ends_at timestamptz not null,
    constraint notice_pk primary key (tenant_id, id),
    constraint notice_step unique (tenant_id, step_id),
    constraint notice_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint notice_state check (state in ('RUNNING', 'OBJECTED', 'ENDED', 'REVOKED')),
    constraint notice_span check (ends_at > opened_at)
);
create index notice_of_case on notice (tenant_id, case_id, id);
select directory.wall('notice', 'select, insert, update');

-- Who objects is confidential; without a name it is a hint and stops nothing.
create table objection (
    tenant_id uuid not null,
    id uuid not null,
    notice_id uuid not null,
    number text not null,
    kind text not null,
    name text,
    contact text,
    words text not null,
    received_at timestamptz not null,
    constraint objection_pk primary key (tenant_id, id),
    constraint objection_number unique (tenant_id, number),
    constraint objection_notice foreign key (tenant_id, notice_id) references notice (tenant_id, id),
    constraint objection_kind check (kind in ('PERSON', 'UNIT', 'HINT')),
    constraint objection_named check (kind = 'HINT' or (name is not null and contact is not null))
);
create index objection_of_notice on objection (tenant_id, notice_id, id);
select directory.wall('objection', 'select, insert');
