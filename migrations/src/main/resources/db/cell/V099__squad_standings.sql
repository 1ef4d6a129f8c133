-- 月通报: what a month was, as it was told.
create table squad_bulletin (
    tenant_id uuid not null,
    id uuid not null,
    month text not null,
    content json not null,
    made_at timestamptz not null,
    -- five working days into the next month
    due_at timestamptz not null,
    published_at timestamptz,
    published_by uuid,
    constraint squad_bulletin_pk primary key (tenant_id, id),
    constraint squad_bulletin_once unique (tenant_id, month),
    constraint squad_bulletin_clerk foreign key (tenant_id, published_by) references member (tenant_id, id)
);
select directory.wall('squad_bulletin', 'select, insert, update');

-- 季考核: points as they were settled, with everything they were counted from. Insert only.
create table squad_score (
    tenant_id uuid not null,
    id uuid not null,
    quarter text not null,
    project_id uuid not null,
    track text not null,
    rank integer not null,
    points numeric(8,2) not null,
    detail json not null,
    settled_at timestamptz not null,
    settled_by uuid not null,
    constraint squad_score_pk primary key (tenant_id, id),
    constraint squad_score_once unique (tenant_id, quarter, project_id),
    constraint squad_score_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_score_clerk foreign key (tenant_id, settled_by) references member (tenant_id, id)
);
select directory.wall('squad_score', 'select, insert');

-- 流动红旗: who holds a track's flag in a quarter; nothing is ever taken out of its history.
create table squad_flag (
    tenant_id uuid not null,
    id uuid not null,
    track text not null,
    quarter text not null,
    project_id uuid not null,
    points numeric(8,2) not null,
    -- quarters on end it has held the flag, this one included
    streak integer not null,
    awarded_at timestamptz not null,
    constraint squad_flag_pk primary key (tenant_id, id),
    constraint squad_flag_once unique (tenant_id, track, quarter),
    constraint squad_flag_project foreign key (tenant_id, project_id) references project (tenant_id, id)
);
select directory.wall('squad_flag', 'select, insert');

-- 观摩点评
create table squad_tour (
    tenant_id uuid not null,
    id uuid not null,
    title text not null,
    held_on date not null,
    state text not null,
    closed_at timestamptz,
    constraint squad_tour_pk primary key (tenant_id, id),
    constraint squad_tour_state check (state in ('OPEN', 'CLOSED'))
);
select directory.wall('squad_tour', 'select, insert, update');

create table squad_tour_sheet (
    tenant_id uuid not null,
    tour_id uuid not null,
    project_id uuid not null,
    judge_id uuid not null,
    look numeric(5,2) not null,
    invest numeric(5,2) not null,
    service numeric(5,2) not null,
    safety numeric(5,2) not null,
    at timestamptz not null,
    constraint squad_tour_sheet_pk primary key (tenant_id, tour_id, project_id, judge_id),
    constraint squad_tour_sheet_tour foreign key (tenant_id, tour_id) references squad_tour (tenant_id, id),
    constraint squad_tour_sheet_project foreign key (tenant_id, project_id) references project (tenant_id, id),
    constraint squad_tour_sheet_judge foreign key (tenant_id, judge_id) references member (tenant_id, id),
    constraint squad_tour_sheet_look check (look between 0 and 40),
    constraint squad_tour_sheet_invest check (invest between 0 and 30),
    constraint squad_tour_sheet_service check (service between 0 and 20),
    constraint squad_tour_sheet_safety check (safety between 0 and 10)
);
select directory.wall('squad_tour_sheet', 'select, insert, update');
