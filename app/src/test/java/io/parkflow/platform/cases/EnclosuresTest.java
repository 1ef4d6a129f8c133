package io.parkflow.platform.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnclosuresTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Uploads uploads;

    @Inject
    MoreWorkflows workflows;

    private Park park;
    private Town.Person applicant;
    private Town.Person expert;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeAll
    void bringWorkflow() {
        workflows.bring("filing");
    }

    @BeforeEach
    void settle() {
        park = town.park();
        applicant = town.person(park, "APPLICANT");
        expert = town.person(park, "EXPERT");
    }

    private String file(Town.Person person) {
        return uploads.send(person.token(), "a.pdf", Uploads.PDF).string("id");
    }

    private Http.Reply file(Map<String, Object> data) {
        return http.post("/api/v1/cases", applicant.token(), Map.of("workflow", "filing", "title", "报送", "data", data));
    }

    private int read(Town.Person person, String caseId, String file) {
        return http.get("/api/v1/cases/" + caseId + "/files/" + file, person.token())
                .status();
    }

    private static Map<String, String> flaws(Http.Reply reply) {
        assertEquals(422, reply.status(), reply.text());
        return reply.objects("errors").stream()
                .collect(Collectors.toMap(
                        error -> String.valueOf(error.get("pointer")), error -> String.valueOf(error.get("code"))));
    }

    @Test
    void caseSaysWhoMayReadAnAttachedFile() {
        String plan = file(applicant);
        String idCopy = file(applicant);
        String licence = file(applicant);
        Town.Person manager = town.person(park, "FUND_MANAGER");
        Town.Person other = town.person(park, "APPLICANT");
        Town.Person stranger = town.person(town.park(), "EXPERT", "FUND_MANAGER");

        Http.Reply opened = file(
                Map.of("plan", plan, "idCopy", idCopy, "licences", List.of(Map.of("name", "营业执照", "copy", licence))));
        assertEquals(201, opened.status(), opened.text());
        String id = opened.string("id");

        for (String file : List.of(plan, idCopy, licence)) {
            assertEquals(
                    404, http.get("/api/v1/files/" + file, applicant.token()).status());
            assertEquals(200, read(applicant, id, file));
            assertEquals(200, read(manager, id, file));
            assertEquals(404, read(other, id, file));
            assertEquals(404, read(stranger, id, file));
        }
        assertEquals(200, read(expert, id, plan));
        assertEquals(200, read(expert, id, licence));
        assertEquals(404, read(expert, id, idCopy));
        assertEquals(404, read(expert, id, UUID.randomUUID().toString()));
    }

    @Test
    void aZipHoldsWhatItsReaderMayOpenAndTheirHashes() throws Exception {
        String plan = file(applicant);
        String idCopy = file(applicant);
        String licence =
                uploads.send(applicant.token(), "营业/执照 𠮷.pdf", Uploads.PDF).string("id");
        Http.Reply opened = file(
                Map.of("plan", plan, "idCopy", idCopy, "licences", List.of(Map.of("name", "营业执照", "copy", licence))));
        String path = "/api/v1/cases/" + opened.string("id") + "/files";

        Map<String, byte[]> mine = zip(path, applicant);
        assertEquals(4, mine.size(), mine.keySet()::toString);
        assertTrue(mine.keySet().stream().anyMatch(name -> name.endsWith("/执照 𠮷.pdf")), mine.keySet()::toString);
        String sums = new String(
                Objects.requireNonNull(mine.remove("SHA256SUMS.txt")), java.nio.charset.StandardCharsets.UTF_8);
        mine.forEach((name, bytes) ->
                assertTrue(sums.contains(io.parkflow.ground.text.Sha256.of(bytes) + "  " + name + "\n"), name));
        assertEquals(3, zip(path, expert).size());
        assertEquals(
                404,
                http.get(path, town.person(town.park(), "FUND_MANAGER").token()).status());
    }

    @Test
    void filesOfCommentsLieInTheZipOfThePark() throws Exception {
        Http.Reply opened = file(Map.of("plan", file(applicant), "idCopy", file(applicant)));
        String at = "/api/v1/cases/" + opened.string("id");
        String note = uploads.send(expert.token(), "现场照片.pdf", Uploads.PDF).string("id");
        Http.Reply said = http.post(at + "/comments", expert.token(), Map.of("text", "请看附件", "files", List.of(note)));
        assertEquals(204, said.status(), said::text);

        assertTrue(
                zip(at + "/files", expert).keySet().stream().anyMatch(name -> name.endsWith("评论附件/现场照片.pdf")),
                () -> zipNames(at, expert));
        assertTrue(http.get(at + "/timeline", expert.token()).text().contains("现场照片.pdf"));
    }

    private String zipNames(String at, Town.Person by) {
        try {
            return zip(at + "/files", by).keySet().toString();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private Map<String, byte[]> zip(String path, Town.Person by) throws Exception {
        Map<String, byte[]> found = new TreeMap<>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(uploads.bytes(path, by.token())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        return found;
    }

    @Test
    void papersNameTheFilesTheirReaderMayOpen() {
        String plan = file(applicant);
        String idCopy = file(applicant);
        String id = file(Map.of("plan", plan, "idCopy", idCopy)).string("id");
        String task = http.get("/api/v1/tasks", expert.token()).objects("items").stream()
                .filter(row -> id.equals(row.get("caseId")))
                .map(row -> String.valueOf(row.get("id")))
                .findFirst()
                .orElseThrow();

        String mine = http.get("/api/v1/cases/" + id + "/submissions", applicant.token())
                .text();
        List<Map<String, Object>> shown =
                http.get("/api/v1/tasks/" + task, expert.token()).objects("shows");

        assertEquals(2, mine.split("\"name\":\"a.pdf\"", -1).length - 1, mine);
        assertEquals(
                List.of(List.of(Map.of("id", plan, "name", "a.pdf"))),
                shown.stream().map(EnclosuresTest::labels).toList());
    }

    private static List<Map<String, Object>> labels(Map<String, Object> paper) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> files = (List<Map<String, Object>>) Objects.requireNonNull(paper.get("files"));
        return files.stream()
                .map(file -> Map.of(
                        "id", Objects.requireNonNull(file.get("id")), "name", Objects.requireNonNull(file.get("name"))))
                .toList();
    }

    @Test
    void fileIsReadOnlyThroughItsOwnCase() {
        String plan = file(applicant);
        String mine = file(Map.of("plan", plan)).string("id");
        String another = file(Map.of()).string("id");

        assertEquals(200, read(applicant, mine, plan));
        assertEquals(404, read(applicant, another, plan));
    }

    @Test
    void everyFileThatMayNotStandThereIsAFlawAtItsField() {
        String own = file(applicant);
        String colleagues = file(expert);
        String foreign = file(town.person(town.park(), "APPLICANT"));
        String text = uploads.send(applicant.token(), "a.txt", "字".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .string("id");

        Http.Reply reply = file(Map.of(
                "plan",
                text,
                "idCopy",
                colleagues,
                "photos",
                List.of(own),
                "licences",
                List.of(Map.of("copy", own), Map.of("copy", foreign))));
        Http.Reply unknown = file(Map.of("plan", UUID.randomUUID().toString()));

        assertEquals(
                Map.of(
                        "/plan", "cases.file-type",
                        "/idCopy", "cases.no-such-file",
                        "/photos/0", "cases.file-type",
                        "/licences/1/copy", "cases.no-such-file"),
                flaws(reply));
        assertEquals(Map.of("/plan", "cases.no-such-file"), flaws(unknown));
        assertEquals(200, http.get("/api/v1/files/" + own, applicant.token()).status());
    }

    @Test
    void tooLargeForItsFieldIsAFlaw() {
        byte[] large = Arrays.copyOf(Uploads.PDF, 1024 * 1024 + 1);
        String plan = uploads.send(applicant.token(), "a.pdf", large).string("id");

        assertEquals(Map.of("/plan", "cases.file-too-large"), flaws(file(Map.of("plan", plan))));
        assertEquals(201, file(Map.of("idCopy", plan)).status());
    }

    @Test
    void namedMemberIsOfThisParkAndHoldsTheRole() {
        Town.Person stranger = town.person(town.park(), "EXPERT");

        assertEquals(201, file(Map.of("witness", expert.member().toString())).status());
        assertEquals(
                Map.of("/witness", "cases.member-lacks-role"),
                flaws(file(Map.of("witness", applicant.member().toString()))));
        assertEquals(
                Map.of("/witness", "cases.no-such-member"),
                flaws(file(Map.of("witness", stranger.member().toString()))));
    }

    @Test
    void hiddenFileCannotBeReachedByNamingItOneself() {
        String idCopy = file(applicant);
        String plan = file(applicant);
        String id = file(Map.of("idCopy", idCopy, "plan", plan)).string("id");

        Http.Reply hidden = complete(expert, id, "done", Map.of("annex", idCopy));

        assertEquals(Map.of("/annex", "cases.no-such-file"), flaws(hidden));
        assertEquals(404, read(expert, id, idCopy));
    }

    @Test
    void attachedFileStaysWhenThePaperIsGivenAgain() {
        String plan = file(applicant);
        String annex = file(expert);
        String id = file(Map.of("plan", plan)).string("id");
        assertEquals(200, complete(expert, id, "done", Map.of("annex", annex)).status());
        String licence = file(applicant);

        Http.Reply again =
                complete(applicant, id, "sent", Map.of("plan", plan, "licences", List.of(Map.of("copy", licence))));

        assertEquals(200, again.status(), again.text());
        assertEquals(200, read(applicant, id, plan));
        assertEquals(200, read(applicant, id, licence));
        assertEquals(200, read(expert, id, annex));
        assertEquals(404, read(applicant, id, annex));
    }

    private Http.Reply complete(Town.Person person, String caseId, String outcome, Map<String, Object> data) {
        Http.Reply tasks = http.get("/api/v1/tasks?view=todo", person.token());
        String task = tasks.objects("items").stream()
                .filter(item -> caseId.equals(item.get("caseId")))
                .map(item -> String.valueOf(item.get("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(tasks.text()));
        return http.post(
                "/api/v1/tasks/" + task + "/completion", person.token(), Map.of("outcome", outcome, "data", data));
    }
}
