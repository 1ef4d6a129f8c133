-- 集中开工、集中签约: projects that are started or signed together on a day. That a project was there changes nothing about
-- it: its stage moves on its own, with evidence.
create table squad_gathering (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null,
    title text not null,
    held_on date not null,
    place text,
    state text not null,
    planned_by uuid not null,
    planned_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint squad_gathering_pk primary key (tenant_id, id),
    constraint squad_gathering_planner foreign key (tenant_id, planned_by) references member (tenant_id, id),
    constraint squad_gathering_ender foreign key (tenant_id, ended_by) references member (tenant_id, id),
    constraint squad_gathering_kind check (kind in ('START', 'SIGNING')),
    constraint squad_gathering_state check (state in ('PLANNED', 'HELD', 'CANCELLED'))
);
select directory.wall('squad_gathering', 'select, insert, update');

create table squad_gathering_project (
    tenant_id uuid not null,
    gathering_id uuid not null,
    project_id uuid not null,
    added_by uuid not null,
    added_at timestamptz not null,
    constraint squad_gathering_project_pk primary key (tenant_id, gathering_id, project_id),
    constraint squad_gathering_project_gathering foreign key (tenant_id, gathering_id)
        references squad_gathering (tenant_id, id),
    constraint squad_gathering_project_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_gathering_project_adder foreign key (tenant_id, added_by) references member (tenant_id, id)
);
select directory.wall('squad_gathering_project', 'select, insert, delete');

-- what a signing is proved by
alter table project_evidence drop constraint project_evidence_kind;
alter table project_evidence add constraint project_evidence_kind check (kind in ('CONSTRUCTION_PERMIT',
    'EQUIPMENT_ENTRY', 'SITE_PHOTO', 'COMPLETION_RECORD', 'CONTRACT', 'OTHER'));
