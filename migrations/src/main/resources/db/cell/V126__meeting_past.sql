-- Meetings, what stands on their agenda and what they agree can be looked at as they were on any day.
alter table squad_meeting
    add column since timestamptz,
    add column version integer;
alter table squad_agenda add column since timestamptz;

-- What a meeting was from `since` until `until`, written when it changed. Nobody can edit it.
create table squad_meeting_past (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null,
    week_id uuid,
    title text not null,
    held_at timestamptz not null,
    place text not null,
    state text not null,
    chair_id uuid,
    compiled_at timestamptz,
    opened_at timestamptz,
    closed_at timestamptz,
    minutes_due timestamptz,
    minutes_at timestamptz,
    minutes_by uuid,
    since timestamptz not null,
    until timestamptz not null,
    version integer not null,
    constraint squad_meeting_past_pk primary key (tenant_id, id, version),
    constraint squad_meeting_past_meeting foreign key (tenant_id, id) references squad_meeting (tenant_id, id)
);

-- What stood on an agenda and was taken off it. Nothing on an agenda is ever changed.
create table squad_agenda_past (
    tenant_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    position integer not null,
    reason text not null,
    project_id uuid,
    subject_id uuid,
    title text not null,
    detail text not null,
    since timestamptz not null,
    until timestamptz not null,
    constraint squad_agenda_past_pk primary key (tenant_id, id),
    constraint squad_agenda_past_meeting foreign key (tenant_id, meeting_id) references squad_meeting (tenant_id, id)
);

-- Of those that are there already the log tells when they were called, and their own moments the rest.
alter table squad_meeting no force row level security;
alter table squad_agenda no force row level security;
alter table event no force row level security;

create temporary table meeting_step on commit drop as
select tenant_id, id, at, lead(at) over steps as until, cast(row_number() over steps as integer) as position
from (
    select distinct called.tenant_id, called.id, m.at
    from (
        select g.*, least(g.opened_at, coalesce((
            select min(e.at) from event e where e.tenant_id = g.tenant_id and e.subject_id = g.id
                and e.type in ('meeting.planned', 'meeting.compiled')), g.compiled_at,
            g.held_at - interval '1 day')) as called_at
        from squad_meeting g
    ) called
    cross join lateral (values (called.called_at), (called.opened_at), (called.closed_at), (called.minutes_at)) as m (at)
    where m.at is not null
) said
window steps as (partition by tenant_id, id order by at);

insert into squad_meeting_past (tenant_id, id, kind, week_id, title, held_at, place, state, chair_id, compiled_at,
    opened_at, closed_at, minutes_due, since, until, version)
select g.tenant_id, g.id, g.kind, g.week_id, g.title, g.held_at, g.place,
    case when g.closed_at <= s.at then 'CLOSED' when g.opened_at <= s.at then 'OPEN' else 'PLANNED' end,
    g.chair_id, g.compiled_at,
    case when g.opened_at <= s.at then g.opened_at end,
    case when g.closed_at <= s.at then g.closed_at end,
    case when g.closed_at <= s.at then g.minutes_due end,
    s.at, s.until, s.position
from meeting_step s
join squad_meeting g on g.tenant_id = s.tenant_id and g.id = s.id
where s.until is not null;

update squad_agenda a set since = s.at
from meeting_step s
where s.tenant_id = a.tenant_id and s.id = a.meeting_id and s.position = 1;

update squad_meeting g set since = s.at, version = s.position
from meeting_step s
where s.tenant_id = g.tenant_id and s.id = g.id and s.until is null;

alter table event force row level security;
alter table squad_agenda force row level security;
alter table squad_meeting force row level security;

alter table squad_meeting
    alter column since set not null,
    alter column version set not null;
alter table squad_agenda alter column since set not null;
create index squad_agenda_past_of_meeting on squad_agenda_past (tenant_id, meeting_id, position);
create index squad_agenda_past_of_project on squad_agenda_past (tenant_id, project_id) where project_id is not null;
select directory.wall('squad_meeting_past', 'select, insert');
select directory.wall('squad_agenda_past', 'select, insert');


alter table squad_outcome add column since timestamptz;

-- What an outcome was from `since` until `until`, written when it changed. Nobody can edit it.
create table squad_outcome_past (
    tenant_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    agenda_id uuid,
    project_id uuid,
    case_id uuid,
    what text not null,
    owner_id uuid not null,
    due_on date not null,
    acceptance text not null,
    state text not null,
    handed_back integer not null,
    suggested text,
    result text,
    noted_at timestamptz not null,
    assigned_at timestamptz,
    done_at timestamptz,
    overdue_at timestamptz,
    closed_at timestamptz,
    since timestamptz not null,
    until timestamptz not null,
    version integer not null,
    constraint squad_outcome_past_pk primary key (tenant_id, id, version),
    constraint squad_outcome_past_outcome foreign key (tenant_id, id) references squad_outcome (tenant_id, id)
);

-- Of those that are there already their own moments tell when they were noted, handed out, reported and accepted. What
-- was struck out is gone from the beginning: nobody knows when.
alter table squad_outcome no force row level security;

-- each version but the newest gets a number below its own, of which there are as many as it has moments, at least
create temporary table outcome_step on commit drop as
select tenant_id, id, at, lead(at) over steps as until,
    cast(row_number() over steps as integer) as position,
    cast(greatest(version, count(*) over (partition by tenant_id, id)) - count(*) over (partition by tenant_id, id)
        as integer) as before
from (
    select distinct o.tenant_id, o.id, o.version, m.at
    from squad_outcome o
    cross join lateral (values (o.noted_at), (o.assigned_at), (o.done_at), (o.overdue_at), (o.closed_at)) as m (at)
    where m.at >= o.noted_at
) said
window steps as (partition by tenant_id, id order by at);

insert into squad_outcome_past (tenant_id, id, meeting_id, agenda_id, project_id, case_id, what, owner_id, due_on,
    acceptance, state, handed_back, suggested, result, noted_at, assigned_at, done_at, overdue_at, closed_at, since,
    until, version)
select o.tenant_id, o.id, o.meeting_id, o.agenda_id, o.project_id,
    case when o.assigned_at <= s.at then o.case_id end,
    o.what, o.owner_id, o.due_on, o.acceptance,
    case when o.state = 'STRUCK' then 'STRUCK' when o.done_at <= s.at then 'REPORTED'
        when o.assigned_at <= s.at then 'ASSIGNED' else 'NOTED' end,
    o.handed_back, o.suggested,
    case when o.done_at <= s.at then o.result end,
    o.noted_at,
    case when o.assigned_at <= s.at then o.assigned_at end,
    case when o.done_at <= s.at then o.done_at end,
    case when o.overdue_at <= s.at then o.overdue_at end,
    case when o.closed_at <= s.at then o.closed_at end,
    s.at, s.until, s.before + s.position
from outcome_step s
join squad_outcome o on o.tenant_id = s.tenant_id and o.id = s.id
where s.until is not null;

update squad_outcome o set since = s.at, version = s.before + s.position
from outcome_step s
where s.tenant_id = o.tenant_id and s.id = o.id and s.until is null;

alter table squad_outcome force row level security;

alter table squad_outcome alter column since set not null;
create index squad_outcome_since on squad_outcome (tenant_id, since);
create index squad_outcome_past_since on squad_outcome_past (tenant_id, since);
create index squad_outcome_past_of_meeting on squad_outcome_past (tenant_id, meeting_id, until);
create index squad_outcome_past_of_project on squad_outcome_past (tenant_id, project_id, until);
select directory.wall('squad_outcome_past', 'select, insert');
