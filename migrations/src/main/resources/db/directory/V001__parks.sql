-- Which parks there are and in which cell each lives. Small, read mostly, the same on every node.
create table cell (
    name text not null,
    constraint cell_pk primary key (name)
);

create table tenant (
    id uuid not null,
    slug text not null,
    name text not null,
    -- stands in front of document numbers: {short name}{kind}〔{year}〕{no}号
    short_name text not null,
    cell text not null,
    state text not null,
    zone text not null,
    profile jsonb not null,
    created_at timestamptz not null,
    constraint tenant_pk primary key (id),
    constraint tenant_slug unique (slug),
    constraint tenant_cell foreign key (cell) references cell (name),
    constraint tenant_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
    constraint tenant_state check (state in ('active', 'suspended'))
);

-- The wall: forced row-level security by park, and only the rights that are named.
-- A cell's migrations call it once for each table; the build fails where a table has none.
create function wall(target regclass, rights text) returns void
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy park on %s to parkflow_app'
        ' using (tenant_id = current_setting(''parkflow.tenant'')::uuid)'
        ' with check (tenant_id = current_setting(''parkflow.tenant'')::uuid)', target);
    execute format('grant %s on %s to parkflow_app', rights, target);
end $$;

grant usage on schema directory to parkflow_app, parkflow_jobs, parkflow_operator;
grant select on cell to parkflow_operator, parkflow_jobs;
grant insert on cell to parkflow_operator;
grant select, insert, update on tenant to parkflow_operator;
