-- A file the virus scanner could not be asked about waits; one that is found infected later is never handed out again.
alter table file
    drop constraint file_scan,
    add constraint file_scan check (scan in ('unscanned', 'pending', 'clean', 'infected'));
grant update (scan) on file to parkflow_app;

create table scan_order (
    tenant_id uuid not null,
    file_id uuid not null,
    state text not null,
    due_at timestamptz not null,
    attempts integer not null,
    constraint scan_order_pk primary key (tenant_id, file_id),
    constraint scan_order_file foreign key (tenant_id, file_id) references file (tenant_id, id),
    constraint scan_order_state check (state = 'waiting')
);
create index scan_order_due on scan_order (due_at) where state = 'waiting';
select directory.wall('scan_order', 'select, insert, update, delete');
create policy scanner on scan_order for select to parkflow_jobs using (state = 'waiting');
grant select (tenant_id, due_at, state) on scan_order to parkflow_jobs;
