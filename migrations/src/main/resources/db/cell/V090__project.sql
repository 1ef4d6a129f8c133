-- A key project from lead to production: one row for life. What it was before a change stands in project_past.
create table project (
    tenant_id uuid not null,
    id uuid not null,
    code text not null,
    name text not null,
    owner_uscc text not null,
    owner_name text not null,
    category text not null,
    level text not null,
    industry text,
    -- 园—区—点, separated by strokes
    space text,
    -- projects that are ranked against each other
    track text,
    -- 入库: where it stands with the park's list of key projects
    library text not null,
    stage text not null,
    course text not null,
    is_squad boolean not null,
    is_top500 boolean not null,
    total_invest numeric(20,2) not null,
    annual_plan numeric(20,2) not null,
    contract_invest numeric(20,2),
    in_place_invest numeric(20,2),
    land_area numeric(14,2),
    build_area numeric(14,2),
    output numeric(20,2),
    tax numeric(20,2),
    jobs integer,
    contract_on date,
    -- the last day of what was said, and how exactly it was said
    planned_start date,
    planned_start_by text,
    planned_finish date,
    planned_finish_by text,
    planned_production date,
    planned_production_by text,
    admitted_on date,
    started_on date,
    finished_on date,
    leader_id uuid,
    chief_id uuid,
    officer_id uuid,
    -- [{"item": "…", "until": "2026-Q3"}]
    commitments jsonb not null,
    -- the case of its registration
    case_id uuid,
    -- personal, so it is not kept when it changes
    contact_name text,
    contact_phone text,
    -- pairs of characters of its name, as cases have them
    words text[] not null,
    created_at timestamptz not null,
    since timestamptz not null,
    version integer not null,
    constraint project_pk primary key (tenant_id, id),
    constraint project_code unique (tenant_id, code),
    constraint project_leader foreign key (tenant_id, leader_id) references member (tenant_id, id),
    constraint project_chief foreign key (tenant_id, chief_id) references member (tenant_id, id),
    constraint project_officer foreign key (tenant_id, officer_id) references member (tenant_id, id),
    constraint project_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint project_category check (category in ('SCIENCE', 'PLATFORM', 'INDUSTRY')),
    constraint project_level check (level in ('STATE', 'PROVINCE', 'CITY', 'DISTRICT')),
    constraint project_library check (library in ('PROPOSED', 'ADMITTED', 'RESERVE', 'REFUSED', 'MERGED')),
    constraint project_stage check (stage in ('LEAD', 'TALKS', 'SIGNED', 'PREPARING', 'STARTED', 'BUILDING', 'FINISHED',
        'PRODUCING', 'FULL', 'ARCHIVED')),
    constraint project_course check (course in ('RUNNING', 'PAUSED', 'TERMINATED'))
);
create index project_of_owner on project (tenant_id, owner_uscc);
create index project_of_leader on project (tenant_id, leader_id) where leader_id is not null;
create index project_of_chief on project (tenant_id, chief_id) where chief_id is not null;
create index project_of_officer on project (tenant_id, officer_id) where officer_id is not null;
create index project_in_library on project (tenant_id, library, id);
create index project_words on project using gin (words);
select directory.wall('project', 'select, insert, update');

-- What a project was from `since` until `until`, written when it changed: with `project` exactly one row a project
-- and moment. Nobody can edit it.
create table project_past (
    tenant_id uuid not null,
    id uuid not null,
    code text not null,
    name text not null,
    owner_uscc text not null,
    owner_name text not null,
    category text not null,
    level text not null,
    industry text,
    space text,
    track text,
    library text not null,
    stage text not null,
    course text not null,
    is_squad boolean not null,
    is_top500 boolean not null,
    total_invest numeric(20,2) not null,
    annual_plan numeric(20,2) not null,
    contract_invest numeric(20,2),
    in_place_invest numeric(20,2),
    land_area numeric(14,2),
    build_area numeric(14,2),
    output numeric(20,2),
    tax numeric(20,2),
    jobs integer,
    contract_on date,
    planned_start date,
    planned_start_by text,
    planned_finish date,
    planned_finish_by text,
    planned_production date,
    planned_production_by text,
    admitted_on date,
    started_on date,
    finished_on date,
    leader_id uuid,
    chief_id uuid,
    officer_id uuid,
    commitments jsonb not null,
    case_id uuid,
    since timestamptz not null,
    until timestamptz not null,
    version integer not null,
    constraint project_past_pk primary key (tenant_id, id, version),
    constraint project_past_project foreign key (tenant_id, id) references project (tenant_id, id)
);
create index project_past_until on project_past (tenant_id, until);
select directory.wall('project_past', 'select, insert');

-- The last number given in a year.
create table project_serial (
    tenant_id uuid not null,
    year integer not null,
    last integer not null,
    constraint project_serial_pk primary key (tenant_id, year)
);
select directory.wall('project_serial', 'select, insert, update');

-- Who gave which part of a project to whom, when and why; the first holder takes it from nobody.
create table project_handover (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    part text not null,
    from_id uuid,
    to_id uuid not null,
    reason text not null,
    -- what is still to be done, as it was told to the next
    open_matters text,
    at timestamptz not null,
    by_id uuid,
    constraint project_handover_pk primary key (tenant_id, id),
    constraint project_handover_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_handover_from foreign key (tenant_id, from_id) references member (tenant_id, id),
    constraint project_handover_to foreign key (tenant_id, to_id) references member (tenant_id, id),
    constraint project_handover_part check (part in ('LEADER', 'CHIEF', 'OFFICER'))
);
create index project_handover_of on project_handover (tenant_id, project_id, id desc);
select directory.wall('project_handover', 'select, insert');

-- What proves a stage: construction permit, equipment entry, a photo of the site.
create table project_evidence (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    kind text not null,
    file_id uuid not null,
    note text,
    on_day date not null,
    at timestamptz not null,
    by_id uuid,
    constraint project_evidence_pk primary key (tenant_id, id),
    constraint project_evidence_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_evidence_file foreign key (tenant_id, file_id) references file (tenant_id, id),
    constraint project_evidence_kind check (kind in ('CONSTRUCTION_PERMIT', 'EQUIPMENT_ENTRY', 'SITE_PHOTO',
        'COMPLETION_RECORD', 'OTHER'))
);
create index project_evidence_of on project_evidence (tenant_id, project_id, id desc);
select directory.wall('project_evidence', 'select, insert');
