package io.parkflow.platform.review;

import io.parkflow.ground.identity.Expertises;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.draw.Draw;
import io.parkflow.platform.draw.DrawDesk;
import io.parkflow.platform.draw.Prospect;
import io.parkflow.platform.forms.Kind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Shows lots with the names of people.
@Singleton
final class DrawViews {
    private final DrawDesk draws;
    private final CaseDesk cases;
    private final Members members;
    private final Expertises expertises;

    DrawViews(DrawDesk draws, CaseDesk cases, Members members, Expertises expertises) {
        this.draws = draws;
        this.cases = cases;
        this.members = members;
        this.expertises = expertises;
    }

    DrawSheet sheet(DrawnTask task, Locale locale) {
        Prospect prospect = draws.prospect(task.purpose(), DrawnTask.POOL);
        Map<UUID, String> names = members.names(prospect.leftOut().keySet());
        Kind.People rule = task.rule();
        Optional<DrawSheet.Told> told = all(task.purpose().matter(), locale).stream()
                .filter(each -> each.step().equals(task.purpose().stepKey())
                        && each.panel() == task.purpose().panel())
                .findFirst();
        return new DrawSheet(
                List.of(told.isEmpty() ? "draw" : "replace"),
                prospect.candidates(),
                prospect.fields().entrySet().stream()
                        .map(field -> new DrawSheet.Field(field.getKey(), field.getValue()))
                        .toList(),
                prospect.leftOut().entrySet().stream()
                        .map(left -> new DrawSheet.LeftOut(
                                left.getKey(),
                                names.getOrDefault(left.getKey(), ""),
                                Texts.of(locale, "draw.why-" + left.getValue(), List.of())))
                        .toList(),
                Math.max(1, rule.min()),
                rule.max(),
                rule.odd(),
                told,
                told.map(DrawViews::fills).orElse(Map.of()));
    }

    private static Map<String, Object> fills(DrawSheet.Told told) {
        return Map.of(
                DrawnTask.FIELD,
                told.drawn().stream().map(person -> person.id().toString()).toList(),
                "method",
                Appoint.DRAWN);
    }

    /// Every lot of a case, the newest round first.
    List<DrawSheet.Told> all(Case matter, Locale locale) {
        Map<Draw, Boolean> checked = draws.checked(matter.id());
        Map<String, List<Draw>> rounds = new LinkedHashMap<>();
        Set<UUID> people = new HashSet<>();
        checked.keySet().forEach(draw -> {
            rounds.computeIfAbsent(draw.step() + "/" + draw.panel(), _ -> new ArrayList<>())
                    .add(draw);
            people.addAll(draw.drawn());
            draw.replaced().ifPresent(people::add);
            draw.by().ifPresent(people::add);
        });
        Map<UUID, String> names = members.names(people);
        Map<UUID, Set<String>> fields = expertises.of(people);
        Bundle bundle = cases.bundle(matter);
        return rounds.values().stream()
                .map(round -> told(round, checked, names, fields, bundle, locale))
                .toList()
                .reversed();
    }

    private static DrawSheet.Told told(
            List<Draw> round,
            Map<Draw, Boolean> checked,
            Map<UUID, String> names,
            Map<UUID, Set<String>> fields,
            Bundle bundle,
            Locale locale) {
        Draw first = round.getFirst();
        return new DrawSheet.Told(
                first.id(),
                first.step(),
                Optional.ofNullable(bundle.steps().get(first.step()))
                        .map(step -> step.name().in(locale))
                        .orElse(first.step()),
                first.panel(),
                first.at(),
                first.by().map(by -> names.getOrDefault(by, "")),
                first.seed(),
                first.fields(),
                round.getLast().drawn().stream()
                        .map(id -> new DrawSheet.Person(
                                id,
                                names.getOrDefault(id, ""),
                                fields.getOrDefault(id, Set.of()).stream().toList()))
                        .toList(),
                round.reversed().stream()
                        .flatMap(draw -> replaced(draw, names).stream())
                        .toList(),
                round.stream().allMatch(draw -> Boolean.TRUE.equals(checked.get(draw))));
    }

    private static Optional<DrawSheet.Replaced> replaced(Draw draw, Map<UUID, String> names) {
        return draw.replaced()
                .map(id -> new DrawSheet.Replaced(
                        names.getOrDefault(id, ""),
                        draw.reason().orElse(""),
                        draw.at(),
                        draw.by().map(by -> names.getOrDefault(by, "")),
                        draw.seed()));
    }
}
