-- What somebody has typed and not handed in: an answer to a task, or the paper a case would begin with. It is its
-- author's alone. A draft goes with the row of the inbox it answers, in the same commit, whoever took that away.
create table paper_draft (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    workflow text not null,
    -- none: a case would begin with it
    task_id uuid,
    title text not null,
    outcome text,
    comment text,
    data json not null,
    saved_at timestamptz not null,
    version integer not null,
    constraint paper_draft_pk primary key (tenant_id, id),
    constraint paper_draft_member foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint paper_draft_task foreign key (tenant_id, task_id) references inbox_item (tenant_id, id) on delete cascade
);
create unique index paper_draft_of_task on paper_draft (tenant_id, task_id, member_id) where task_id is not null;
create unique index paper_draft_of_start on paper_draft (tenant_id, member_id, workflow) where task_id is null;
create index paper_draft_newest on paper_draft (tenant_id, member_id, id desc);
select directory.wall('paper_draft', 'select, insert, update, delete');

create index seedfund_application_unsent on seedfund_application (tenant_id, coalesce(resident_id, owner_id), id desc)
    where state = 'DRAFT';

-- Everything that was begun and not handed in, whichever room keeps it; whose it is says a member's or a company's id.
create view unsent with (security_invoker = true) as
select tenant_id, id, member_id as owner_id, case when task_id is null then 'start' else 'task' end as kind, workflow,
    task_id, title, cast(null as text) as context, cast(null as timestamptz) as closes_at, saved_at
from paper_draft
union all
select a.tenant_id, a.id, coalesce(a.resident_id, a.owner_id), 'application', 'seedfund', cast(null as uuid), a.title,
    r.title, r.closes_at, a.saved_at
from seedfund_application a
join seedfund_round r on r.tenant_id = a.tenant_id and r.id = a.round_id
where a.state = 'DRAFT';
grant select on unsent to parkflow_app;

-- What a person has done is counted as it is done, under a key of their own; what was done before is counted once.
alter table inbox_done no force row level security;
alter table inbox_count no force row level security;
insert into inbox_count (tenant_id, candidate, stripe, open)
select tenant_id, 'd:' || member_id, 0, count(*) from inbox_done group by tenant_id, member_id;
alter table inbox_count force row level security;
alter table inbox_done force row level security;
