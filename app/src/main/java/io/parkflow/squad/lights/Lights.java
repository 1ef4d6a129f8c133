package io.parkflow.squad.lights;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.projects.Lamp;
import io.parkflow.squad.projects.Moments;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The lights of the bound park's projects, now and then. Only ever added to.
@Singleton
public final class Lights implements Lamp {
    private static final String COLUMNS = """
            l.project_id, l.at, l.on_day, l.colour, l.raw, l.was_red, l.override, l.exempt, l.why_zh, l.why_en, l.aspects,
            l.rules
            """;

    private final Sql sql;
    private final Moments moments;

    Lights(Sql sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    @Override
    public Map<UUID, Shade> shades(Collection<UUID> projects, Optional<LocalDate> asOf, Locale locale) {
        Map<UUID, Shade> shades = new HashMap<>();
        newest(projects, asOf.map(moments::endOf))
                .forEach((id, light) -> shades.put(
                        id,
                        new Shade(
                                light.colour(),
                                Optional.of(light.why(locale)).filter(text -> !text.isEmpty()),
                                light.wasRed(),
                                light.override(),
                                light.exempt())));
        return shades;
    }

    /// One statement however many; a project that was never judged is left out.
    Map<UUID, Judged> newest(Collection<UUID> projects, Optional<Instant> moment) {
        Map<UUID, Judged> newest = new HashMap<>();
        sql.of("select " + COLUMNS + """
                         from unnest(cast(:ids as uuid[])) as p(id)
                        cross join lateral (
                            select * from project_light x where x.tenant_id = :tenant and x.project_id = p.id
                                and (cast(:moment as timestamptz) is null or x.at <= cast(:moment as timestamptz))
                            order by x.at desc limit 1) as l
                        """)
                .with("ids", List.copyOf(projects))
                .with("moment", moment)
                .list(row -> newest.put(row.uuid("project_id"), judged(row)) == null);
        return newest;
    }

    /// One thing that makes a project yellow or red, in Chinese.
    ///
    /// @param aspect `hand` where somebody has set the light
    public record Reason(String aspect, Colour colour, String why) {}

    /// Why each of these is not green now, red first. One statement however many; what is green is left out.
    public Map<UUID, List<Reason>> reasons(Collection<UUID> projects) {
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        newest(projects, Optional.empty()).forEach((id, light) -> {
            List<Reason> found = light.override()
                    ? List.of(new Reason("hand", light.colour(), light.whyZh()))
                    : light.aspects().stream()
                            .map(side -> new Reason(side.key(), side.colour(), side.zh()))
                            .toList();
            List<Reason> grave = found.stream()
                    .filter(reason -> reason.colour() != Colour.GREEN)
                    .sorted(Comparator.comparing(Reason::colour).reversed())
                    .toList();
            if (!grave.isEmpty()) {
                reasons.put(id, grave);
            }
        });
        return reasons;
    }

    /// Newest first.
    ///
    /// @param moment empty: now
    List<Judged> history(UUID project, Optional<Instant> moment, int limit) {
        return sql.of("select " + COLUMNS + """
                         from project_light l where l.tenant_id = :tenant and l.project_id = :project
                            and (cast(:moment as timestamptz) is null or l.at <= cast(:moment as timestamptz))
                        order by l.at desc limit :limit
                        """)
                .with("moment", moment)
                .with("project", project)
                .with("limit", limit)
                .list(Lights::judged);
    }

    /// What each project showed at each moment: project → one a moment, empty before it was judged. One statement.
    Map<UUID, List<Optional<Colour>>> strips(Collection<UUID> projects, List<Instant> ends) {
        record Cell(UUID project, int week, Colour colour) {}
        List<Cell> cells = sql.of("""
                        select p.id, cast(w.n as integer) as n, l.colour
                        from unnest(cast(:ids as uuid[])) as p(id)
                        cross join unnest(cast(:ends as timestamptz[])) with ordinality as w(moment, n)
                        cross join lateral (
                            select x.colour from project_light x where x.tenant_id = :tenant and x.project_id = p.id
                                and x.at <= w.moment
                            order by x.at desc limit 1) as l
                        """)
                .with("ids", List.copyOf(projects))
                .with("ends", ends.stream().map(Instant::toString).toList())
                .list(row -> new Cell(row.uuid("id"), row.integer("n") - 1, Colour.valueOf(row.text("colour"))));
        Map<UUID, List<Optional<Colour>>> strips = new HashMap<>();
        projects.forEach(id ->
                strips.put(id, new ArrayList<>(Collections.nCopies(ends.size(), Optional.<Colour>empty()))));
        cells.forEach(cell ->
                Objects.requireNonNull(strips.get(cell.project())).set(cell.week(), Optional.of(cell.colour())));
        return strips;
    }

    /// All of them in one statement.
    void add(List<Judged> judged) {
        if (judged.isEmpty()) {
            return;
        }
        sql.of("""
                        insert into project_light (tenant_id, project_id, at, on_day, colour, raw, was_red, override,
                            exempt, why_zh, why_en, aspects, rules)
                        select :tenant, project, at, :day, colour, raw, was_red, override, exempt, why_zh, why_en,
                            cast(aspects as jsonb), :rules
                        from unnest(cast(:projects as uuid[]), cast(:ats as timestamptz[]), cast(:colours as text[]), cast(:raws as text[]),
                            cast(:wasRed as boolean[]), cast(:overrides as boolean[]), cast(:exempt as boolean[]),
                            cast(:zh as text[]), cast(:en as text[]), cast(:aspects as text[]))
                            as l(project, at, colour, raw, was_red, override, exempt, why_zh, why_en, aspects)
                        """)
                .with("ats", judged.stream().map(each -> each.at().toString()).toList())
                .with("day", judged.getFirst().day())
                .with("rules", judged.getFirst().rules())
                .with("projects", judged.stream().map(Judged::project).toList())
                .with(
                        "colours",
                        judged.stream().map(each -> each.colour().name()).toList())
                .with("raws", judged.stream().map(each -> each.raw().name()).toList())
                .with("wasRed", judged.stream().map(Judged::wasRed).toList())
                .with("overrides", judged.stream().map(Judged::override).toList())
                .with("exempt", judged.stream().map(Judged::exempt).toList())
                .with("zh", judged.stream().map(Judged::whyZh).toList())
                .with("en", judged.stream().map(Judged::whyEn).toList())
                .with("aspects", judged.stream().map(Lights::written).toList())
                .change();
    }

    private static String written(Judged judged) {
        return judged.aspects().stream()
                .map(side -> Trees.of(Map.of(
                                "key", side.key(),
                                "colour", side.colour().name(),
                                "exempt", side.exempt(),
                                "zh", side.zh(),
                                "en", side.en()))
                        .toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Judged judged(Row row) {
        return new Judged(
                row.uuid("project_id"),
                row.instant("at"),
                row.date("on_day"),
                Colour.valueOf(row.text("colour")),
                Colour.valueOf(row.text("raw")),
                row.flag("was_red"),
                row.flag("override"),
                row.flag("exempt"),
                row.text("why_zh"),
                row.text("why_en"),
                sides(Trees.read(row.text("aspects"))),
                row.integer("rules"));
    }

    private static List<Judged.Side> sides(JsonNode aspects) {
        return aspects.valueStream()
                .map(node -> new Judged.Side(
                        node.path("key").asText(),
                        Colour.valueOf(node.path("colour").asText()),
                        node.path("exempt").asBoolean(),
                        node.path("zh").asText(),
                        node.path("en").asText()))
                .toList();
    }
}
