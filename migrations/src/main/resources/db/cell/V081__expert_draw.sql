-- Experts drawn by lot. A lot is never drawn twice for one round of a step: whoever declines is replaced, with a reason.
create table expert_draw (
    tenant_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    step text not null,
    -- which round of experts of the case this is
    panel integer not null,
    -- 1 is the draw itself, what follows replaces one of the drawn
    no integer not null,
    seed text not null,
    -- how many of the drawn must be at home in which field
    fields jsonb not null,
    -- member ids in the order they were drawn
    drawn uuid[] not null,
    replaced uuid,
    reason text,
    made_by uuid,
    at timestamptz not null,
    constraint expert_draw_pk primary key (tenant_id, id),
    constraint expert_draw_once unique (tenant_id, case_id, step, panel, no),
    constraint expert_draw_case foreign key (tenant_id, case_id) references matter (tenant_id, id),
    constraint expert_draw_replaces check ((no = 1) = (replaced is null) and (replaced is null) = (reason is null))
);
select directory.wall('expert_draw', 'select, insert');
