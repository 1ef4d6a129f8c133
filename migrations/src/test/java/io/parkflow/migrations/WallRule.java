package io.parkflow.migrations;

import java.util.List;

/// What every table of a cell must keep. Each rule is a query that names the offenders, so no row is a pass.
///
/// The names in the lists are exceptions; each says why it may.
enum WallRule {
    SERVER_ROLES_CANNOT_LEAVE_THE_WALLS("""
            select rolname from pg_roles
            where rolname = any(:roles)
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)
            """),

    SERVER_ROLES_OWN_NOTHING("""
            select path || ' of ' || role from relation, unnest(:roles) as role
            where pg_has_role(role, owner, 'member')
            """),

    SERVER_ROLES_CREATE_NOTHING("""
            select nspname || ' by ' || role from pg_namespace, unnest(:roles) as role
            where has_schema_privilege(role, oid, 'create') and nspname !~ '^pg_temp'
            """),

    NOTHING_IS_GRANTED_TO_EVERYBODY("""
            select path from relation, aclexplode(acl) as granted where granted.grantee = 0
            """),

    EVERY_TABLE_HAS_A_PARK("""
            select path from park_table where park is null
            """),

    THE_PARK_IS_NEVER_EMPTY("""
            select path from park_table where park in ('tenant_id', 'park_') and not filled
            union all
            select path from park_table where park = 'tenant_id' and not is_uuid
            """),

    EVERY_TABLE_IS_WALLED("""
            select path from park_table where not walled
            """),

    THE_WALL_HOLDS_FOR_OWNERS_TOO("""
            select path from park_table where not forced
            """),

    /// One policy reads and writes the bound park and nothing else; unset is an error, not a match.
    EVERY_TABLE_KEEPS_TO_THE_BOUND_PARK("""
            select path from park_table t
            where not exists (
                select from policy p
                where p.relation = t.oid and p.roles = array['parkflow_app'] and p.command = '*' and p.permissive
                    and p.reads = own_park(t.park) and p.writes = own_park(t.park))
            """),

    POLICIES_CHECK_WHAT_IS_WRITTEN("""
            select path || ' ' || name from policy where command in ('a', 'w', '*') and writes is null
            """),

    /// Policies add up, so a second one opens what the first keeps shut.
    NO_SECOND_POLICY_OPENS_A_WALL("""
            select path || ' ' || name || ' to ' || array_to_string(roles, ',') from policy
            where name <> 'park' and (relname, name, array_to_string(roles, ',')) not in (
                -- the standard library's definitions stand without a park; everybody reads them
                ('act_re_deployment', 'standard_read', 'parkflow_app'),
                ('act_re_procdef', 'standard_read', 'parkflow_app'),
                ('act_ge_bytearray', 'standard_read', 'parkflow_app'),
                -- and the operator role deploys them
                ('act_re_deployment', 'standard', 'parkflow_operator'),
                ('act_re_procdef', 'standard', 'parkflow_operator'),
                ('act_ge_bytearray', 'standard', 'parkflow_operator'),
                ('act_procdef_info', 'standard', 'parkflow_operator'),
                ('act_ru_timer_job', 'standard', 'parkflow_operator'),
                ('act_ru_event_subscr', 'standard', 'parkflow_operator'),
                -- due work is found before its park is known
                ('act_ru_job', 'acquisition', 'parkflow_jobs'),
                ('act_ru_timer_job', 'acquisition', 'parkflow_jobs'),
                ('act_ru_external_job', 'acquisition', 'parkflow_jobs'),
                ('act_ru_history_job', 'acquisition', 'parkflow_jobs'),
                ('act_ru_execution', 'acquisition', 'parkflow_jobs'),
                ('outbox', 'relay', 'parkflow_jobs'),
                ('delivery', 'courier', 'parkflow_jobs'),
                ('letter_order', 'clerk', 'parkflow_jobs'),
                ('scan_order', 'scanner', 'parkflow_jobs'),
                -- whose news is new is found before the park is known; a node has open streams of many parks
                ('message_count', 'news', 'parkflow_jobs'))
            """),

