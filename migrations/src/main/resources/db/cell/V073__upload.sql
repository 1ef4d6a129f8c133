-- A file that arrives in pieces: how much of it lies in the folder. The bytes are forced to the disk before this says so.
create table upload (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    size bigint not null,
    received bigint not null,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    -- what it became
    file_id uuid,
    constraint upload_pk primary key (tenant_id, id),
    constraint upload_member foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint upload_file foreign key (tenant_id, file_id) references file (tenant_id, id),
    constraint upload_size check (size > 0),
    constraint upload_received check (received between 0 and size)
);
create index upload_of_member on upload (tenant_id, member_id);
create index upload_age on upload (tenant_id, expires_at);
select directory.wall('upload', 'select, insert, update, delete');
