-- A blocker has versions, as projects and reports have, so that what stood in the way can be looked at as it was on any
-- day.
alter table squad_blocker
    add column since timestamptz,
    add column version integer;

-- What a blocker was from `since` until `until`, written when it changed: with `squad_blocker` exactly one row a blocker
-- and moment. Nobody can edit it.
create table squad_blocker_past (
    tenant_id uuid not null,
    id uuid not null,
    number text not null,
    project_id uuid not null,
    case_id uuid not null,
    category text not null,
    grade text not null,
    level integer not null,
    state text not null,
    description text not null,
    impact text,
    needs text,
    wanted_by date,
    report_id uuid,
    raised_by uuid not null,
    raised_at timestamptz not null,
    dept text,
    handler_id uuid,
    measures text,
    late_since timestamptz,
    doc_number text,
    superior text,
    expected_on date,
    waiting_since timestamptz,
    waited_minutes integer not null,
    verifier_id uuid,
    verify_result text,
    satisfaction integer,
    closed_at timestamptz,
    reopen_count integer not null,
    since timestamptz not null,
    until timestamptz not null,
    version integer not null,
    constraint squad_blocker_past_pk primary key (tenant_id, id, version),
    constraint squad_blocker_past_blocker foreign key (tenant_id, id) references squad_blocker (tenant_id, id)
);

-- The steps of those that are there already tell what they were: where they stood, on which level, since when. The owner
-- is behind the walls like everybody else; it is filled in from outside them.
alter table squad_blocker no force row level security;
alter table squad_blocker_move no force row level security;

insert into squad_blocker_past (tenant_id, id, number, project_id, case_id, category, grade, level, state, description,
    impact, needs, wanted_by, report_id, raised_by, raised_at, dept, handler_id, measures, late_since, doc_number,
    superior, expected_on, waiting_since, waited_minutes, verifier_id, verify_result, satisfaction, closed_at,
    reopen_count, since, until, version)
select b.tenant_id, b.id, b.number, b.project_id, b.case_id, b.category, b.grade, s.to_level,
    case when s.kind in ('RAISED', 'REOPENED') then 'RAISED'
        when s.kind = 'EXTERNAL' then 'WAITING'
        when s.kind = 'FED_BACK' then 'VERIFYING'
        when s.kind in ('CLOSED', 'REFUSED') then s.kind
        else 'HANDLING' end,
    b.description, b.impact, b.needs, b.wanted_by, b.report_id, b.raised_by, b.raised_at,
    case when s.taken then b.dept end,
    case when s.taken then b.handler_id end,
    case when s.fed_back then b.measures end,
    case when b.late_since <= s.at then b.late_since end,
    case when s.outside then b.doc_number end,
    case when s.outside then b.superior end,
    case when s.outside then b.expected_on end,
    case when s.kind = 'EXTERNAL' then s.at end,
    case when s.answered then b.waited_minutes else 0 end,
    case when s.kind in ('CLOSED', 'REFUSED') then b.verifier_id end,
    case when s.kind in ('CLOSED', 'REFUSED') then b.verify_result end,
    case when s.kind = 'CLOSED' then b.satisfaction end,
    case when s.kind in ('CLOSED', 'REFUSED') then s.at end,
    s.reopened, s.at, s.until, s.position
from (
    select tenant_id, blocker_id, kind, to_level, at, lead(at) over steps as until,
        cast(row_number() over steps as integer) as position,
        bool_or(kind = 'TAKEN') over steps as taken,
        bool_or(kind = 'FED_BACK') over steps as fed_back,
        bool_or(kind = 'EXTERNAL') over steps as outside,
        bool_or(kind = 'ANSWERED') over steps as answered,
        cast(count(*) filter (where kind = 'REOPENED') over steps as integer) as reopened
    from squad_blocker_move
    window steps as (partition by tenant_id, blocker_id order by id)
) s
join squad_blocker b on b.tenant_id = s.tenant_id and b.id = s.blocker_id
where s.until is not null;

update squad_blocker b set
    since = coalesce((select max(m.at) from squad_blocker_move m
        where m.tenant_id = b.tenant_id and m.blocker_id = b.id), b.raised_at),
    version = greatest(1, (select count(*) from squad_blocker_move m
        where m.tenant_id = b.tenant_id and m.blocker_id = b.id));

alter table squad_blocker_move force row level security;
alter table squad_blocker force row level security;

alter table squad_blocker
    alter column since set not null,
    alter column version set not null;
create index squad_blocker_since on squad_blocker (tenant_id, since);
create index squad_blocker_past_since on squad_blocker_past (tenant_id, since);
create index squad_blocker_past_of_project on squad_blocker_past (tenant_id, project_id, until);
select directory.wall('squad_blocker_past', 'select, insert');
