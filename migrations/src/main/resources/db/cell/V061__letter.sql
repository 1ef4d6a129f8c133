-- A letter that went out: numbered, frozen, bound to the fact it rests on. Void is the only thing that can become of it.
create table letter (
    tenant_id uuid not null,
    id uuid not null,
    workflow text not null,
    kind text not null,
    case_id uuid,
    -- the event
    cause_id uuid not null,
    number text not null,
    title text not null,
    issuer text not null,
    addressee text not null,
    file_id uuid not null,
    sha256 text not null,
    -- opens its public page
    code text not null,
    -- standard/<version of the workflow> or park/<version of the park's template>
    template text not null,
    issued_at timestamptz not null,
    issued_by uuid,
    state text not null,
    voided_at timestamptz,
    voided_by uuid,
    void_reason text,
    constraint letter_pk primary key (tenant_id, id),
    constraint letter_number unique (tenant_id, number),
    constraint letter_code unique (tenant_id, code),
    constraint letter_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint letter_file foreign key (tenant_id, file_id) references file (tenant_id, id),
    constraint letter_issuer foreign key (tenant_id, issued_by) references member (tenant_id, id),
    constraint letter_voider foreign key (tenant_id, voided_by) references member (tenant_id, id),
    constraint letter_state check (state in ('VALID', 'VOID')),
    constraint letter_void check ((state = 'VOID')
        = (voided_at is not null and voided_by is not null and void_reason is not null))
);
-- Once for each fact, as long as it is not void.
create unique index letter_once on letter (tenant_id, cause_id, kind) where state = 'VALID';
create index letter_newest on letter (tenant_id, id desc);
create index letter_of_case on letter (tenant_id, case_id, id desc) where case_id is not null;
select directory.wall('letter', 'select, insert');
grant update (state, voided_at, voided_by, void_reason) on letter to parkflow_app;

-- What is to go out. A row stays when it is done, so that a fact that is told again orders nothing.
create table letter_order (
    tenant_id uuid not null,
    cause_id uuid not null,
    kind text not null,
    workflow text not null,
    workflow_version integer not null,
    case_id uuid,
    state text not null,
    attempts integer not null,
    due_at timestamptz not null,
    last_error text,
    constraint letter_order_pk primary key (tenant_id, cause_id, kind),
    constraint letter_order_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint letter_order_state check (state in ('WAITING', 'DONE', 'FAILED'))
);
create index letter_order_due on letter_order (due_at) where state = 'WAITING';
create index letter_order_of_case on letter_order (tenant_id, case_id) where state <> 'DONE';
select directory.wall('letter_order', 'select, insert, update');
create policy clerk on letter_order for select to parkflow_jobs using (state = 'WAITING');
grant select (tenant_id, due_at, state) on letter_order to parkflow_jobs;

-- A park's own templates, every version of them; the newest counts unless the park went back to the standard.
create table letter_template (
    tenant_id uuid not null,
    id uuid not null,
    workflow text not null,
    kind text not null,
    version integer not null,
    file_id uuid not null,
    sha256 text not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    retired_at timestamptz,
    constraint letter_template_pk primary key (tenant_id, id),
    constraint letter_template_version unique (tenant_id, workflow, kind, version),
    constraint letter_template_file foreign key (tenant_id, file_id) references file (tenant_id, id),
    constraint letter_template_uploader foreign key (tenant_id, uploaded_by) references member (tenant_id, id)
);
select directory.wall('letter_template', 'select, insert');
grant update (retired_at) on letter_template to parkflow_app;
