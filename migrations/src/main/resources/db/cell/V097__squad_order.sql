-- 督办单: one open order for a cause; a higher one takes the place of the lower.
create table squad_order (
    tenant_id uuid not null,
    id uuid not null,
    number text not null,
    level text not null,
    state text not null,
    -- `silence:<project>:<week>`, `blocker:<id>`, `milestone:<id>`, …
    cause text not null,
    -- exemptions are counted by it
    subject text not null,
    project_id uuid,
    case_id uuid not null,
    reason text not null,
    demand text,
    handler_id uuid,
    issued_by uuid,
    issued_at timestamptz not null,
    raised_from uuid,
    interviewed_at timestamptz,
    replied_at timestamptz,
    reply_cause text,
    reply_measures text,
    new_date date,
    -- a reply came too late, or never
    late integer not null,
    returned integer not null,
    exempt_why text,
    closed_at timestamptz,
    closed_by uuid,
    constraint squad_order_pk primary key (tenant_id, id),
    constraint squad_order_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_order_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint squad_order_handler foreign key (tenant_id, handler_id) references member (tenant_id, id),
    constraint squad_order_issuer foreign key (tenant_id, issued_by) references member (tenant_id, id),
    constraint squad_order_closer foreign key (tenant_id, closed_by) references member (tenant_id, id),
    constraint squad_order_from foreign key (tenant_id, raised_from) references squad_order (tenant_id, id),
    constraint squad_order_level check (level in ('BLUE', 'YELLOW', 'RED')),
    constraint squad_order_state check (state in ('OPEN', 'EXEMPTING', 'REPLIED', 'VERIFIED', 'CLOSED', 'EXEMPTED', 'RAISED')),
    constraint squad_order_closed check ((state in ('CLOSED', 'EXEMPTED', 'RAISED')) = (closed_at is not null))
);
create unique index squad_order_once on squad_order (tenant_id, cause) where closed_at is null;
create index squad_order_of_cause on squad_order (tenant_id, cause, id desc);
create index squad_order_of_subject on squad_order (tenant_id, subject) where state = 'EXEMPTED';
create index squad_order_of_project on squad_order (tenant_id, project_id, id desc);
create unique index squad_order_of_case on squad_order (tenant_id, case_id);
select directory.wall('squad_order', 'select, insert, update');
