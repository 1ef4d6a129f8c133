-- Departments, groups, posts and parts in cases are changed by more than one person: each carries a version.
alter table unit add column version integer not null default 1;
alter table crew add column version integer not null default 1;
alter table case_part add column version integer not null default 1;

-- An empty one may go. Cases name departments and groups by words, so nothing points at what is gone.
grant delete on unit to parkflow_app;
grant update, delete on crew to parkflow_app;

-- What somebody is an expert in: a draw takes so many from each field.
create table member_expertise (
    tenant_id uuid not null,
    member_id uuid not null,
    field text not null,
    constraint member_expertise_pk primary key (tenant_id, member_id, field),
    constraint member_expertise_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('member_expertise', 'select, insert, delete');
