package io.parkflow.platform.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Rows as they stand in the database, nothing hidden and nothing put into words. Texts that a digest is over stay
/// texts.
@Singleton
final class Proofs {
    private final Sql sql;

    Proofs(Sql sql) {
        this.sql = sql;
    }

    Optional<ObjectNode> findCase(UUID id) {
        return sql.of("""
                        select id, number, workflow, workflow_version, title, state, starter_id, resident_id, opened_at,
                            closed_at, outcome
                        from matter where tenant_id = :tenant and id = :id
                        """).with("id", id).find(row -> {
            ObjectNode matter = Trees.empty();
            matter.put("id", row.text("id"))
                    .put("number", row.findText("number").orElse(null))
                    .put("workflow", row.text("workflow"))
                    .put("workflowVersion", row.integer("workflow_version"))
                    .put("title", row.text("title"))
                    .put("state", row.text("state"))
                    .put("starter", row.text("starter_id"))
                    .put("resident", row.findText("resident_id").orElse(null))
                    .put("openedAt", row.instant("opened_at").toString())
                    .put(
                            "closedAt",
                            row.findInstant("closed_at").map(Object::toString).orElse(null))
                    .put("outcome", row.findText("outcome").orElse(null));
            return matter;
        });
    }

    /// Those of the case, and of the items under which a committee met it; oldest first, numbered from one.
    List<ObjectNode> events(UUID caseId) {
        int[] number = {0};
        return sql.of("""
                        select e.id, e.at, e.type, e.subject_kind, e.subject_id, e.case_id, e.step, e.actor_id,
                            e.actor_role, e.request_id, e.comment, e.detail, e.digest, s.position, s.previous, s.hash
                        from event e left join event_seal s on s.tenant_id = e.tenant_id and s.event_id = e.id
                        where e.tenant_id = :tenant and (e.case_id = :case or e.subject_kind = 'committee-item'
                            and e.subject_id in (
                                select id from committee_item where tenant_id = :tenant and case_id = :case))
                        order by e.id
                        """).with("case", caseId).list(row -> event(row, ++number[0]));
    }

    private static ObjectNode event(Row row, int number) {
        ObjectNode event = Trees.empty();
        event.put("n", number)
                .put("id", row.text("id"))
                .put("at", row.instant("at").toString())
                .put("type", row.text("type"))
                .put("subjectKind", row.text("subject_kind"))
                .put("subject", row.text("subject_id"))
                .put("case", row.findText("case_id").orElse(null))
                .put("step", row.findText("step").orElse(null))
                .put("actor", row.findText("actor_id").orElse(null))
                .put("actorRole", row.findText("actor_role").orElse(null))
                .put("request", row.findText("request_id").orElse(null))
                .put("comment", row.findText("comment").orElse(null))
                .put("detail", row.text("detail"))
                .put("digest", row.text("digest"));
        row.findNumber("position")
                .ifPresent(position -> event.putObject("seal")
                        .put("position", position)
                        .put("previous", row.text("previous"))
                        .put("hash", row.text("hash")));
        return event;
    }

    List<ObjectNode> submissions(UUID caseId) {
        Map<String, ArrayNode> files = files(caseId);
        return sql.of("""
                        select s.id, m.workflow, s.step, s.form, s.form_version, s.data, s.digest, s.submitted_by,
                            s.submitted_at
                        from submission s join matter m on m.tenant_id = s.tenant_id and m.id = s.case_id
                        where s.tenant_id = :tenant and s.case_id = :case order by s.id
                        """).with("case", caseId).list(row -> {
            ObjectNode paper = Trees.empty();
            paper.put("id", row.text("id"))
                    .put("step", row.text("step"))
                    .put(
                            "form",
                            "%s/%s@%d".formatted(row.text("workflow"), row.text("form"), row.integer("form_version")))
                    .put("data", row.text("data"))
                    .put("digest", row.text("digest"))
                    .put("by", row.text("submitted_by"))
                    .put("at", row.instant("submitted_at").toString())
                    .set(
                            "files",
                            files.getOrDefault(row.text("id"), Trees.empty().arrayNode()));
            return paper;
        });
    }

