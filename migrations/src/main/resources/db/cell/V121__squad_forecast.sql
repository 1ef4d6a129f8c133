-- 预报: what is meant to start or to be finished in a month, drawn up from the register on the 25th of the month before.
create table squad_forecast (
    tenant_id uuid not null,
    id uuid not null,
    -- 2026-04
    month text not null,
    made_at timestamptz not null,
    constraint squad_forecast_pk primary key (tenant_id, id),
    constraint squad_forecast_once unique (tenant_id, month)
);
select directory.wall('squad_forecast', 'select, insert');

-- A project that is foretold, with what stood in the register that day. One that is taken off again keeps its line.
create table squad_forecast_line (
    tenant_id uuid not null,
    id uuid not null,
    forecast_id uuid not null,
    project_id uuid not null,
    kind text not null,
    planned_on date,
    planned_by text,
    library text not null,
    stage text not null,
    -- whoever named it; the register did: none
    named_by uuid,
    note text,
    at timestamptz not null,
    struck_at timestamptz,
    struck_by uuid,
    struck_why text,
    constraint squad_forecast_line_pk primary key (tenant_id, id),
    constraint squad_forecast_line_once unique (tenant_id, forecast_id, project_id, kind),
    constraint squad_forecast_line_forecast foreign key (tenant_id, forecast_id) references squad_forecast (tenant_id, id),
    constraint squad_forecast_line_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_forecast_line_namer foreign key (tenant_id, named_by) references member (tenant_id, id),
    constraint squad_forecast_line_striker foreign key (tenant_id, struck_by) references member (tenant_id, id),
    constraint squad_forecast_line_kind check (kind in ('START', 'FINISH'))
);
select directory.wall('squad_forecast_line', 'select, insert, update');