    WHAT_IS_READ_BESIDE_THE_PARK_IS_ONLY_READ("""
            select path || ' ' || name from policy
            where name <> 'park' and 'parkflow_app' = any(roles) and (command <> 'r' or reads !~ '= ''''::text')
            """),

    ONLY_JOB_ROWS_ARE_EVERYBODYS("""
            select path || ' ' || name from policy
            where (coalesce(reads, '') = 'true' or coalesce(writes, '') = 'true')
                and (name not in ('acquisition', 'news') or roles <> array['parkflow_jobs'])
            """),

    THE_JOB_ROLE_SEES_JOBS_ONLY("""
            select path from relation
            where has_any_column_privilege('parkflow_jobs', oid, 'select, insert, update, references')
                and relname not in ('act_ge_property', 'act_ru_job', 'act_ru_timer_job', 'act_ru_external_job',
                    'act_ru_history_job', 'act_ru_execution', 'outbox', 'delivery', 'letter_order', 'scan_order',
                    'message_count')
            """),

    THE_OPERATOR_ROLE_SEES_NO_PARK("""
            select path from relation
            where has_any_column_privilege('parkflow_operator', oid, 'select, insert, update, references')
                and relname not in ('act_ge_property', 'act_re_deployment', 'act_re_procdef', 'act_re_model',
                    'act_ge_bytearray', 'act_procdef_info', 'act_ru_timer_job', 'act_ru_event_subscr')
            """),

    /// A unique value that another park may hold tells that it does.
    UNIQUE_MEANS_UNIQUE_WITHIN_A_PARK("""
            select path || ' ' || i.indexrelid::regclass from park_table t
            join pg_index i on i.indrelid = t.oid and i.indisunique
            join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
            where a.attname <> 'tenant_id'
                -- the engine's keys are random ids of its own making, never values from outside
                and not (relname ~ '^(act|flw)_' and i.indisprimary)
                -- key and version of a definition, with the park at the end
                and i.indexrelid::regclass::text !~ 'act_uniq_procdef$'
                -- one row a definition and one a process instance, by their random ids
                and i.indexrelid::regclass::text !~ 'act_(uniq_info_procdef|hi_procinst_proc_inst_id__key)$'
            """),

    /// The engine's own references are left out: it makes their ids, and a park cannot name one.
    NO_REFERENCE_LEAVES_ITS_PARK("""
            select conrelid::regclass || ' ' || conname from pg_constraint k
            join park_table t on t.oid = k.conrelid
            where k.contype = 'f' and t.relname !~ '^(act|flw)_'
                and not exists (
                    select from pg_attribute f, pg_attribute p
                    where f.attrelid = k.conrelid and f.attnum = k.conkey[1] and f.attname = 'tenant_id'
                        and p.attrelid = k.confrelid and p.attnum = k.confkey[1] and p.attname = 'tenant_id')
            """),

    VIEWS_ASK_AS_THEIR_READER("""
            select path from relation r join pg_class c using (oid)
            where r.kind = 'v' and coalesce(c.reloptions::text, '') !~ 'security_invoker=(true|on)'
            """),

    NO_VIEW_KEEPS_A_COPY("""
            select path from relation where kind = 'm'
            """),

    NO_FUNCTION_LENDS_ITS_RIGHTS("""
            select p.oid::regprocedure::text from pg_proc p
            where p.pronamespace = any(select oid from pg_namespace where nspname = any(:cells || array['directory']))
                and p.prosecdef
            """),

    NOBODY_MAY_WALK_AROUND_THE_WALL("""
            select path || ' by ' || role from relation, unnest(:roles) as role
            where kind in ('r', 'p')
                and (has_table_privilege(role, oid, 'truncate') or has_table_privilege(role, oid, 'trigger')
                    or has_any_column_privilege(role, oid, 'references') or has_table_privilege(role, oid, 'maintain'))
            """),

    /// Side effects stand in the program, where they are read, and a distributed database runs none for us.
    NO_TRIGGERS("""
            select tgrelid::regclass || ' ' || tgname from pg_trigger
            where not tgisinternal and tgrelid in (select oid from relation)
            """),