    private Map<String, ArrayNode> files(UUID caseId) {
        Map<String, ArrayNode> files = new HashMap<>();
        sql.of("""
                        select u.submission_id, u.field, f.id, f.name, f.size, f.sha256, f.type
                        from file_use u join file f on f.tenant_id = u.tenant_id and f.id = u.file_id
                        where u.tenant_id = :tenant and u.case_id = :case order by u.field
                        """)
                .with("case", caseId)
                .list(row -> files.computeIfAbsent(
                                row.text("submission_id"), _ -> Trees.empty().arrayNode())
                        .add(Trees.empty()
                                .put("field", row.text("field"))
                                .put("id", row.text("id"))
                                .put("name", row.text("name"))
                                .put("size", row.number("size"))
                                .put("type", row.text("type"))
                                .put("sha256", row.text("sha256"))));
        return files;
    }

    List<ObjectNode> sheets(UUID caseId) {
        return sql.of("""
                        select id, panel, member_id, rubric, rubric_version, data, digest, at from score_sheet
                        where tenant_id = :tenant and case_id = :case order by id
                        """).with("case", caseId).list(row -> {
            ObjectNode sheet = Trees.empty();
            sheet.put("id", row.text("id"))
                    .put("panel", row.integer("panel"))
                    .put("form", "review/%s@%d".formatted(row.text("rubric"), row.integer("rubric_version")))
                    .put("data", row.text("data"))
                    .put("digest", row.text("digest"))
                    .put("by", row.text("member_id"))
                    .put("at", row.instant("at").toString());
            return sheet;
        });
    }

    /// Of each member the vote that counts; earlier ones stand in the events alone.
    List<ObjectNode> ballots(UUID caseId) {
        return sql.of("""
                        select b.item_id, b.member_id, b.vote, b.reason, b.conditions, b.cast_at
                        from committee_ballot b join committee_item i on i.tenant_id = b.tenant_id and i.id = b.item_id
                        where b.tenant_id = :tenant and i.case_id = :case order by b.cast_at, b.member_id
                        """).with("case", caseId).list(row -> {
            ObjectNode ballot = Trees.empty();
            ballot.put("item", row.text("item_id"))
                    .put("by", row.text("member_id"))
                    .put("form", "committee/ballot@1")
                    .put("vote", row.text("vote").toLowerCase(java.util.Locale.ROOT))
                    .put("reason", row.findText("reason").orElse(null))
                    .put("at", row.instant("cast_at").toString())
                    .set("conditions", Trees.read(row.text("conditions")));
            return ballot;
        });
    }

    /// The park's chain from the case's first sealed event to its last: the link before, then a digest a line. Others'
    /// digests say nothing of what happened there.
    String chain(List<ObjectNode> events) {
        List<ObjectNode> seals = events.stream()
                .filter(event -> event.has("seal"))
                .map(event -> (ObjectNode) event.get("seal"))
                .toList();
        if (seals.isEmpty()) {
            return "";
        }
        long first = seals.stream()
                .mapToLong(seal -> seal.get("position").asLong())
                .min()
                .orElseThrow();
        long last = seals.stream()
                .mapToLong(seal -> seal.get("position").asLong())
                .max()
                .orElseThrow();
        StringBuilder lines = new StringBuilder();
        sql.of("""
                        select s.position, s.previous, e.digest
                        from event_seal s join event e on e.tenant_id = s.tenant_id and e.id = s.event_id
                        where s.tenant_id = :tenant and s.position between :first and :last order by s.position
                        """).with("first", first).with("last", last).list(row -> {
            if (lines.isEmpty()) {
                lines.append(row.number("position"))
                        .append(' ')
                        .append(row.text("previous"))
                        .append('\n');
            }
            return lines.append(row.text("digest")).append('\n').length();
        });
        return lines.toString();
    }
}
