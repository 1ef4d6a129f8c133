package io.parkflow.squad.projects;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.FullWidth;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The key projects of the bound park, as they are and as they were.
@Singleton
public final class Projects {
    private static final String NOW = "select " + ProjectRow.COLUMNS + " from project where tenant_id = :tenant";

    /// Exactly one row a project that was there at `:moment`.
    private static final String THEN = "select " + ProjectRow.COLUMNS + """
             from project where tenant_id = :tenant and since <= :moment
            union all select\s""" + ProjectRow.COLUMNS + """
             from project_past where tenant_id = :tenant and since <= :moment and until > :moment
            """;

    private static final String WANTED = """
             p where (cast(:part as text) is null or lower(name || ' ' || code || ' ' || owner_name) like :part)
                and (cast(:library as text) is null or library = :library)
                and (cast(:stage as text) is null or stage = :stage)
                and (cast(:course as text) is null or course = :course)
                and (cast(:category as text) is null or category = :category)
                and (cast(:level as text) is null or level = :level)
                and (cast(:track as text) is null or track = :track)
                and (cast(:space as text) is null or space = :space or space like :below)
                and (cast(:member as uuid) is null or leader_id = cast(:member as uuid)
                    or chief_id = cast(:member as uuid) or officer_id = cast(:member as uuid))
            """;

    private final Sql sql;

    Projects(Sql sql) {
        this.sql = sql;
    }

    public Optional<Project> find(UUID id) {
        return sql.of(NOW + " and id = :id").with("id", id).find(ProjectRow::read);
    }

    /// @throws Rejected 404
    public Project one(UUID id) {
        return find(id).orElseThrow(Rejected::missing);
    }

    /// Holds the row until the commit, for who changes what hangs on the project. Its key stays, so rows that point to
    /// it, such as the lights and reports of a scan, are written meanwhile, and nobody here waits for them.
    ///
    /// @throws Rejected 404
    public Project held(UUID id) {
        return sql.of(NOW + " and id = :id for no key update")
                .with("id", id)
                .find(ProjectRow::read)
                .orElseThrow(Rejected::missing);
    }

    /// As it was at a moment; empty when it was not there yet.
    public Optional<Project> find(UUID id, Instant moment) {
        return sql.of("select * from (" + THEN + ") p where id = :id")
                .with("id", id)
                .with("moment", moment)
                .find(ProjectRow::read);
    }

    public Map<UUID, Project> all(Collection<UUID> ids) {
        return all(ids, Optional.empty());
    }

    /// @param moment empty: now
    public Map<UUID, Project> all(Collection<UUID> ids, Optional<Instant> moment) {
        Map<UUID, Project> found = new HashMap<>();
        sql.of("select * from (" + (moment.isPresent() ? THEN : NOW) + ") p where id = any(cast(:ids as uuid[]))")
                .with("ids", List.copyOf(ids))
                .with("moment", moment)
                .list(ProjectRow::read)
                .forEach(project -> found.put(project.id(), project));
        return Map.copyOf(found);
    }

    /// 在库 and reporting: those that owe a report every week, by id, a page at a time.
    ///
    /// @param after last of the page before
    public List<Project> reporting(Optional<UUID> after, int limit) {
        return sql.of(NOW + """
                                 and library = 'ADMITTED' and course = 'RUNNING' and stage not in ('FULL', 'ARCHIVED')
                                    and (cast(:after as uuid) is null or id > cast(:after as uuid))
                                order by id limit :limit
                                """).with("after", after).with("limit", limit).list(ProjectRow::read);
    }

    /// 在库 now: everything the park has admitted, whatever became of it.
    public List<Project> admitted() {
        return sql.of(NOW + " and library = 'ADMITTED' order by id").list(ProjectRow::read);
    }

    /// 在库 as it was at a moment.
    public List<Project> admitted(Instant moment) {
        return sql.of("select * from (" + THEN + ") p where library = 'ADMITTED' order by id")
                .with("moment", moment)
                .list(ProjectRow::read);
    }

    /// Everything that goes on, in the library or not, but for what was turned away.
    public List<Project> underWay() {
        return sql.of(NOW + """
                                 and course = 'RUNNING' and library not in ('REFUSED', 'MERGED') and stage <> 'ARCHIVED'
                                order by id
                                """).list(ProjectRow::read);
    }

    /// The same by id, a page at a time.
    ///
    /// @param after last of the page before
    public List<Project> underWay(Optional<UUID> after, int limit) {
        return sql.of(NOW + """
                                 and course = 'RUNNING' and library not in ('REFUSED', 'MERGED') and stage <> 'ARCHIVED'
                                    and (cast(:after as uuid) is null or id > cast(:after as uuid))
                                order by id limit :limit
                                """).with("after", after).with("limit", limit).list(ProjectRow::read);
    }

    /// The projects in which somebody has a part.
    public List<Project> of(UUID member) {
        return sql.of(NOW + """
                                 and (leader_id = :member or chief_id = :member or officer_id = :member) order by id
                                """).with("member", member).list(ProjectRow::read);
    }

    /// The project a case has registered.
    public Optional<Project> ofCase(UUID caseId) {
        return sql.of(NOW + " and case_id = :case").with("case", caseId).find(ProjectRow::read);
    }

    public Optional<Project> ofCode(String code) {
        return sql.of(NOW + " and code = :code").with("code", code).find(ProjectRow::read);
    }

    /// Newest first.
    List<Project> page(ProjectFilter filter) {
        return wanted("select *", filter, """
                         and (cast(:after as uuid) is null or id < cast(:after as uuid)) order by id desc limit :limit
                        """)
                .with("after", filter.after())
                .with("limit", filter.limit())
                .list(ProjectRow::read);
    }

    /// How many stand at each stage, on all pages together; a stage at which there is none is left out.
    Map<Stage, Integer> stages(ProjectFilter filter) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        wanted("select stage, cast(count(*) as integer) as n", filter, " group by stage")
                .list(row -> stages.put(Stage.valueOf(row.text("stage")), row.integer("n")) == null);
        return stages;
    }

    private Sql.Statement wanted(String what, ProjectFilter filter, String end) {
        String rows = filter.moment().isPresent() ? "(" + THEN + ")" : "(" + NOW + ")";
        return sql.of(what + " from " + rows + WANTED + end)
                .with("moment", filter.moment())
                .with("part", filter.q().map(Projects::part))
                .with("library", filter.library().map(Enum::name))
                .with("stage", filter.stage().map(Enum::name))
                .with("course", filter.course().map(Enum::name))
                .with("category", filter.category().map(Enum::name))
                .with("level", filter.level().map(Enum::name))
                .with("track", filter.track())
                .with("space", filter.space())
                .with("below", filter.space().map(place -> escaped(place) + "/%"))
                .with("member", filter.member());
    }

    private static String part(String typed) {
        return "%" + escaped(FullWidth.halved(typed).strip().toLowerCase(Locale.ROOT)) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /// What became what it was at `to` after `from`, by id: whatever differs between the two.
    List<Project> begun(Instant from, Instant to) {
        return sql.of("select * from (" + THEN + ") p where since > :from order by id")
                .with("moment", to)
                .with("from", from)
                .list(ProjectRow::read);
    }
}
