-- The plan of a project: in the making until somebody approves it as baseline 1, changed by request from then on.
create table project_plan (
    tenant_id uuid not null,
    project_id uuid not null,
    state text not null,
    -- the newest that was approved; none yet: 0
    baseline integer not null,
    version integer not null,
    changed_at timestamptz not null,
    constraint project_plan_pk primary key (tenant_id, project_id),
    constraint project_plan_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_plan_state check (state in ('DRAFT', 'SUBMITTED', 'FROZEN'))
);
select directory.wall('project_plan', 'select, insert, update');

create table project_milestone (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    -- of the template, or made up
    key text not null,
    name text not null,
    position integer not null,
    -- a node of the year, for which the leaders answer
    is_key boolean not null,
    planned date not null,
    planned_by text not null,
    -- keys of those that come first
    after text[] not null,
    actual_on date,
    -- when it was said that it is done
    done_at timestamptz,
    constraint project_milestone_pk primary key (tenant_id, id),
    constraint project_milestone_key unique (tenant_id, project_id, key),
    constraint project_milestone_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_milestone_planned_by check (planned_by in ('DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR'))
);
select directory.wall('project_milestone', 'select, insert, update, delete');

-- The investment curve: how much is meant to be invested in a month.
create table project_month (
    tenant_id uuid not null,
    project_id uuid not null,
    month date not null,
    amount numeric(20,2) not null,
    constraint project_month_pk primary key (tenant_id, project_id, month),
    constraint project_month_project foreign key (tenant_id, project_id) references project (tenant_id, id)
);
select directory.wall('project_month', 'select, insert, update, delete');

-- What was approved, as it was approved. Nobody can edit it.
create table project_baseline (
    tenant_id uuid not null,
    project_id uuid not null,
    version integer not null,
    body jsonb not null,
    reason text not null,
    case_id uuid,
    approved_by uuid,
    approved_at timestamptz not null,
    constraint project_baseline_pk primary key (tenant_id, project_id, version),
    constraint project_baseline_project foreign key (tenant_id, project_id) references project (tenant_id, id)
);
select directory.wall('project_baseline', 'select, insert');

-- A request to change what was approved.
create table project_change (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    -- who decides
    level text not null,
    body jsonb not null,
    reason text not null,
    state text not null,
    case_id uuid,
    asked_by uuid not null,
    asked_at timestamptz not null,
    constraint project_change_pk primary key (tenant_id, id),
    constraint project_change_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_change_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint project_change_level check (level in ('OFFICE', 'LEADER', 'PARK')),
    constraint project_change_state check (state in ('ASKED', 'GRANTED', 'REFUSED', 'DROPPED'))
);
create index project_change_of on project_change (tenant_id, project_id, id desc);
create index project_change_of_case on project_change (tenant_id, case_id) where case_id is not null;
-- one at a time, so that what is granted was asked of the baseline in force
create unique index project_change_open on project_change (tenant_id, project_id) where state = 'ASKED';
select directory.wall('project_change', 'select, insert, update');

-- What has been invested since the beginning, as it was known on each day. Insert only: a correction is a newer row.
create table project_invested (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    on_day date not null,
    total numeric(20,2) not null,
    -- why it is less than before
    correction text,
    source text not null,
    at timestamptz not null,
    by_id uuid,
    constraint project_invested_pk primary key (tenant_id, id),
    constraint project_invested_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_invested_total check (total >= 0),
    constraint project_invested_source check (source in ('BEFORE', 'REPORT', 'OFFICE', 'IMPORT'))
);
create index project_invested_of on project_invested (tenant_id, project_id, on_day desc, id desc);
select directory.wall('project_invested', 'select, insert');

-- What the park means to reach in a year.
create table project_target (
    tenant_id uuid not null,
    year integer not null,
    measure text not null,
    value numeric(20,2) not null,
    set_at timestamptz not null,
    constraint project_target_pk primary key (tenant_id, year, measure),
    constraint project_target_measure check (measure in ('ADMITTED', 'STARTED', 'FINISHED')),
    constraint project_target_value check (value >= 0)
);
select directory.wall('project_target', 'select, insert, update');
