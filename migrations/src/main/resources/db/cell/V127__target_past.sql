-- What a target was until it was set anew, so that a board of then is measured by what was meant then. What was set first
-- counts from the beginning of its year: nothing else was meant before. Nobody can edit it.
create table project_target_past (
    tenant_id uuid not null,
    year integer not null,
    measure text not null,
    value numeric(20,2) not null,
    until timestamptz not null,
    version integer not null,
    constraint project_target_past_pk primary key (tenant_id, year, measure, version),
    constraint project_target_past_target foreign key (tenant_id, year, measure)
        references project_target (tenant_id, year, measure)
);
select directory.wall('project_target_past', 'select, insert');
