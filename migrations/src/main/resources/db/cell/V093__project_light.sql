-- The park's own rules of key projects, version by version; the newest is in force. Nobody can edit one.
create table squad_rules (
    tenant_id uuid not null,
    version integer not null,
    body jsonb not null,
    set_at timestamptz not null,
    set_by uuid,
    constraint squad_rules_pk primary key (tenant_id, version)
);
select directory.wall('squad_rules', 'select, insert');

-- The light of a project from a moment on, aspect by aspect, with the sentence why. Nobody can edit it: what was red was
-- red.
create table project_light (
    tenant_id uuid not null,
    project_id uuid not null,
    at timestamptz not null,
    on_day date not null,
    -- what people see
    colour text not null,
    -- what the rules say
    raw text not null,
    was_red boolean not null,
    override boolean not null,
    exempt boolean not null,
    why_zh text not null,
    why_en text not null,
    -- [{"key": "pace", "colour": "RED", "exempt": false, "zh": "…", "en": "…"}]
    aspects jsonb not null,
    rules integer not null,
    constraint project_light_pk primary key (tenant_id, project_id, at),
    constraint project_light_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_light_colour check (colour in ('GREEN', 'YELLOW', 'RED')),
    constraint project_light_raw check (raw in ('GREEN', 'YELLOW', 'RED'))
);
select directory.wall('project_light', 'select, insert');

-- Set by hand for a while.
create table light_override (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    colour text not null,
    reason text not null,
    until_on date not null,
    by_id uuid not null,
    at timestamptz not null,
    ended_at timestamptz,
    constraint light_override_pk primary key (tenant_id, id),
    constraint light_override_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint light_override_colour check (colour in ('GREEN', 'YELLOW', 'RED'))
);
create unique index light_override_open on light_override (tenant_id, project_id) where ended_at is null;
select directory.wall('light_override', 'select, insert, update');

-- A milestone that is late for a good reason: the light keeps its colour and wears a badge.
create table light_exemption (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    milestone text not null,
    reason text not null,
    until_on date not null,
    state text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    constraint light_exemption_pk primary key (tenant_id, id),
    constraint light_exemption_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint light_exemption_state check (state in ('ASKED', 'GRANTED', 'REFUSED'))
);
create index light_exemption_of on light_exemption (tenant_id, project_id, milestone);
select directory.wall('light_exemption', 'select, insert, update');
