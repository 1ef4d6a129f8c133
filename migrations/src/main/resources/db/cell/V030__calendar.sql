-- A park's own days over the national ones, for example a local festival.
create table calendar_day (
    tenant_id uuid not null,
    day date not null,
    kind text not null,
    name text not null,
    source text not null,
    constraint calendar_day_pk primary key (tenant_id, day),
    constraint calendar_day_kind check (kind in ('OFF', 'WORK'))
);
select directory.wall('calendar_day', 'select, insert, update, delete');
