-- Who did this to an object that is no case, asked when somebody comes second.
create index event_of_subject on event (tenant_id, subject_id, id) where case_id is null;