    NO_RULES("""
            select ev_class::regclass || ' ' || rulename from pg_rewrite
            where rulename <> '_RETURN' and ev_class in (select oid from relation)
            """),

    /// A shared counter tells each park how busy the others are.
    NO_SHARED_COUNTERS("""
            select path from relation where kind = 'S'
                and (has_sequence_privilege('parkflow_app', oid, 'usage') or has_sequence_privilege('parkflow_app', oid, 'select'))
            """),

    /// Time and ids come from the program; the engine's park column alone is filled by the database.
    DEFAULTS_ARE_CONSTANT("""
            select path || '.' || attname from park_table t
            join pg_attribute a on a.attrelid = t.oid
            join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where relname !~ '^(act|flw)_' and pg_get_expr(d.adbin, d.adrelid) ~ '[(]'
            """),

    WHAT_HAPPENED_STAYS("""
            select path from relation
            where relname in ('event', 'event_seal', 'submission', 'consent', 'inbox_done')
                and (has_any_column_privilege('parkflow_app', oid, 'update') or has_table_privilege('parkflow_app', oid, 'delete'))
            """),

    /// In the directory the server's own role reads the standard library and the national calendar.
    THE_DIRECTORY_IS_SHUT("""
            select c.relname || ' by ' || role
            from pg_class c, unnest(array['parkflow_app', 'parkflow_jobs']) as role
            where c.relnamespace = 'directory'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                and (has_any_column_privilege(role, c.oid, 'insert, update, references')
                    or has_table_privilege(role, c.oid, 'delete')
                    or has_any_column_privilege(role, c.oid, 'select') and (role, c.relname) not in (
                        ('parkflow_app', 'definition'), ('parkflow_app', 'calendar_day'), ('parkflow_jobs', 'cell')))
            """);

    /// Tables that belong to no park: the engine's version numbers and the list of migrations.
    private static final String WITHOUT_PARK = "'act_ge_property', 'flyway_schema_history'";

    private static final String CATALOGUE = """
            with relation as (
                select c.oid, c.relname, n.nspname || '.' || c.relname as path, c.relkind as kind, c.relowner as owner,
                    coalesce(c.relacl, acldefault('r', c.relowner)) as acl,
                    c.relrowsecurity as walled, c.relforcerowsecurity as forced
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any(:cells) and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
            ), park_table as (
                select r.*, a.attname as park, a.attnotnull as filled, a.atttypid = 'uuid'::regtype as is_uuid
                from relation r
                left join pg_attribute a on a.attrelid = r.oid and not a.attisdropped
                    and a.attname in ('tenant_id', 'tenant_id_', 'park_')
                where r.kind in ('r', 'p', 'f') and r.relname not in (:without)
            ), policy as (
                select r.path, r.relname, p.polrelid as relation, p.polname as name, p.polcmd as command,
                    p.polpermissive as permissive,
                    pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as writes,
                    array(select coalesce(g.rolname::text, 'public') from unnest(p.polroles) as o
                        left join pg_roles g on g.oid = o order by 1) as roles
                from pg_policy p join relation r on r.oid = p.polrelid
            )
            """;

    private final String offenders;

    WallRule(String offenders) {
        this.offenders = offenders;
    }

    String sql(List<String> cells) {
        return (CATALOGUE + offenders)
                .replace("own_park(t.park)", OWN_PARK)
                .replace(":cells", array(cells))
                .replace(":roles", array(List.of("parkflow_app", "parkflow_jobs", "parkflow_operator")))
                .replace(":without", WITHOUT_PARK);
    }

    private static final String OWN_PARK = """
            case t.park when 'tenant_id' then '(tenant_id = (current_setting(''parkflow.tenant''::text))::uuid)'
            else format('((%s)::text = ((current_setting(''parkflow.tenant''::text))::uuid)::text)', t.park) end""";

    private static String array(List<String> words) {
        return "array['" + String.join("', '", words) + "']::text[]";
    }
}
