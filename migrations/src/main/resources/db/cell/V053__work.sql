-- People help each other with a task: what they do lies beside the step's own row, under the same engine task.
alter table inbox_item
    -- step: the engine's own; the others are answered for its holder
    add column kind text not null default 'step',
    -- the step's own row, for a row that helps
    add column task_id uuid,
    -- open and planned rows that help with this one
    add column helpers integer not null default 0,
    -- key it goes back to; while it is set the candidate is `w:`, nobody's
    add column held_for text,
    -- step of an earlier paper that is done anew
    add column target text,
    add column asked_by uuid,
    add column reason text,
    add column handed_at timestamptz,
    -- working minutes that were left when the case was suspended
    add column left_minutes integer,
    add column urged_at timestamptz,
    add constraint inbox_item_kind check (kind in ('step', 'before', 'beside', 'after', 'delegated', 'rework'));
create index inbox_item_of_task on inbox_item (tenant_id, task_id) where task_id is not null;

alter table inbox_done add column kind text not null default 'step';

-- An answer that is given but not yet carried out, because somebody countersigns it first; or what a helper filled in.
create table kept_answer (
    tenant_id uuid not null,
    task_id uuid not null,
    member_id uuid not null,
    outcome text not null,
    comment text,
    data json not null,
    kept_at timestamptz not null,
    constraint kept_answer_pk primary key (tenant_id, task_id)
);
select directory.wall('kept_answer', 'select, insert, delete');

-- Who was shown a case without having to act in it: copied, or named in a comment.
create table case_copy (
    tenant_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    member_id uuid not null,
    by_id uuid not null,
    kind text not null,
    words text,
    at timestamptz not null,
    read_at timestamptz,
    constraint case_copy_pk primary key (tenant_id, id),
    constraint case_copy_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint case_copy_kind check (kind in ('copy', 'mention'))
);
create index case_copy_newest on case_copy (tenant_id, member_id, id desc);
create index case_copy_of_case on case_copy (tenant_id, case_id, member_id);
select directory.wall('case_copy', 'select, insert, update');

-- A comment's files; the words are the event's.
create table comment_file (
    tenant_id uuid not null,
    case_id uuid not null,
    event_id uuid not null,
    file_id uuid not null,
    constraint comment_file_pk primary key (tenant_id, event_id, file_id),
    constraint comment_file_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);
create index comment_file_of_case on comment_file (tenant_id, case_id, file_id);
select directory.wall('comment_file', 'select, insert');

create table case_urge (
    tenant_id uuid not null,
    case_id uuid not null,
    by_id uuid not null,
    at timestamptz not null,
    constraint case_urge_pk primary key (tenant_id, case_id),
    constraint case_urge_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);
select directory.wall('case_urge', 'select, insert, update');

-- A case that stands still: what it was before, and until when it is expected to.
create table case_pause (
    tenant_id uuid not null,
    case_id uuid not null,
    state text not null,
    by_id uuid not null,
    since timestamptz not null,
    expected_on date not null,
    constraint case_pause_pk primary key (tenant_id, case_id),
    constraint case_pause_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);
select directory.wall('case_pause', 'select, insert, delete');
