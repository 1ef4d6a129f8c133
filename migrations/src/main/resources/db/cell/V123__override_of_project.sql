-- what was set by hand on a day that is over
create index light_override_of on light_override (tenant_id, project_id, at desc);
