-- Working minutes a step has used up, for steps that go on with what was left when the case comes back to them.
create table step_clock (
    tenant_id uuid not null,
    case_id uuid not null,
    step text not null,
    used_minutes integer not null,
    constraint step_clock_pk primary key (tenant_id, case_id, step),
    constraint step_clock_case foreign key (tenant_id, case_id) references matter (tenant_id, id)
);
select directory.wall('step_clock', 'select, insert, update');
