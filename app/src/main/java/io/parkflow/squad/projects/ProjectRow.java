package io.parkflow.squad.projects;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// How a project stands in a row, of now and of the past alike.
final class ProjectRow {
    /// What is kept of every version.
    static final String COLUMNS = """
            id, code, name, owner_uscc, owner_name, category, level, industry, space, track, library, stage, course,
            is_squad, is_top500, total_invest, annual_plan, contract_invest, in_place_invest, land_area, build_area,
            output, tax, jobs, contract_on, planned_start, planned_start_by, planned_finish, planned_finish_by,
            planned_production, planned_production_by, admitted_on, started_on, finished_on, leader_id, chief_id,
            officer_id, commitments, case_id, since, version
            """;

    private ProjectRow() {}

    static Project read(Row row) {
        return new Project(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                new Project.Owner(row.text("owner_uscc"), row.text("owner_name")),
                Category.valueOf(row.text("category")),
                Level.valueOf(row.text("level")),
                row.findText("industry"),
                row.findText("space"),
                row.findText("track"),
                Library.valueOf(row.text("library")),
                Stage.valueOf(row.text("stage")),
                Course.valueOf(row.text("course")),
                row.flag("is_squad"),
                row.flag("is_top500"),
                amounts(row),
                targets(row),
                row.findDecimal("land_area"),
                row.findDecimal("build_area"),
                row.findInteger("jobs"),
                new People(row.findUuid("leader_id"), row.findUuid("chief_id"), row.findUuid("officer_id")),
                commitments(row.text("commitments")),
                row.findUuid("case_id"),
                row.instant("since"),
                row.integer("version"));
    }

    private static Amounts amounts(Row row) {
        return new Amounts(
                Money.yuan(row.decimal("total_invest")),
                Money.yuan(row.decimal("annual_plan")),
                row.findDecimal("contract_invest").map(Money::yuan),
                row.findDecimal("in_place_invest").map(Money::yuan),
                row.findDecimal("output").map(Money::yuan),
                row.findDecimal("tax").map(Money::yuan));
    }

    private static Targets targets(Row row) {
        return new Targets(
                row.findDate("contract_on"),
                date(row, "planned_start"),
                date(row, "planned_finish"),
                date(row, "planned_production"),
                row.findDate("admitted_on"),
                row.findDate("started_on"),
                row.findDate("finished_on"));
    }

    private static Optional<PartialDate> date(Row row, String column) {
        return row.findDate(column)
                .map(last -> new PartialDate(last, PartialDate.Precision.valueOf(row.text(column + "_by"))));
    }

    private static List<Project.Commitment> commitments(String json) {
        return StreamSupport.stream(Trees.read(json).spliterator(), false)
                .map(each -> new Project.Commitment(
                        each.path("item").asText(),
                        Optional.of(each.path("until").asText("")).flatMap(PartialDate::find)))
                .toList();
    }

    private static String written(List<Project.Commitment> commitments) {
        return commitments.stream()
                .map(each -> each.until()
                        .map(until -> Trees.of(Map.of("item", each.item(), "until", until.toString())))
                        .orElseGet(() -> Trees.of(Map.of("item", each.item())))
                        .toString())
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    /// Every value under the name of its column, but for who may see whom: that is the caller's.
    static Sql.Statement fill(Sql.Statement statement, Project project) {
        Amounts amounts = project.amounts();
        Targets targets = project.targets();
        People people = project.people();
        statement
                .with("id", project.id())
                .with("code", project.code())
                .with("name", project.name())
                .with("owner_uscc", project.owner().uscc())
                .with("owner_name", project.owner().name())
                .with("category", project.category().name())
                .with("level", project.level().name())
                .with("industry", project.industry())
                .with("space", project.space())
                .with("track", project.track())
                .with("library", project.library().name())
                .with("stage", project.stage().name())
                .with("course", project.course().name())
                .with("is_squad", project.isSquad())
                .with("is_top500", project.isTop500())
                .with("total_invest", amounts.total().yuan())
                .with("annual_plan", amounts.annualPlan().yuan())
                .with("contract_invest", amounts.contract().map(Money::yuan))
                .with("in_place_invest", amounts.inPlace().map(Money::yuan))
                .with("output", amounts.output().map(Money::yuan))
                .with("tax", amounts.tax().map(Money::yuan))
                .with("land_area", project.landArea())
                .with("build_area", project.buildArea())
                .with("jobs", project.jobs())
                .with("contract_on", targets.contract())
                .with("admitted_on", targets.admitted())
                .with("started_on", targets.started())
                .with("finished_on", targets.finished())
                .with("leader_id", people.leader())
                .with("chief_id", people.chief())
                .with("officer_id", people.officer())
                .with("commitments", written(project.commitments()))
                .with("case_id", project.caseId())
                .with("since", project.since())
                .with("version", project.version());
        date(statement, "planned_start", targets.start());
        date(statement, "planned_finish", targets.finish());
        date(statement, "planned_production", targets.production());
        return statement;
    }

    private static void date(Sql.Statement statement, String column, Optional<PartialDate> date) {
        statement.with(column, date.map(PartialDate::last));
        statement.with(column + "_by", date.map(said -> said.precision().name()));
    }

    /// `:id, :code, …` for an insert.
    static String places() {
        return COLUMNS.strip().replaceAll("([a-z_0-9]+)", ":$1").replace(":commitments", "cast(:commitments as jsonb)");
    }

    /// `code = :code, …` for an update: everything but the key.
    static String settings() {
        return java.util.Arrays.stream(COLUMNS.strip().split(",\\s*"))
                .filter(column -> !column.equals("id"))
                .map(column ->
                        column + (column.equals("commitments") ? " = cast(:commitments as jsonb)" : " = :" + column))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /// The wanted ids, for a list.
    static List<UUID> ids(List<Project> projects) {
        return projects.stream().map(Project::id).toList();
    }
}
