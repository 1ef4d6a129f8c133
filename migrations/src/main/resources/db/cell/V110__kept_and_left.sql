-- Two people at the telephone of supervision are told of each other.
alter table publicity_supervision add column version integer not null default 1;

-- How long the park keeps what was begun and not handed in, untouched.
create table draft_rule (
    tenant_id uuid not null,
    kept_days integer not null default 180,
    version integer not null,
    constraint draft_rule_pk primary key (tenant_id),
    constraint draft_rule_kept_days check (kept_days between 30 and 3650)
);
select directory.wall('draft_rule', 'select, insert, update');
create index paper_draft_age on paper_draft (tenant_id, saved_at);

-- Tasks that lay with somebody who may not work any more and wait for a hand-over. It is true while the task still lies
-- where it was put then.
create table inbox_left (
    tenant_id uuid not null,
    id uuid not null,
    candidate text not null,
    member_id uuid not null,
    at timestamptz not null,
    constraint inbox_left_pk primary key (tenant_id, id),
    constraint inbox_left_item foreign key (tenant_id, id) references inbox_item (tenant_id, id) on delete cascade,
    constraint inbox_left_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('inbox_left', 'select, insert, update');

-- Whoever keeps the park running sees what waits for the virus scanner beside what it does not look at.
drop index file_unscannable;
create index file_held on file (tenant_id, id desc) where scan in ('pending', 'unscannable');
