package io.parkflow.platform.draw;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.identity.Expertises;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What the event of a draw tells, which is enough to draw it again without the server's tables.
@Singleton
final class DrawRecord {
    /// How the order came about, for whoever checks it with tools of their own.
    static final String RULE = "sha256(seed:member) ascending; scarcest field first";

    private final Sql sql;
    private final Expertises expertises;

    DrawRecord(Sql sql, Expertises expertises) {
        this.sql = sql;
        this.expertises = expertises;
    }

    /// @param many   how many this lot drew
    /// @param fields how many at least of which field this lot drew
    Fact fact(String what, Draw draw, Pool.Drawable drawable, int many, Map<String, Integer> fields) {
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        drawable.candidates()
                .forEach(candidate -> candidates.put(
                        candidate.member().toString(),
                        candidate.fields().stream().sorted().toList()));
        Map<String, String> leftOut = new LinkedHashMap<>();
        drawable.leftOut()
                .forEach((member, why) ->
                        leftOut.put(member.toString(), why.name().toLowerCase(Locale.ROOT)));
        return Fact.ofCase("review.experts." + what, draw.caseId())
                .at(draw.step())
                .with("draw", draw.id().toString())
                .with("panel", draw.panel())
                .with("rule", RULE)
                .with("seed", draw.seed())
                .with("many", many)
                .with("fields", fields)
                .with("candidates", candidates)
                .with("leftOut", leftOut)
                .with("drawn", draw.drawn().stream().map(UUID::toString).toList());
    }

    /// Fields of which fewer stay than were asked for.
    Map<String, Integer> missing(Map<String, Integer> fields, List<UUID> staying) {
        Map<String, Integer> missing = new TreeMap<>(fields);
        expertises
                .of(staying)
                .values()
                .forEach(theirs -> theirs.forEach(field -> missing.merge(field, -1, Integer::sum)));
        missing.keySet().retainAll(fields.keySet());
        missing.values().removeIf(left -> left <= 0);
        // one is drawn, so one field at most can be served
        return missing.isEmpty() ? Map.of() : Map.of(missing.keySet().iterator().next(), 1);
    }

    /// Draws each again from its event.
    Map<Draw, Boolean> checked(List<Draw> all) {
        Map<String, JsonNode> events = new LinkedHashMap<>();
        if (!all.isEmpty()) {
            sql.of("""
                            select detail from event where tenant_id = :tenant and case_id = :case
                                and type in ('review.experts.drawn', 'review.experts.redrawn') order by id
                            """)
                    .with("case", all.getFirst().caseId())
                    .list(row -> Trees.read(row.text("detail")))
                    .forEach(event -> events.put(event.path("draw").asText(), event));
        }
        Map<Draw, Boolean> checked = new LinkedHashMap<>();
        List<UUID> before = List.of();
        for (Draw draw : all) {
            JsonNode event = events.get(draw.id().toString());
            checked.put(draw, event != null && isRight(draw, event, before));
            before = draw.drawn();
        }
        return checked;
    }

    private static boolean isRight(Draw draw, JsonNode event, List<UUID> before) {
        List<Lot.Candidate> candidates = new ArrayList<>();
        event.path("candidates").properties().forEach(candidate -> {
            Set<String> theirs = new HashSet<>();
            candidate.getValue().forEach(field -> theirs.add(field.asText()));
            candidates.add(new Lot.Candidate(UUID.fromString(candidate.getKey()), theirs));
        });
        Map<String, Integer> fields = new TreeMap<>();
        event.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asInt()));
        Lot.Outcome again = Lot.draw(
                event.path("seed").asText(), candidates, event.path("many").asInt(), fields);
        if (!(again instanceof Lot.Outcome.Drawn(List<UUID> members))
                || !draw.seed().equals(event.path("seed").asText())) {
            return false;
        }
        if (draw.replaced().isEmpty()) {
            return members.equals(draw.drawn());
        }
        List<UUID> expected = new ArrayList<>(before);
        expected.replaceAll(id -> id.equals(draw.replaced().get()) ? members.getFirst() : id);
        return expected.equals(draw.drawn());
    }
}
