alter table unit
    add column head_id uuid,
    add constraint unit_head foreign key (tenant_id, head_id) references member (tenant_id, id);

-- Working groups and posts: people who are meant together. A token carries them like roles, so that they are inbox keys.
create table crew (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null,
    name text not null,
    created_at timestamptz not null,
    constraint crew_pk primary key (tenant_id, id),
    constraint crew_name unique (tenant_id, kind, name),
    constraint crew_kind check (kind in ('group', 'post'))
);
select directory.wall('crew', 'select, insert');

create table crew_member (
    tenant_id uuid not null,
    crew_id uuid not null,
    member_id uuid not null,
    constraint crew_member_pk primary key (tenant_id, crew_id, member_id),
    constraint crew_member_crew foreign key (tenant_id, crew_id) references crew (tenant_id, id),
    constraint crew_member_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index crew_member_of on crew_member (tenant_id, member_id);
select directory.wall('crew_member', 'select, insert, delete');

-- While somebody is away, somebody else does what comes to them.
create table proxy (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    proxy_id uuid not null,
    from_on date not null,
    until_on date not null,
    -- empty: every workflow
    workflow text,
    made_by uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    constraint proxy_pk primary key (tenant_id, id),
    constraint proxy_member foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint proxy_proxy foreign key (tenant_id, proxy_id) references member (tenant_id, id),
    constraint proxy_period check (from_on <= until_on)
);
create index proxy_of_member on proxy (tenant_id, member_id, until_on desc);
select directory.wall('proxy', 'select, insert, update');

-- Who has which part in a case, for steps that are assigned by it.
create table case_part (
    tenant_id uuid not null,
    case_id uuid not null,
    part text not null,
    member_id uuid not null,
    constraint case_part_pk primary key (tenant_id, case_id, part),
    constraint case_part_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint case_part_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('case_part', 'select, insert, update, delete');

-- What waits to come back to somebody is found when they leave.
create index inbox_item_held on inbox_item (tenant_id, held_for) where held_for is not null;

-- Each vote at a step that many answer, as it was cast; a round is over when its result is fixed or the step was left.
create table vote (
    tenant_id uuid not null,
    task_id uuid not null,
    case_id uuid not null,
    step text not null,
    member_id uuid not null,
    outcome text not null,
    weight numeric(9,2) not null,
    cast_at timestamptz not null,
    over boolean not null default false,
    constraint vote_pk primary key (tenant_id, task_id)
);
create index vote_of_case on vote (tenant_id, case_id, step);
select directory.wall('vote', 'select, insert, update');
