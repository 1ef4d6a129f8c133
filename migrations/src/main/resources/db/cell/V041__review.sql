-- Who is asked to review a case: a new panel is a new round of it.
create table review_seat (
    tenant_id uuid not null,
    case_id uuid not null,
    panel integer not null,
    member_id uuid not null,
    state text not null,
    reason text,
    constraint review_seat_pk primary key (tenant_id, case_id, panel, member_id),
    constraint review_seat_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint review_seat_state check (state in ('asked', 'scored', 'recused'))
);
select directory.wall('review_seat', 'select, insert, update');

-- What an expert gave. Insert only.
create table score_sheet (
    tenant_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    panel integer not null,
    member_id uuid not null,
    rubric text not null,
    rubric_version integer not null,
    total numeric(6,2) not null,
    vetoes text[] not null,
    -- json, not jsonb: the digest is over this very text
    data json not null,
    digest text not null,
    at timestamptz not null,
    constraint score_sheet_pk primary key (tenant_id, id),
    constraint score_sheet_once unique (tenant_id, case_id, panel, member_id),
    constraint score_sheet_seat foreign key (tenant_id, case_id, panel, member_id)
        references review_seat (tenant_id, case_id, panel, member_id)
);
select directory.wall('score_sheet', 'select, insert');

-- What the sheets came to.
create table review_result (
    tenant_id uuid not null,
    case_id uuid not null,
    panel integer not null,
    mean numeric(6,2),
    result text not null,
    at timestamptz not null,
    constraint review_result_pk primary key (tenant_id, case_id, panel),
    constraint review_result_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint review_result_word check (result in ('pass', 'fail', 'few'))
);
select directory.wall('review_result', 'select, insert');
