-- 季考核: a quarter that is over waits for its scores, with a day until which they are due.
create table squad_quarter (
    tenant_id uuid not null,
    id uuid not null,
    quarter text not null,
    -- ten working days into the next quarter
    due_at timestamptz not null,
    drawn_at timestamptz not null,
    -- the office was told that it is late
    told boolean not null,
    constraint squad_quarter_pk primary key (tenant_id, id),
    constraint squad_quarter_once unique (tenant_id, quarter)
);
select directory.wall('squad_quarter', 'select, insert, update');

alter table squad_bulletin add column told boolean not null default false;
