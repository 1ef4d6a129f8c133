-- 问题: one row from the day it was first raised; levels, waiting outside and reopening never begin it anew.
create table squad_blocker (
    tenant_id uuid not null,
    id uuid not null,
    number text not null,
    project_id uuid not null,
    -- the case that is running, or ran last
    case_id uuid not null,
    category text not null,
    grade text not null,
    level integer not null,
    state text not null,
    description text not null,
    -- what two people would call the same
    likeness text not null,
    impact text,
    needs text,
    wanted_by date,
    report_id uuid,
    raised_by uuid not null,
    raised_at timestamptz not null,
    dept text,
    handler_id uuid,
    measures text,
    -- the first deadline that passed
    late_since timestamptz,
    doc_number text,
    superior text,
    expected_on date,
    waiting_since timestamptz,
    waited_minutes integer not null,
    verifier_id uuid,
    verify_result text,
    satisfaction integer,
    closed_at timestamptz,
    reopen_count integer not null,
    constraint squad_blocker_pk primary key (tenant_id, id),
    constraint squad_blocker_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_blocker_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint squad_blocker_report foreign key (tenant_id, report_id) references squad_report (tenant_id, id),
    constraint squad_blocker_raiser foreign key (tenant_id, raised_by) references member (tenant_id, id),
    constraint squad_blocker_handler foreign key (tenant_id, handler_id) references member (tenant_id, id),
    constraint squad_blocker_verifier foreign key (tenant_id, verifier_id) references member (tenant_id, id),
    constraint squad_blocker_grade check (grade in ('NORMAL', 'PRESSING', 'URGENT')),
    constraint squad_blocker_level check (level between 1 and 4),
    constraint squad_blocker_state check (state in ('RAISED', 'HANDLING', 'WAITING', 'VERIFYING', 'CLOSED', 'REFUSED')),
    constraint squad_blocker_satisfied check (satisfaction between 1 and 5),
    constraint squad_blocker_closed check ((state in ('CLOSED', 'REFUSED')) = (closed_at is not null))
);
create index squad_blocker_of_project on squad_blocker (tenant_id, project_id, category, id desc);
create unique index squad_blocker_of_case on squad_blocker (tenant_id, case_id);
create index squad_blocker_open on squad_blocker (tenant_id, id) where closed_at is null;
-- Nobody raises the same thing twice while it is open.
create unique index squad_blocker_once on squad_blocker (tenant_id, project_id, category, likeness)
    where closed_at is null;
select directory.wall('squad_blocker', 'select, insert, update');

-- What became of it step by step. Insert only.
create table squad_blocker_move (
    tenant_id uuid not null,
    id uuid not null,
    blocker_id uuid not null,
    kind text not null,
    from_level integer not null,
    to_level integer not null,
    reason text,
    by_id uuid,
    at timestamptz not null,
    constraint squad_blocker_move_pk primary key (tenant_id, id),
    constraint squad_blocker_move_of foreign key (tenant_id, blocker_id) references squad_blocker (tenant_id, id),
    constraint squad_blocker_move_by foreign key (tenant_id, by_id) references member (tenant_id, id),
    constraint squad_blocker_move_kind check (kind in ('RAISED', 'TAKEN', 'REFUSED', 'ESCALATED', 'BEYOND', 'JUMPED',
        'DISAGREED', 'EXTERNAL', 'ANSWERED', 'FED_BACK', 'NOT_DONE', 'CLOSED', 'REOPENED'))
);
create index squad_blocker_move_in_order on squad_blocker_move (tenant_id, blocker_id, id);
select directory.wall('squad_blocker_move', 'select, insert');
