-- When a task's light turns yellow; red is when it is due. Kept, because only the park's calendar can tell.
alter table inbox_item add column soon_at timestamptz;
-- What a case is found by: pairs of characters of its title, each with the park's first digits so that one index serves
-- all parks and no park pays for another's words; its serial number as `#12`. Beside the case, because a case changes
-- with every step and its words never do.
create table case_word (
    tenant_id uuid not null,
    case_id uuid not null,
    words text[] not null,
    constraint case_word_pk primary key (tenant_id, case_id),
    constraint case_word_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);

-- The owner is behind the wall like everybody else; what is there already is filled in from outside it.
alter table inbox_item no force row level security;
update inbox_item set soon_at = due_at where due_at is not null;
alter table inbox_item force row level security;
alter table matter no force row level security;
insert into case_word (tenant_id, case_id, words)
select m.tenant_id, m.id, array(
    select left(cast(m.tenant_id as text), 8) || ':' || substr(plain.title, at, 2)
    from (select lower(regexp_replace(m.title, '\s', '', 'g')) as title) as plain,
        generate_series(1, greatest(char_length(plain.title) - 1, 0)) as at
    union
    select left(cast(m.tenant_id as text), 8) || ':#' || substring(m.number from '(\d+)号?$') where m.number ~ '\d+号?$')
from matter m;
alter table matter force row level security;
create index case_word_words on case_word using gin (words);
select directory.wall('case_word', 'select, insert');

create index inbox_item_by_due on inbox_item (tenant_id, candidate, coalesce(due_at, 'infinity'), id);
create index inbox_item_by_step on inbox_item (tenant_id, candidate, workflow, step, id desc);
-- what somebody began and is still running is counted, not kept
create index matter_running_of_starter on matter (tenant_id, starter_id) where closed_at is null;

-- How a person likes to look at the inbox, by a name of their own.
create table inbox_filter (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    -- {"view": "todo", "workflow": "seedfund", "sort": "due"}
    filter json not null,
    created_at timestamptz not null,
    constraint inbox_filter_pk primary key (tenant_id, id),
    constraint inbox_filter_name unique (tenant_id, member_id, name),
    constraint inbox_filter_member foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select directory.wall('inbox_filter', 'select, insert, update, delete');
