package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Workflows;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.audit.Predecessors;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A park's own versions of standard workflows: copied, changed, checked, published, made active, given up.
///
/// Running cases stay with the version they began with; other parks see nothing of it. Joins the caller's transaction.
@Singleton
final class ForkDesk {
    private static final int LARGEST = 1_000_000;

    private final Catalog catalog;
    private final StandardVersions standard;
    private final OwnVersions own;
    private final Drafts drafts;
    private final Activations activations;
    private final DraftCheck draftCheck;
    private final SlotTemplates templates;
    private final Press press;
    private final Workflows workflows;
    private final Journal journal;
    private final Predecessors predecessors;
    private final Transactions transactions;
    private final Clock clock;

    ForkDesk(
            Catalog catalog,
            StandardVersions standard,
            OwnVersions own,
            Drafts drafts,
            Activations activations,
            DraftCheck draftCheck,
            SlotTemplates templates,
            Press press,
            Workflows workflows,
            Journal journal,
            Predecessors predecessors,
            Transactions transactions,
            Clock clock) {
        this.catalog = catalog;
        this.standard = standard;
        this.own = own;
        this.drafts = drafts;
        this.activations = activations;
        this.draftCheck = draftCheck;
        this.templates = templates;
        this.press = press;
        this.workflows = workflows;
        this.journal = journal;
        this.predecessors = predecessors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Copies a version to work on.
    ///
    /// @param version the active one when left out
    /// @throws Rejected 404 no such workflow or version, 409 there is a draft already
    Draft fork(String key, Optional<Integer> version) {
        int origin = version.orElseGet(() -> catalog.now(key).bundle().version());
        JsonNode body = Trees.read(catalog.body(key, origin));
        Draft draft = new Draft(key, new VersionNumber(origin), body, 1, me(), clock.instant());
        if (!drafts.add(draft)) {
            throw predecessors.conflict("catalog.draft-exists", "catalog.workflow.forked", id(key));
        }
        record("forked", key, Map.of("origin", origin));
        return draft;
    }

    /// @throws Rejected 404 no such workflow, or nobody works on it
    Draft draft(String key) {
        return drafts.find(key).orElseThrow(Rejected::missing);
    }

    /// @param seen version the change was made on
    /// @throws Rejected 404 no draft, 412 changed meanwhile, 422 too large
    Draft replace(String key, int seen, JsonNode bundle, String drawing, JsonNode parts) {
        Draft before = draft(key);
        JsonNode body = Draft.body(bundle, drawing, parts);
        if (body.toString().length() > LARGEST) {
            throw Rejected.flawed(List.of(Flaw.at("", "catalog.too-large", LARGEST)));
        }
        templates.require(before.body().path("parts"), body.path("parts"));
        Draft after = new Draft(key, before.origin(), body, seen, me(), clock.instant());
        if (!drafts.replace(after)) {
            throw Rejected.stale().with("version", before.version());
        }
        record("changed", key, Map.of("origin", before.origin().value(), "checksum", Sha256.of(body.toString())));
        return draft(key);
    }

    /// @throws Rejected 404 no draft, 412 changed meanwhile
    void discard(String key, int seen) {
        Draft draft = draft(key);
        if (!drafts.remove(key, seen)) {
            throw Rejected.stale().with("version", draft.version());
        }
        record("discarded", key, Map.of("origin", draft.origin().value()));
    }

    DraftCheck.Result check(Draft draft) {
        return draftCheck.check(draft, base(draft), Calls.callable(catalog.all(), draft.key()));
    }

    /// Makes the draft a version of the park's own, for ever as it is, and begins new cases with it.
    ///
    /// @param seen version of the draft that was looked at
    /// @throws Rejected 404 no draft, 409 changed meanwhile, 422 with everything that keeps it from being published
    VersionNumber publish(String key, int seen, Optional<String> note) {
        Draft draft = draft(key);
        if (draft.version() != seen || !drafts.remove(key, seen)) {
            throw predecessors.conflict("catalog.draft-changed", "catalog.workflow.changed", id(key));
        }
        Map<String, Edition> callable = Calls.callable(catalog.all(), key);
        DraftCheck.Result result = draftCheck.check(draft, base(draft), callable);
        ProcessModel model =
                result.model().filter(_ -> result.publishable()).orElseThrow(() -> Rejected.flawed(flaws(result)));
        VersionNumber number = next(draft);
        Map<String, Integer> calls = Calls.of(model, versions(callable));
        String body = numbered(draft, number);
        own.add(key, new OwnVersion(number, Sha256.of(body), note, me(), clock.instant()), body, calls);
        workflows.publishHere(Bundle.processName(key, number.value()), model, Calls.processes(calls));
        record("published", key, Map.of("version", number.label(), "checksum", Sha256.of(body)));
        add(key, activations.find(key), Optional.of(number.value()), note);
        return number;
    }

    private static List<Flaw> flaws(DraftCheck.Result result) {
        return result.remarks().stream()
                .filter(Remark::grave)
                .map(Remark::flaw)
                .limit(200)
                .toList();
    }

    private Edition base(Draft draft) {
        return standard.find(draft.key(), draft.origin().standard()).orElseThrow(Rejected::missing);
    }

    private VersionNumber next(Draft draft) {
        int from = draft.origin().standard();
        return new VersionNumber(from)
                .next(own.findNewest(draft.key(), from))
                .orElseThrow(() -> Rejected.rule("catalog.too-many-versions"));
    }

    private static Map<String, Integer> versions(Map<String, Edition> editions) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        editions.forEach((key, edition) -> versions.put(key, edition.bundle().version()));
        return versions;
    }

