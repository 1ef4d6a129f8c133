-- A report has versions, as projects have, so that a week can be looked at as it was on any day.
alter table squad_report
    add column since timestamptz,
    add column version integer not null default 1;

-- Of what is there already nobody knows what it was before: it counts as it is from the day before it was due. The owner
-- is behind the wall like everybody else; it is filled in from outside it.
alter table squad_report no force row level security;
update squad_report set since = due_at - interval '1 day';
alter table squad_report force row level security;

alter table squad_report
    alter column since set not null,
    alter column version drop default;

-- What a report was from `since` until `until`, written when it changed: with `squad_report` exactly one row a report and
-- moment. Nobody can edit it.
create table squad_report_past (
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
    since timestamptz not null,
    until timestamptz not null,
    version integer not null,
    constraint squad_report_past_pk primary key (tenant_id, id, version),
    constraint squad_report_past_report foreign key (tenant_id, id) references squad_report (tenant_id, id)
);
create index squad_report_past_of_week on squad_report_past (tenant_id, week_id, until);
create index squad_report_past_of_project on squad_report_past (tenant_id, project_id, until);
select directory.wall('squad_report_past', 'select, insert');
