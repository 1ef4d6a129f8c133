-- What the park's own days were after each change, so that it is known by which calendar a deadline was counted.
create table calendar_edition (
    tenant_id uuid not null,
    version integer not null,
    at timestamptz not null,
    member_id uuid,
    reason text not null,
    days jsonb not null,
    -- the year whose notice was taken in, which is known from then on
    notice_year integer,
    constraint calendar_edition_pk primary key (tenant_id, version)
);
select directory.wall('calendar_edition', 'select, insert');

-- One run of one beat for one period: the row is taken before the work begins, so two nodes never both do it.
create table beat_run (
    tenant_id uuid not null,
    id uuid not null,
    beat text not null,
    period text not null,
    state text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    attempts integer not null,
    found jsonb,
    error text,
    constraint beat_run_pk primary key (tenant_id, id),
    constraint beat_run_once unique (tenant_id, beat, period),
    constraint beat_run_beat check (beat in ('day', 'week', 'month', 'quarter', 'year')),
    constraint beat_run_state check (state in ('running', 'done', 'failed'))
);
select directory.wall('beat_run', 'select, insert, update');

-- What the scan of the day has told already; nobody is told the same twice.
create table beat_mark (
    tenant_id uuid not null,
    kind text not null,
    subject_id uuid not null,
    -- what it was when it was told: another deadline of the same task is told anew
    mark text not null,
    at timestamptz not null,
    constraint beat_mark_pk primary key (tenant_id, kind, subject_id, mark)
);
select directory.wall('beat_mark', 'select, insert');
