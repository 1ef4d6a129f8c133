-- A request to excuse a milestone is a case with a task for the office.
alter table light_exemption add column case_id uuid;
alter table light_exemption add constraint light_exemption_case foreign key (tenant_id, case_id)
    references matter (tenant_id, id);
alter table light_exemption drop constraint light_exemption_state;
alter table light_exemption add constraint light_exemption_state
    check (state in ('ASKED', 'GRANTED', 'REFUSED', 'DROPPED'));

-- What was asked before has no task anybody could answer: it is asked anew, and does not count. The owner is behind the
-- wall like everybody else; it is filled in from outside it.
alter table light_exemption no force row level security;
update light_exemption set state = 'DROPPED' where state = 'ASKED';
alter table light_exemption force row level security;

create index light_exemption_of_case on light_exemption (tenant_id, case_id) where case_id is not null;
-- one request for a milestone at a time
create unique index light_exemption_open on light_exemption (tenant_id, project_id, milestone) where state = 'ASKED';
