-- An order has versions too.
alter table squad_order
    add column since timestamptz,
    add column version integer;

-- What an order was from `since` until `until`, written when it changed. Nobody can edit it.
create table squad_order_past (
    tenant_id uuid not null,
    id uuid not null,
    number text not null,
    level text not null,
    state text not null,
    cause text not null,
    subject text not null,
    project_id uuid,
    case_id uuid not null,
    reason text not null,
    demand text,
    handler_id uuid,
    issued_by uuid,
    issued_at timestamptz not null,
    raised_from uuid,
    interviewed_at timestamptz,
    replied_at timestamptz,
    reply_cause text,
    reply_measures text,
    new_date date,
    late integer not null,
    returned integer not null,
    exempt_why text,
    closed_at timestamptz,
    closed_by uuid,
    since timestamptz not null,
    until timestamptz not null,
    version integer not null,
    constraint squad_order_past_pk primary key (tenant_id, id, version),
    constraint squad_order_past_order foreign key (tenant_id, id) references squad_order (tenant_id, id)
);

-- Of those that are there already their own moments tell when they were issued, spoken about, answered and closed; what
-- else was changed meanwhile counts as it is.
alter table squad_order no force row level security;

create temporary table order_step on commit drop as
select tenant_id, id, at, lead(at) over steps as until, cast(row_number() over steps as integer) as position
from (
    select distinct o.tenant_id, o.id, m.at
    from squad_order o
    cross join lateral (values (o.issued_at), (o.interviewed_at), (o.replied_at), (o.closed_at)) as m (at)
    where m.at >= o.issued_at
) said
window steps as (partition by tenant_id, id order by at);

insert into squad_order_past (tenant_id, id, number, level, state, cause, subject, project_id, case_id, reason, demand,
    handler_id, issued_by, issued_at, raised_from, interviewed_at, replied_at, reply_cause, reply_measures, new_date,
    late, returned, exempt_why, since, until, version)
select o.tenant_id, o.id, o.number, o.level, case when o.replied_at <= s.at then 'REPLIED' else 'OPEN' end, o.cause,
    o.subject, o.project_id, o.case_id, o.reason, o.demand, o.handler_id, o.issued_by, o.issued_at, o.raised_from,
    case when o.interviewed_at <= s.at then o.interviewed_at end,
    case when o.replied_at <= s.at then o.replied_at end,
    case when o.replied_at <= s.at then o.reply_cause end,
    case when o.replied_at <= s.at then o.reply_measures end,
    case when o.replied_at <= s.at then o.new_date end,
    o.late, o.returned, o.exempt_why, s.at, s.until, s.position
from order_step s
join squad_order o on o.tenant_id = s.tenant_id and o.id = s.id
where s.until is not null;

update squad_order o set since = s.at, version = s.position
from order_step s
where s.tenant_id = o.tenant_id and s.id = o.id and s.until is null;

alter table squad_order force row level security;

alter table squad_order
    alter column since set not null,
    alter column version set not null;
create index squad_order_since on squad_order (tenant_id, since);
create index squad_order_past_since on squad_order_past (tenant_id, since);
create index squad_order_past_of_project on squad_order_past (tenant_id, project_id, until);
select directory.wall('squad_order_past', 'select, insert');
