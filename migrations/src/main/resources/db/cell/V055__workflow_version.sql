-- A park's own versions of a workflow, beside the standard library's in the directory. What is published never changes.
create table workflow_version (
    tenant_id uuid not null,
    key text not null,
    -- 1000 times the standard version it comes from, and counted on from there: 2001 is the first one made of version 2
    version integer not null,
    body text not null,
    -- SHA-256 over the body
    checksum text not null,
    -- key of each workflow it calls → version it calls for ever
    calls json not null,
    note text,
    published_by uuid not null,
    published_at timestamptz not null,
    constraint workflow_version_pk primary key (tenant_id, key, version),
    constraint workflow_version_member foreign key (tenant_id, published_by) references member (tenant_id, id),
    constraint workflow_version_number check (version > 0)
);
select directory.wall('workflow_version', 'select, insert');

-- What the park is working on: one copy of each workflow until it is published or thrown away.
create table workflow_draft (
    tenant_id uuid not null,
    key text not null,
    -- version it was copied from
    origin integer not null,
    body text not null,
    version integer not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    constraint workflow_draft_pk primary key (tenant_id, key),
    constraint workflow_draft_member foreign key (tenant_id, changed_by) references member (tenant_id, id)
);
select directory.wall('workflow_draft', 'select, insert, update, delete');

-- Which version new cases of the park begin with: the last line counts, no line means the newest standard version.
create table workflow_activation (
    tenant_id uuid not null,
    key text not null,
    position integer not null,
    -- empty: follows the standard library from then on
    version integer,
    note text,
    activated_by uuid not null,
    activated_at timestamptz not null,
    constraint workflow_activation_pk primary key (tenant_id, key, position),
    constraint workflow_activation_member foreign key (tenant_id, activated_by) references member (tenant_id, id)
);
select directory.wall('workflow_activation', 'select, insert');

-- How often a case went round a loop of its drawing, to stop one that never ends.
create table loop_turn (
    tenant_id uuid not null,
    case_id uuid not null,
    loop text not null,
    turns integer not null,
    constraint loop_turn_pk primary key (tenant_id, case_id, loop)
);
select directory.wall('loop_turn', 'select, insert, update, delete');
