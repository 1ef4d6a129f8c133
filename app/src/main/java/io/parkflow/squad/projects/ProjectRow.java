package io.parkflow.squad.projects;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .collect(Collectors.joining(",", "[", "]"));
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
                .with("ownerUscc", project.owner().uscc())
                .with("ownerName", project.owner().name())
                .with("category", project.category().name())
                .with("level", project.level().name())
                .with("industry", project.industry())
                .with("space", project.space())
                .with("track", project.track())
                .with("library", project.library().name())
                .with("stage", project.stage().name())
                .with("course", project.course().name())
                .with("isSquad", project.isSquad())
                .with("isTop500", project.isTop500())
                .with("totalInvest", amounts.total().yuan())
                .with("annualPlan", amounts.annualPlan().yuan())
                .with("contractInvest", amounts.contract().map(Money::yuan))
                .with("inPlaceInvest", amounts.inPlace().map(Money::yuan))
                .with("output", amounts.output().map(Money::yuan))
                .with("tax", amounts.tax().map(Money::yuan))
                .with("landArea", project.landArea())
                .with("buildArea", project.buildArea())
                .with("jobs", project.jobs())
                .with("contractOn", targets.contract())
                .with("admittedOn", targets.admitted())
                .with("startedOn", targets.started())
                .with("finishedOn", targets.finished())
                .with("leaderId", people.leader())
                .with("chiefId", people.chief())
                .with("officerId", people.officer())
                .with("commitments", written(project.commitments()))
                .with("caseId", project.caseId())
                .with("since", project.since())
                .with("version", project.version());
        date(statement, "plannedStart", targets.start());
        date(statement, "plannedFinish", targets.finish());
        date(statement, "plannedProduction", targets.production());
        return statement;
    }

    private static void date(Sql.Statement statement, String column, Optional<PartialDate> date) {
        statement.with(column, date.map(PartialDate::last));
        statement.with(column + "By", date.map(said -> said.precision().name()));
    }

    /// `:id, :code, …` for an insert.
    static String places() {
        return columns().map(ProjectRow::place).collect(Collectors.joining(", "));
    }

    /// `code = :code, …` for an update: everything but the key.
    static String settings() {
        return columns()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = " + place(column))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> columns() {
        return Arrays.stream(COLUMNS.strip().split(",\\s*"));
    }

    /// `:ownerUscc` for `owner_uscc`.
    private static String place(String column) {
        String name = Pattern.compile("_([a-z])")
                .matcher(column)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        return column.equals("commitments") ? "cast(:commitments as jsonb)" : ":" + name;
    }
}