    /// Bundle, and every part that differs from the version it was copied from, carry the new number.
    private String numbered(Draft draft, VersionNumber number) {
        Edition origin = catalog.alone(draft.key(), draft.origin().value());
        ObjectNode bundle = draft.bundle().deepCopy();
        bundle.put("version", number.value());
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        draft.parts().forEach((name, part) -> {
            JsonNode before = origin.parts().get(name);
            boolean same = before != null && unnumbered(before).equals(unnumbered(part));
            parts.put(
                    name,
                    same || name.startsWith("rules/") ? (before == null ? part : before) : numbered(part, number));
        });
        return press.body(bundle, draft.drawing(), parts);
    }

    private static JsonNode unnumbered(JsonNode part) {
        return part instanceof ObjectNode object ? object.deepCopy().without("version") : part;
    }

    private static JsonNode numbered(JsonNode part, VersionNumber number) {
        return part instanceof ObjectNode object ? object.deepCopy().put("version", number.value()) : part;
    }

    /// Begins new cases with a version published before; an older one rolls back.
    ///
    /// @param seen    position of the last activation that was seen, 0 for none
    /// @param version empty: gives the park's own up and follows the standard library
    /// @throws Rejected 404 no such workflow or version, 412 somebody was faster, 422 it is active already
    Activation activate(String key, int seen, Optional<Integer> version, Optional<String> note) {
        if (standard.findNewest(key).isEmpty()) {
            throw Rejected.missing();
        }
        version.ifPresent(number -> catalog.alone(key, number));
        Optional<Activation> before = activations.find(key);
        if (before.map(Activation::position).orElse(0) != seen) {
            throw Rejected.stale()
                    .with("version", before.map(Activation::position).orElse(0));
        }
        if (before.flatMap(Activation::version).equals(version)) {
            throw Rejected.rule("catalog.active-already");
        }
        return add(key, before, version, note);
    }

    private Activation add(String key, Optional<Activation> before, Optional<Integer> version, Optional<String> note) {
        int position = before.map(Activation::position).orElse(0) + 1;
        Activation activation = new Activation(position, version, note, me(), clock.instant());
        activations.add(key, activation);
        record(
                version.isPresent() ? "activated" : "withdrawn",
                key,
                version.<Map<String, Object>>map(number -> Map.of("version", new VersionNumber(number).label()))
                        .orElseGet(Map::of));
        transactions.afterCommit(() -> catalog.forget(key));
        return activation;
    }

    private void record(String what, String key, Map<String, Object> detail) {
        Fact fact = Fact.of("catalog.workflow." + what, "workflow", id(key)).with("workflow", key);
        for (Map.Entry<String, Object> each : detail.entrySet()) {
            fact = fact.with(each.getKey(), each.getValue());
        }
        journal.record(fact);
    }

    /// A workflow has a key and no id; what is told of it needs one that stays.
    private static UUID id(String key) {
        String name = Tenancy.current().id() + "/workflow/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID me() {
        return Caller.current().member();
    }
}
