-- The engine's tables come with keys and indexes for questions nobody asks here, and every step of every case pays for
-- them. Their foreign keys are checked row by row for nothing: the engine deletes in order, and its revision numbers
-- refuse whoever worked on a row that has gone meanwhile.
do $$
declare
    extra record;
begin
    for extra in
        select c.conrelid::regclass as target, c.conname as name
        from pg_constraint c join pg_class t on t.oid = c.conrelid
        where c.contype = 'f' and t.relnamespace = '${schema}'::regnamespace and t.relname ~ '^act_ru_'
    loop
        execute format('alter table %s drop constraint %I', extra.target, extra.name);
    end loop;
end $$;

-- by business key, reference, scope, definition, time: never asked
drop index act_idx_exec_buskey;
drop index act_idx_exec_ref_id_;
drop index act_idx_exe_procdef;
drop index act_idx_task_create;
drop index act_idx_task_scope;
drop index act_idx_task_sub_scope;
drop index act_idx_task_scope_def;
drop index act_idx_task_procdef;

-- asked, but empty in nearly every row
drop index act_idx_exe_super;
create index act_idx_exe_super on act_ru_execution (super_exec_) where super_exec_ is not null;
drop index act_idx_ru_var_scope_id_type;
create index act_idx_ru_var_scope_id_type on act_ru_variable (scope_id_, scope_type_) where scope_id_ is not null;
drop index act_idx_ru_var_sub_id_type;
create index act_idx_ru_var_sub_id_type on act_ru_variable (sub_scope_id_, scope_type_) where sub_scope_id_ is not null;
drop index act_idx_var_bytearray;
create index act_idx_var_bytearray on act_ru_variable (bytearray_id_) where bytearray_id_ is not null;
drop index act_idx_variable_task_id;
create index act_idx_variable_task_id on act_ru_variable (task_id_) where task_id_ is not null;

-- the primary key gives the same order, read backwards
drop index matter_newest;
