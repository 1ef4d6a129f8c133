package io.parkflow.platform.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.test.Evidence;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Tampering;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The server's relay is off, so that the test says when the chain grows.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest implements TestPropertyProvider {
    private static final Optional<String> ANY_KEY = Optional.empty();

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Uploads uploads;

    @Inject
    MoreWorkflows workflows;

    @Inject
    Evidence evidence;

    @Inject
    Journal journal;

    @Inject
    Round round;

    @Inject
    Transactions transactions;

    private Park park = Town.NOWHERE;
    private String caseId = "";
    private Town.Person auditor = new Town.Person(park, Ids.next(), "", "");
    private Map<String, String> export = Map.of();

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeAll
    void aCaseWithAFileAndADecision() {
        workflows.bring("filing");
        park = town.park();
        auditor = town.person(park, "AUDITOR");
        caseId = filed(park);
        export = Evidence.parts(evidence.export(caseId, auditor.token()).body());
    }

    /// Filed with two files, decided by an expert, while other things happen in the park.
    private String filed(Park where) {
        Town.Person applicant = town.person(where, "APPLICANT");
        Town.Person expert = town.person(where, "EXPERT");
        somethingElse(where);
        String plan = uploads.send(applicant.token(), "计划.pdf", Uploads.PDF).string("id");
        String licence = uploads.send(applicant.token(), "b.pdf", Uploads.PDF).string("id");
        Http.Reply opened = http.post(
                "/api/v1/cases",
                applicant.token(),
                Map.of(
                        "workflow",
                        "filing",
                        "title",
                        "年度材料",
                        "data",
                        Map.of("plan", plan, "licences", List.of(Map.of("name", "营业执照", "copy", licence)))));
        assertEquals(201, opened.status(), opened.text());
        Tenancy.run(where.tenant(), round::go);
        somethingElse(where);
        String task = String.valueOf(http.get("/api/v1/tasks?view=claimable", expert.token())
                .objects("items")
                .getFirst()
                .get("id"));
        Http.Reply done = http.post(
                "/api/v1/tasks/" + task + "/completion",
                expert.token(),
                Map.of("outcome", "done", "comment", "同意\n第二行", "data", Map.of()));
        assertEquals(200, done.status(), done.text());
        Tenancy.run(where.tenant(), round::go);
        return opened.string("id");
    }

    private void somethingElse(Park where) {
        Tenancy.run(
                where.tenant(),
                () -> transactions.write(() -> {
                    journal.record(Fact.of("test.thing.happened", "thing", Ids.next()));
                    return journal.record(Fact.of("test.thing.happened", "thing", Ids.next()));
                }));
    }

    @Test
    void whatWasExportedIsUnalteredAndSaysWhoseKeyItIs() {
        String fingerprint = String.valueOf(http.get("/.well-known/evidence-keys.json", "")
                .objects("keys")
                .getFirst()
                .get("kid"));

        String verdict = Evidence.verdict(export, Optional.of(fingerprint));

        assertTrue(verdict.startsWith("Unaltered: case "), verdict);
        assertTrue(verdict.contains("events, ") && verdict.contains(fingerprint), verdict);
        assertTrue(document(export).toString().contains("计划.pdf"), export::toString);
        assertFalse(Evidence.verdict(export, Optional.of("x" + fingerprint)).startsWith("Unaltered"));
    }

    @Test
    void everyDecisionSaysWhatItStoodOn() {
        List<ObjectNode> bound = Stream.of(document(export).withArray("events"))
                .flatMap(events ->
                        Stream.iterate(0, i -> i < events.size(), i -> i + 1).map(i -> (ObjectNode) events.get(i)))
                .filter(event -> Trees.read(event.get("detail").asText()).has("bound"))
                .toList();

        assertEquals(
                List.of("filing.score.done", "filing.case.opened").stream()
                        .sorted()
                        .toList(),
                bound.stream().map(event -> event.get("type").asText()).sorted().toList());
    }

    @Test
    void anAttachmentIsKnownByItsBytes() throws IOException {
        Path right = Files.write(Files.createTempFile("plan", ".pdf"), Uploads.PDF);
        Path wrong = Files.writeString(Files.createTempFile("plan", ".pdf"), "%PDF-1.7 x");

        assertTrue(Evidence.verdict(export, ANY_KEY, right).startsWith("Unaltered"));
        assertTrue(Evidence.verdict(export, ANY_KEY, wrong).startsWith("Altered: the file "));
    }

    static Stream<Arguments> alterations() {
        return Stream.of(
                altered("a comment", events -> event(events, 2).put("comment", "不同意"), "event 2 .*does not say"),
                altered(
                        "the author",
                        events -> event(events, 2).put("actor", Ids.next().toString()),
                        "event 2 .*does not say"),
                altered(
                        "the time",
                        events -> event(events, 1).put("at", "2020-01-01T00:00:00Z"),
                        "event 1 .*does not say"),
                altered(
                        "the detail",
                        events -> event(events, 2)
                                .put(
                                        "detail",
                                        event(events, 2).get("detail").asText().replace("paused", "raised")),
                        "event 2 .*does not say"),
                altered(
                        "a comment and its digest",
                        events -> {
                            ObjectNode event = event(events, 2);
                            event.put("comment", "不同意").put("digest", digest(events, event));
                        },
                        "event 2 .*does not fit its seal"),
                altered(
                        "a comment, its digest and its seal",
                        events -> {
                            ObjectNode event = event(events, 2);
                            String digest = digest(events, event.put("comment", "不同意"));
                            ObjectNode seal =
                                    (ObjectNode) event.put("digest", digest).get("seal");
                            seal.put("hash", Sha256.of(seal.get("previous").asText() + "\n" + digest));
                        },
                        "the chain has another event than event 2"),
                altered("an event gone", events -> events.withArray("events").remove(0), "event 1 is missing"),
                altered(
                        "two events changed",
                        events -> {
                            ArrayNode all = events.withArray("events");
                            all.add(all.remove(0));
                        },
                        "event 1 is missing or out of its place"),
                altered(
                        "a seal moved",
                        events -> ((ObjectNode) event(events, 2).get("seal")).put("position", 1),
                        "chain"),
                altered(
                        "data of a paper",
                        events -> paper(events)
                                .put("data", paper(events).get("data").asText() + " "),
                        "submission .* does not say"),
                altered(
                        "data of a paper and its digest",
                        events -> paper(events).put("data", "{}").put("digest", Sha256.of("{}")),
                        "submission .* are not those that event \\d"),
                altered(
                        "the form's version",
                        events -> paper(events).put("form", "filing/filing@2"),
                        "are not those that event \\d"),
                altered(
                        "a file",
                        events -> ((ObjectNode) paper(events).get("files").get(0)).put("sha256", Sha256.of("x")),
                        "its files are not those"),
                altered(
                        "a file gone",
                        events -> paper(events).withArray("files").remove(0),
                        "its files are not those"),
                altered(
                        "a paper gone",
                        events -> events.withArray("submissions").remove(0),
                        "which is missing"),
                altered(
                        "a paper more",
                        events -> events.withArray("submissions")
                                .add(paper(events)
                                        .deepCopy()
                                        .put("id", Ids.next().toString())),
                        "no event tells of submission"),
                altered(
                        "the title",
                        events -> ((ObjectNode) events.get("case")).put("title", "别的"),
                        "evidence.json is not what was signed"),
                altered("a new member", events -> events.put("x", 1), "evidence.json is not what was signed"),
                Arguments.of(
                        "another's digest in the chain",
                        part("chain.txt", text -> text.replaceAll("\n.*\n", "\n" + "0".repeat(64) + "\n")),
                        "chain"),
                Arguments.of("the chain cut", part("chain.txt", text -> text.substring(0, 70)), "chain"),
                Arguments.of(
                        "the chain longer",
                        part("chain.txt", text -> text + "0".repeat(64) + "\n"),
                        "chain.txt is not"),
                Arguments.of("another key", part("jwks.json", EvidenceTest::otherKey), "not by the key in jwks.json"),
                Arguments.of(
                        "another manifest",
                        part("signature.jws", text -> {
                            String[] parts = text.split("\\.");
                            return parts[0] + "."
                                    + Base64.getUrlEncoder()
                                            .withoutPadding()
                                            .encodeToString("x".getBytes(StandardCharsets.UTF_8))
                                    + "." + parts[2];
                        }),
                        "not by the key in jwks.json"),
                Arguments.of(
                        "no algorithm",
                        part(
                                "signature.jws",
                                text -> Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                                        + text.substring(text.indexOf('.'))),
                        "a signature of something else"));
    }

    private static Arguments altered(String what, Consumer<ObjectNode> change, String said) {
        return Arguments.of(
                what,
                part("evidence.json", text -> {
                    ObjectNode document = (ObjectNode) Trees.read(text);
                    change.accept(document);
                    return document.toPrettyString() + "\n";
                }),
                said);
    }

    private static UnaryOperator<Map<String, String>> part(String name, UnaryOperator<String> change) {
        return parts -> {
            Map<String, String> changed = new LinkedHashMap<>(parts);
            changed.computeIfPresent(name, (_, text) -> change.apply(text));
            return changed;
        };
    }

    private static String otherKey(String jwks) {
        ObjectNode keys = (ObjectNode) Trees.read(jwks);
        ((ObjectNode) keys.get("keys").get(0)).put("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        return keys.toString();
    }

    private static ObjectNode event(ObjectNode document, int n) {
        return (ObjectNode) document.get("events").get(n - 1);
    }

    private static ObjectNode paper(ObjectNode document) {
        return (ObjectNode) document.get("submissions").get(0);
    }

    private static String digest(ObjectNode document, ObjectNode event) {
        return Sha256.of(document.get("park").get("id").asText() + "\n"
                + String.join(
                        "\n",
                        Stream.of(
                                        "id",
                                        "at",
                                        "type",
                                        "subjectKind",
                                        "subject",
                                        "case",
                                        "step",
                                        "actor",
                                        "actorRole",
                                        "request",
                                        "comment",
                                        "detail")
                                .map(name ->
                                        event.hasNonNull(name) ? event.get(name).asText() : "")
                                .toList()));
    }

    private static ObjectNode document(Map<String, String> parts) {
        return (ObjectNode) Trees.read(String.valueOf(parts.get("evidence.json")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alterations")
    void eachAlterationIsNamed(String what, UnaryOperator<Map<String, String>> change, String said) {
        Map<String, String> changed = change.apply(export);
        assertNotEquals(export, changed);

        String verdict = Evidence.verdict(changed, ANY_KEY);

        assertTrue(verdict.matches("(?s)Altered: .*" + said + ".*"), what + ": " + verdict);
    }

    @Test
    void aPartThatIsMissingIsNamedAndNoiseIsNoEvidence() throws IOException {
        Map<String, String> without = new LinkedHashMap<>(export);
        without.remove("chain.txt");

        assertEquals("Altered: the archive lacks chain.txt", Evidence.verdict(without, ANY_KEY));
        assertTrue(Evidence.verdict(Map.of(), ANY_KEY).matches("(ZipException|Altered).*"));
        Map<String, String> twice = part("evidence.json", text -> text.replaceFirst("\\{", "{\"format\": 1,"))
                .apply(export);
        assertTrue(Evidence.verdict(twice, ANY_KEY).contains("stands twice"));
    }

    @Test
    void whatWasForgedInTheDatabaseShowsInTheExport() {
        Park elsewhere = town.park();
        String forged = filed(elsewhere);
        Tampering.in(
                elsewhere.cell(),
                "update submission set data = '{}' where tenant_id = '" + elsewhere.id() + "' and step = 'start'");

        byte[] taken = evidence.export(forged, town.person(elsewhere, "AUDITOR").token())
                .body();

        String verdict = Evidence.verdict(Evidence.parts(taken), ANY_KEY);
        assertTrue(verdict.matches("Altered: submission .* does not say what it said.*"), verdict);
    }

    @Test
    void takingACaseOutIsWrittenDownAndOnlyForThoseWhoMay() {
        HttpResponse<byte[]> answer = evidence.export(caseId, auditor.token());

        assertEquals(
                "application/zip", answer.headers().firstValue("content-type").orElse(""));
        assertTrue(http.get("/api/v1/audit?type=cases.evidence.exported", auditor.token()).objects("items").stream()
                .anyMatch(entry -> caseId.equals(entry.get("caseId"))));
        for (String role : List.of("PARK_LEADER", "FUND_MANAGER", "TENANT_ADMIN", "APPLICANT")) {
            assertEquals(
                    403,
                    evidence.export(caseId, town.person(park, role).token()).statusCode(),
                    role);
        }
        Town.Person stranger = town.person(town.park(), "AUDITOR");
        assertEquals(404, evidence.export(caseId, stranger.token()).statusCode());
    }

    @Test
    void theCommandSaysTheSameWithoutTheServer() throws IOException, InterruptedException {
        Map<String, String> forged =
                part("evidence.json", text -> text.replace("年度材料", "别的材料")).apply(export);

        assertEquals(0, command(Evidence.written(export)));
        assertEquals(1, command(Evidence.written(forged)));
        assertEquals(2, command(Path.of("none.zip")));
    }

    private static int command(Path file) throws IOException, InterruptedException {
        return new ProcessBuilder("../infra/verify", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
