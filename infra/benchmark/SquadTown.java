import io.parkflow.ground.tenancy.Park;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Fills parks with key projects that are being built: with people, a frozen plan, what was invested, and the lights of
/// twelve weeks. One project in twenty is far behind its plan, three a little.
final class SquadTown {
    private static final int PROJECTS_OF_AN_OFFICER = 20;
    private static final String ID = "cast(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-0000000000%s' as uuid)";

    private final Connection connection;

    private SquadTown(Connection connection) {
        this.connection = connection;
    }

    /// @param workers people who are there already and have a part in projects
    static void fill(Product product, Park park, int projects, List<UUID> workers) throws Exception {
        try (Connection connection = product.database()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local search_path = " + park.cell());
            }
            new SquadTown(connection).fill(park.id(), projects, workers);
            connection.commit();
        }
    }

    private void fill(UUID park, int projects, List<UUID> workers) throws Exception {
        List<UUID> officers = new ArrayList<>(workers);
        while (officers.size() * PROJECTS_OF_AN_OFFICER < projects) {
            officers.add(UUID.randomUUID());
        }
        List<UUID> fresh = officers.subList(workers.size(), officers.size());
        people(park, fresh, "PROJECT_OFFICER");
        List<UUID> chiefs = IntStream.range(0, 1 + projects / 200).mapToObj(_ -> UUID.randomUUID()).toList();
        people(park, chiefs, "SQUAD_CHIEF");
        people(park, List.of(UUID.randomUUID()), "DISPATCH_OFFICE");
        projects(park, projects, officers, chiefs);
        plans(park);
        pasts(park);
    }

    private void people(UUID park, List<UUID> members, String role) throws Exception {
        change(
                """
                insert into member (tenant_id, id, account_id, name, state, created_at, version)
                select ?, m, gen_random_uuid(), '压测', 'active', now(), 1 from unnest(cast(? as uuid[])) as m
                """,
                park,
                array(members));
        change(
                "insert into member_role (tenant_id, member_id, role) select ?, m, ? from unnest(cast(? as uuid[])) as m",
                park,
                role,
                array(members));
    }

    private void projects(UUID park, int projects, List<UUID> officers, List<UUID> chiefs) throws Exception {
        change(
                """
                insert into project (tenant_id, id, code, name, owner_uscc, owner_name, category, level, space, track,
                    library, stage, course, is_squad, is_top500, total_invest, annual_plan, planned_start,
                    planned_start_by, planned_finish, planned_finish_by, admitted_on, started_on, officer_id, chief_id,
                    commitments, words, created_at, since, version)
                select ?, %s, 'XM' || i, '压测项目' || i, '91500107MA5DEM012E', '示例公司' || i, 'INDUSTRY', 'CITY',
                    '高新园/北区/A-' || i %% 40, case when i %% 2 = 0 then '制造业跑道' else '创新跑道' end,
                    'ADMITTED', 'BUILDING', 'RUNNING', true, false, 1000000000, 120000000, current_date - 300, 'MONTH',
                    current_date + 400, 'MONTH', current_date - 320, current_date - 300,
                    (cast(? as uuid[]))[1 + i %% ?], (cast(? as uuid[]))[1 + i %% ?],
                    '[]', '{}', now() - interval '330 days', now() - interval '330 days', 1
                from generate_series(1, ?) as i
                """
                        .formatted(ID.formatted("01")),
                park,
                array(officers),
                officers.size(),
                array(chiefs),
                chiefs.size(),
                projects);
    }

    private void plans(UUID park) throws Exception {
        change(
                """
                insert into project_plan (tenant_id, project_id, state, baseline, version, changed_at)
                select tenant_id, id, 'FROZEN', 1, 2, now() from project where tenant_id = ?
                """,
                park);
        change(
                """
                insert into project_baseline (tenant_id, project_id, version, body, reason, approved_at)
                select tenant_id, id, 1, '{"milestones": [], "curve": []}', '首版', now() from project where tenant_id = ?
                """,
                park);
        change(
                """
                insert into project_milestone (tenant_id, id, project_id, key, name, position, is_key, planned,
                    planned_by, after, actual_on, done_at)
                select tenant_id, gen_random_uuid(), id, 'm' || n, '节点' || n, n, true, current_date - 330 + 90 * n, 'DAY',
                    '{}', case when n < 4 then current_date - 330 + 90 * n end, case when n < 4 then now() end
                from project cross join generate_series(1, 6) as n where tenant_id = ?
                """,
                park);
        change(
                """
                insert into project_month (tenant_id, project_id, month, amount)
                select tenant_id, id, month, 10000000 from project
                cross join generate_series(date_trunc('year', now()), date_trunc('year', now()) + interval '11 months',
                    interval '1 month') as month
                where tenant_id = ?
                """,
                park);
    }

    private void pasts(UUID park) throws Exception {
        change(
                """
                insert into project_invested (tenant_id, id, project_id, on_day, total, source, at)
                select tenant_id, gen_random_uuid(), id, on_day, 100000000 + share * part, 'OFFICE', now()
                from (select tenant_id, id, (120000000.0 * extract(doy from now()) / 366)
                        * case when cast(substr(code, 3) as integer) % 20 = 0 then 0.5
                            when cast(substr(code, 3) as integer) % 20 < 4 then 0.8 else 1 end as share
                    from project where tenant_id = ?) as p
                cross join (values (cast(date_trunc('year', now()) as date) - 1, 0.0),
                    (current_date - 60, 0.7), (current_date - 5, 1.0)) as f (on_day, part)
                """,
                park);
        change(
                """
                insert into project_light (tenant_id, project_id, at, on_day, colour, raw, was_red, override, exempt,
                    why_zh, why_en, aspects, rules)
                select tenant_id, id, now() - week * interval '7 days', current_date - 7 * week, 'GREEN', 'GREEN', false,
                    false, false, '', '', '[]', 0
                from project cross join generate_series(1, 12) as week where tenant_id = ?
                """,
                park);
    }

    private Object array(List<UUID> ids) throws Exception {
        return connection.createArrayOf("uuid", Collections.unmodifiableList(ids).toArray());
    }

    private void change(String sql, Object... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
