-- 周调度: one row a week and park, whatever became of it, so that a week is opened, skipped or merged exactly once.
create table squad_week (
    tenant_id uuid not null,
    id uuid not null,
    -- ISO: 2026-W10
    week text not null,
    monday date not null,
    fate text not null,
    -- the week before, whose only working day was moved into this one
    merged text,
    opens_at timestamptz not null,
    report_due timestamptz not null,
    review_due timestamptz not null,
    agenda_at timestamptz not null,
    meeting_at timestamptz not null,
    opened_at timestamptz,
    -- when those who had not reported were told of, yellow and red
    yellow_at timestamptz,
    red_at timestamptz,
    constraint squad_week_pk primary key (tenant_id, id),
    constraint squad_week_once unique (tenant_id, week),
    constraint squad_week_fate check (fate in ('OPENING', 'OPEN', 'SKIPPED', 'MERGED', 'OVER'))
);
select directory.wall('squad_week', 'select, insert, update');

-- What a project reported in a week. The lights it had stay when it reports after all.
create table squad_report (
    tenant_id uuid not null,
    id uuid not null,
    week_id uuid not null,
    week text not null,
    project_id uuid not null,
    case_id uuid not null,
    state text not null,
    due_at timestamptz not null,
    review_due timestamptz not null,
    yellow_at timestamptz,
    red_at timestamptz,
    first_at timestamptz,
    submitted_at timestamptz,
    submitted_by uuid,
    returned integer not null,
    reviewed_at timestamptz,
    reviewed_by uuid,
    progress text,
    unchanged_why text,
    invest_week numeric(20,2),
    invest_total numeric(20,2),
    next_plan text,
    confidence text,
    visited_on date,
    photos integer,
    milestones jsonb,
    blockers jsonb,
    constraint squad_report_pk primary key (tenant_id, id),
    constraint squad_report_once unique (tenant_id, week_id, project_id),
    constraint squad_report_week foreign key (tenant_id, week_id) references squad_week (tenant_id, id),
    constraint squad_report_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_report_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint squad_report_author foreign key (tenant_id, submitted_by) references member (tenant_id, id),
    constraint squad_report_reviewer foreign key (tenant_id, reviewed_by) references member (tenant_id, id),
    constraint squad_report_state check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'MISSED')),
    constraint squad_report_confidence check (confidence in ('SMOOTH', 'AT_RISK', 'BLOCKED'))
);
create index squad_report_of_project on squad_report (tenant_id, project_id, week desc);
create unique index squad_report_of_case on squad_report (tenant_id, case_id);
create index squad_report_waiting on squad_report (tenant_id, week_id) where state in ('OPEN', 'RETURNED');
select directory.wall('squad_report', 'select, insert, update');

-- 更正单: an amount that goes down, with why and who allowed it.
create table squad_amendment (
    tenant_id uuid not null,
    id uuid not null,
    report_id uuid not null,
    from_amount numeric(20,2) not null,
    to_amount numeric(20,2) not null,
    reason text not null,
    state text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    constraint squad_amendment_pk primary key (tenant_id, id),
    constraint squad_amendment_report foreign key (tenant_id, report_id) references squad_report (tenant_id, id),
    constraint squad_amendment_asker foreign key (tenant_id, asked_by) references member (tenant_id, id),
    constraint squad_amendment_decider foreign key (tenant_id, decided_by) references member (tenant_id, id),
    constraint squad_amendment_less check (to_amount <= from_amount),
    constraint squad_amendment_state check (state in ('ASKED', 'APPROVED', 'DROPPED'))
);
create index squad_amendment_of on squad_amendment (tenant_id, report_id, id desc);
create unique index squad_amendment_open on squad_amendment (tenant_id, report_id) where state = 'ASKED';
select directory.wall('squad_amendment', 'select, insert, update');
