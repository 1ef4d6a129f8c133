package io.parkflow.platform.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Draws the panels of a case.
@Singleton
final class Reviews {
    private final Sql sql;
    private final Sheets sheets;
    private final Rubrics rubrics;

    Reviews(Sql sql, Sheets sheets, Rubrics rubrics) {
        this.sql = sql;
        this.sheets = sheets;
        this.rubrics = rubrics;
    }

    private record Line(int panel, Optional<BigDecimal> mean, Optional<Totals.Result> result, ReviewSheet.Seat seat) {}

    ReviewSheet of(UUID caseId, Locale locale) {
        if (sheets.panel(caseId) == 0) {
            return new ReviewSheet(List.of());
        }
        Rubric rubric = rubrics.of(caseId);
        Map<Integer, List<Line>> panels = new TreeMap<>();
        lines(caseId, rubric, locale)
                .forEach(line -> panels.computeIfAbsent(line.panel(), _ -> new ArrayList<>())
                        .add(line));
        return new ReviewSheet(panels.values().stream()
                .map(lines -> panel(rubric, lines, locale))
                .toList());
    }

    private static ReviewSheet.Panel panel(Rubric rubric, List<Line> lines, Locale locale) {
        Line any = lines.getFirst();
        return new ReviewSheet.Panel(
                any.panel(),
                rubric.pass(),
                any.mean().map(BigDecimal::toPlainString),
                any.result(),
                any.result().map(found -> Texts.of(locale, "review.result-" + found.word(), List.of())),
                lines.stream().map(Line::seat).toList());
    }

    private List<Line> lines(UUID caseId, Rubric rubric, Locale locale) {
        return sql.of("""
                        select s.panel, s.member_id, p.name, s.state, s.reason, h.total, h.data, h.declaration, h.at,
                            r.mean, r.result
                        from review_seat s
                        join member p on p.tenant_id = s.tenant_id and p.id = s.member_id
                        left join score_sheet h on h.tenant_id = s.tenant_id and h.case_id = s.case_id
                            and h.panel = s.panel and h.member_id = s.member_id
                        left join review_result r on r.tenant_id = s.tenant_id and r.case_id = s.case_id
                            and r.panel = s.panel
                        where s.tenant_id = :tenant and s.case_id = :case order by s.panel, p.name, s.member_id
                        """).with("case", caseId).list(row -> line(row, rubric, locale));
    }

    private static Line line(Row row, Rubric rubric, Locale locale) {
        Optional<Totals.Result> result = row.findText("result").map(Totals.Result::of);
        Optional<JsonNode> sheet = result.flatMap(_ -> row.findText("data")).map(Trees::read);
        ReviewSheet.Seat seat = new ReviewSheet.Seat(
                row.uuid("member_id"),
                row.text("name"),
                ReviewSheet.State.of(row.text("state")),
                row.findText("reason").filter(words -> !words.isBlank()),
                row.findText("declaration").flatMap(version -> declared(row, rubric, version, locale)),
                sheet.map(_ -> ReviewSheet.plain(row.decimal("total"))),
                sheet.map(data -> groups(rubric, data, locale)).orElse(List.of()),
                sheet.map(data -> vetoes(rubric, data, locale)).orElse(List.of()));
        return new Line(row.integer("panel"), row.findDecimal("mean"), result, seat);
    }

    private static Optional<ReviewSheet.Declared> declared(Row row, Rubric rubric, String version, Locale locale) {
        return rubric.findDeclaration()
                .map(words -> new ReviewSheet.Declared(
                        row.instant("at"), version, words.text().in(locale)));
    }

    private static List<ReviewSheet.Group> groups(Rubric rubric, JsonNode data, Locale locale) {
        return rubric.groups().stream()
                .map(group -> new ReviewSheet.Group(
                        group.label().in(locale),
                        ReviewSheet.plain(group.items().stream()
                                .map(item -> new BigDecimal(data.path("scores")
                                        .path(group.key())
                                        .path(item.key())
                                        .asText("0")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)),
                        group.items().stream().mapToInt(Rubric.Item::max).sum(),
                        data.path("comments").path(group.key()).asText()))
                .toList();
    }

    private static List<String> vetoes(Rubric rubric, JsonNode data, Locale locale) {
        List<String> named = new ArrayList<>();
        data.path("vetoes").forEach(veto -> named.add(veto.asText()));
        return rubric.vetoes().stream()
                .filter(veto -> named.contains(veto.key()))
                .map(veto -> veto.label().in(locale))
                .toList();
    }
}
