-- A project's page names the meetings that spoke of it.
create index squad_agenda_of_project on squad_agenda (tenant_id, project_id) where project_id is not null;
