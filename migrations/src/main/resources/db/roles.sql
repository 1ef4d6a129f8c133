-- The four login roles of a Parkflow database. A superuser runs this once per server; running it again is harmless.
-- Passwords are set apart: `alter role … password …`.
--   parkflow_owner     owns the database and every table; migrates, serves no request
--   parkflow_app       serves requests, always bound to one park
--   parkflow_jobs      finds due jobs and unsent messages of all parks, nothing else
--   parkflow_operator  keeps the directory: parks, accounts, standard library
do $$
declare
  role_name text;
begin
  foreach role_name in array array['parkflow_owner', 'parkflow_app', 'parkflow_jobs', 'parkflow_operator'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I', role_name);
    end if;
    execute format('alter role %I login noinherit nocreatedb nocreaterole', role_name);
    if exists (select from pg_roles where rolname = role_name and (rolsuper or rolbypassrls)) then
      raise exception 'role % must be neither superuser nor exempt from row-level security', role_name;
    end if;
  end loop;
end
$$;
