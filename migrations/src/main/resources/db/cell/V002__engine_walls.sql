grant usage on schema ${schema} to parkflow_app, parkflow_jobs, parkflow_operator;

-- Walls around the engine's tables. Those that know a tenant keep it in tenant_id_; the others get a column the
-- engine never names, so its inserts fill it with the park of the transaction. The cast makes an unset or empty
-- setting an error instead of a match with the standard library's rows, which carry the empty string.
do $$
declare
    engine record;
    park text;
begin
    for engine in
        select c.oid, c.relname,
            exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id_') as knows
        from pg_class c
        where c.relnamespace = '${schema}'::regnamespace and c.relkind = 'r' and c.relname ~ '^(act|flw)_'
            and c.relname <> 'act_ge_property'
    loop
        park := 'tenant_id_';
        if not engine.knows then
            park := 'park_';
            execute format('alter table %s add column park_ varchar(255) not null'
                ' default coalesce(current_setting(''parkflow.tenant'', true), '''')', engine.oid::regclass);
        end if;
        execute format('alter table %s enable row level security', engine.oid::regclass);
        execute format('alter table %s force row level security', engine.oid::regclass);
        execute format('create policy park on %s to parkflow_app'
            ' using (%I = (current_setting(''parkflow.tenant'')::uuid)::text)'
            ' with check (%I = (current_setting(''parkflow.tenant'')::uuid)::text)', engine.oid::regclass, park, park);
        execute format('grant select, insert, update, delete on %s to parkflow_app', engine.oid::regclass);
    end loop;
end $$;

-- The standard library's definitions stand once in a cell, without a park: every park reads them, none writes them.
create policy standard_read on act_re_deployment for select to parkflow_app using (tenant_id_ = '');
create policy standard_read on act_re_procdef for select to parkflow_app using (tenant_id_ = '');
create policy standard_read on act_ge_bytearray for select to parkflow_app using (park_ = '' and deployment_id_ is not null);

create policy standard on act_re_deployment to parkflow_operator using (tenant_id_ = '') with check (tenant_id_ = '');
create policy standard on act_re_procdef to parkflow_operator using (tenant_id_ = '') with check (tenant_id_ = '');
create policy standard on act_ge_bytearray to parkflow_operator using (park_ = '') with check (park_ = '');
create policy standard on act_procdef_info to parkflow_operator using (park_ = '') with check (park_ = '');
grant select, insert on act_re_deployment, act_re_procdef, act_ge_bytearray to parkflow_operator;
grant select on act_procdef_info, act_re_model to parkflow_operator;
-- Deploying looks for timers and subscriptions of the version before; there are none without a park.
create policy standard on act_ru_timer_job to parkflow_operator using (tenant_id_ = '') with check (tenant_id_ = '');
create policy standard on act_ru_event_subscr to parkflow_operator using (tenant_id_ = '') with check (tenant_id_ = '');
grant select on act_ru_timer_job, act_ru_event_subscr to parkflow_operator;

-- One row set for the whole engine: version numbers and lock names, nobody's data.
grant select on act_ge_property to parkflow_app, parkflow_jobs, parkflow_operator;

-- The job role finds due work of all parks and locks it; the work itself runs inside its park.
do $$
declare
    job text;
begin
    foreach job in array array['act_ru_job', 'act_ru_timer_job', 'act_ru_external_job', 'act_ru_history_job'] loop
        execute format('create policy acquisition on %I to parkflow_jobs using (true) with check (true)', job);
        execute format('grant select, insert, update, delete on %I to parkflow_jobs', job);
    end loop;
end $$;
-- Resetting an expired job writes it anew, which counts the jobs of its execution.
create policy acquisition on act_ru_execution to parkflow_jobs using (true) with check (true);
grant select on act_ru_execution to parkflow_jobs;
grant update (rev_, job_count_, timer_job_count_, susp_job_count_, deadletter_job_count_, external_worker_job_count_)
    on act_ru_execution to parkflow_jobs;
