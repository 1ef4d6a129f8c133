-- What was sent in, by content. The bytes lie in the folder of files under park and id; a row is written only when
-- they are safely there.
create table file (
    tenant_id uuid not null,
    id uuid not null,
    -- as the sender called it; a text, never a path
    name text not null,
    size bigint not null,
    sha256 text not null,
    -- media type found in the bytes
    type text not null,
    scan text not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    constraint file_pk primary key (tenant_id, id),
    constraint file_size check (size > 0),
    constraint file_name check (char_length(name) between 1 and 200),
    constraint file_scan check (scan in ('unscanned', 'clean'))
);
create index file_of_member on file (tenant_id, uploaded_by, uploaded_at);
select directory.wall('file', 'select, insert');

-- Which paper names a file, and in which field: from then on the case decides who may read it.
create table file_use (
    tenant_id uuid not null,
    submission_id uuid not null,
    -- JSON pointer into the paper's data
    field text not null,
    file_id uuid not null,
    case_id uuid not null,
    attached_at timestamptz not null,
    constraint file_use_pk primary key (tenant_id, submission_id, field),
    constraint file_use_file foreign key (tenant_id, file_id) references file (tenant_id, id),
    constraint file_use_submission foreign key (tenant_id, submission_id) references submission (tenant_id, id),
    constraint file_use_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);
create index file_use_of_file on file_use (tenant_id, file_id, case_id);
select directory.wall('file_use', 'select, insert');
