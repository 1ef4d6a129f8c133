package io.parkflow.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every table keeps every rule, and every rule can fail.
class WallsTest {
    @ParameterizedTest
    @EnumSource
    void everyTableKeeps(WallRule rule) throws SQLException {
        try (Connection connection = MigratedDatabase.connect(MigratedDatabase.SUPERUSER)) {
            assertEquals(List.of(), offenders(connection, rule));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SERVER_ROLES_CANNOT_LEAVE_THE_WALLS       | alter role parkflow_app bypassrls
            SERVER_ROLES_OWN_NOTHING                  | alter table matter owner to parkflow_app
            SERVER_ROLES_CREATE_NOTHING               | grant create on schema cell_1 to parkflow_app
            NOTHING_IS_GRANTED_TO_EVERYBODY           | grant select on matter to public
            EVERY_TABLE_HAS_A_PARK                    | create table bad (id uuid primary key)
            THE_PARK_IS_NEVER_EMPTY                   | create table bad (tenant_id uuid, id uuid)
            THE_PARK_IS_NEVER_EMPTY                   | create table bad (tenant_id text not null, id uuid)
            EVERY_TABLE_IS_WALLED                     | create table bad (tenant_id uuid not null)
            THE_WALL_HOLDS_FOR_OWNERS_TOO             | alter table matter no force row level security
            EVERY_TABLE_KEEPS_TO_THE_BOUND_PARK       | drop policy park on matter
            EVERY_TABLE_KEEPS_TO_THE_BOUND_PARK       | alter policy park on matter to parkflow_jobs
            EVERY_TABLE_KEEPS_TO_THE_BOUND_PARK       | alter policy park on matter using (tenant_id = nullif(current_setting('parkflow.tenant', true), '')::uuid)
            POLICIES_CHECK_WHAT_IS_WRITTEN            | create policy bad on matter to parkflow_app using (title = 'x')
            NO_SECOND_POLICY_OPENS_A_WALL             | create policy bad on matter for select to parkflow_app using (title = 'x')
            NO_SECOND_POLICY_OPENS_A_WALL             | create policy standard_read on matter for select using (title = 'x')
            WHAT_IS_READ_BESIDE_THE_PARK_IS_ONLY_READ | create policy bad on matter to parkflow_app using (title = '') with check (title = '')
            ONLY_JOB_ROWS_ARE_EVERYBODYS              | create policy acquisition on matter to parkflow_app using (true) with check (true)
            THE_JOB_ROLE_SEES_JOBS_ONLY               | grant select (title) on matter to parkflow_jobs
            THE_OPERATOR_ROLE_SEES_NO_PARK            | grant select on matter to parkflow_operator
            UNIQUE_MEANS_UNIQUE_WITHIN_A_PARK         | create unique index bad on matter (number)
            UNIQUE_MEANS_UNIQUE_WITHIN_A_PARK         | create unique index bad on matter (number, tenant_id)
            NO_REFERENCE_LEAVES_ITS_PARK              | alter table matter add constraint bad foreign key (resident_id, tenant_id) references resident (id, tenant_id)
            VIEWS_ASK_AS_THEIR_READER                 | create view bad as select * from matter
            NO_VIEW_KEEPS_A_COPY                      | create materialized view bad as select * from matter
            NO_FUNCTION_LENDS_ITS_RIGHTS              | create function bad() returns int language sql security definer as 'select 1'
            NOBODY_MAY_WALK_AROUND_THE_WALL           | grant truncate on matter to parkflow_app
            NOBODY_MAY_WALK_AROUND_THE_WALL           | grant references (id) on matter to parkflow_jobs
            NOBODY_MAY_WALK_AROUND_THE_WALL           | grant trigger on matter to parkflow_operator
            NO_TRIGGERS                               | create trigger bad before update on matter for each row execute function suppress_redundant_updates_trigger()
            NO_RULES                                  | create rule bad as on delete to matter do instead nothing
            NO_SHARED_COUNTERS                        | create sequence bad; grant usage on sequence bad to parkflow_app
            DEFAULTS_ARE_CONSTANT                     | alter table matter alter opened_at set default now()
            WHAT_HAPPENED_STAYS                       | grant update (comment) on event to parkflow_app
            WHAT_HAPPENED_STAYS                       | grant delete on event_seal to parkflow_app
            THE_DIRECTORY_IS_SHUT                     | grant select on directory.account to parkflow_app
            """)
    void theRuleFindsWhatBreaksIt(WallRule rule, String offence) throws SQLException {
        try (Connection connection = MigratedDatabase.connect(MigratedDatabase.SUPERUSER)) {
            connection.setAutoCommit(false);
            MigratedDatabase.execute(connection, "set local search_path = cell_1");
            // one of the offences needs the key it points at the wrong way round
            MigratedDatabase.execute(connection, "create unique index turned on resident (id, tenant_id)");
            int before = offenders(connection, rule).size();

            MigratedDatabase.execute(connection, offence);

            assertTrue(offenders(connection, rule).size() > before, offence);
            connection.rollback();
        }
    }

    private static List<String> offenders(Connection connection, WallRule rule) throws SQLException {
        return MigratedDatabase.column(connection, rule.sql(MigratedDatabase.CELLS));
    }
}
