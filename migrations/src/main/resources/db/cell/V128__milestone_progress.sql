-- How far a milestone is that is not reached yet, in percent, as it was said last, and what was said before that.
alter table project_milestone
    add column progress integer,
    add column progress_was integer,
    add constraint project_milestone_progress check (progress between 0 and 100);

-- Everything that was ever said of it. Insert only: what falls stays to be seen.
create table project_progress (
    tenant_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    -- its row goes when a plan drops it
    milestone_id uuid not null,
    key text not null,
    percent integer not null,
    was integer,
    source text not null,
    at timestamptz not null,
    by_id uuid,
    constraint project_progress_pk primary key (tenant_id, id),
    constraint project_progress_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint project_progress_percent check (percent between 0 and 100),
    constraint project_progress_source check (source in ('REPORT', 'OFFICE'))
);
create index project_progress_of on project_progress (tenant_id, project_id, milestone_id, id desc);
select directory.wall('project_progress', 'select, insert');
