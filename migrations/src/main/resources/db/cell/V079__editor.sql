-- Who has a draft or a task open, so that a second one is told. Rows of people who have gone are taken over, not kept.
create table editor (
    tenant_id uuid not null,
    subject_id uuid not null,
    member_id uuid not null,
    since timestamptz not null,
    seen_at timestamptz not null,
    constraint editor_pk primary key (tenant_id, subject_id, member_id),
    constraint editor_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('editor', 'select, insert, update, delete');
