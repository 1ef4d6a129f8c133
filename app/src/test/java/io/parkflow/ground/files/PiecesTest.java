package io.parkflow.ground.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A file that arrives in pieces is the same file in the end, whatever happens on the way.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PiecesTest implements TestPropertyProvider {
    private static final String UPLOADS = "/api/v1/files/uploads";
    private static final int SIZE = 200_000;

    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");
    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Enrolment enrolment;

    @Inject
    EmbeddedServer server;

    @Inject
    UploadDesk desk;

    @Inject
    Store store;

    private Town.Person person = Town.NOBODY;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.limits.enabled", "false");
        properties.put("parkflow.upload.loose-mb", "60");
        return properties;
    }

    @BeforeEach
    void fresh() {
        person = town.person(town.park(), "APPLICANT");
    }

    private String token() {
        return Tenancy.as(person.park().tenant(), () -> enrolment.issueToken(person.member()));
    }

    private static byte[] pdf() {
        return Arrays.copyOf(Uploads.PDF, SIZE);
    }

    private String opened() {
        Http.Reply opened = http.post(UPLOADS, token(), Map.of("name", "长文件.pdf", "size", SIZE));
        assertEquals(201, opened.status(), opened::text);
        assertEquals("0", opened.header("Upload-Offset"));
        assertEquals(UPLOADS + "/" + opened.string("id"), opened.header("Location"));
        return UPLOADS + "/" + opened.string("id");
    }

    /// What is announced counts, so that nobody announces more than fits, however many lines they open at once.
    @Test
    void whatIsStillToArriveCountsAsWell() throws Exception {
        String token = token();
        List<Future<Integer>> opening = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                opening.add(people.submit(() -> http.post(UPLOADS, token, Map.of("name", "长文件.pdf", "size", 40_000_000))
                        .status()));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : opening) {
            statuses.add(each.get());
        }
        statuses.sort(null);
        assertEquals(List.of(201, 422, 422, 422), statuses);
    }

    private HttpResponse<String> piece(String path, String token, long offset, byte[] bytes) {
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> piece(String path, int from, int to) {
        return piece(path, token(), from, Arrays.copyOfRange(pdf(), from, to));
    }

    private long offset(String path) {
        Http.Reply head = http.send("HEAD", path, token(), null);
        assertEquals(200, head.status());
        assertEquals(Integer.toString(SIZE), head.header("Upload-Length"));
        return Long.parseLong(head.header("Upload-Offset"));
    }

    private static String code(HttpResponse<String> reply) {
        return Trees.read(reply.body()).path("code").asText();
    }

    @Test
    void threePiecesMakeTheFileTheyWere() {
        String path = opened();

        assertEquals(200, piece(path, 0, 70_000).statusCode());
        assertEquals(70_000, offset(path));
        assertFalse(http.get(path, token()).body().containsKey("file"));
        assertEquals(200, piece(path, 70_000, 70_001).statusCode());
        HttpResponse<String> last = piece(path, 70_001, SIZE);

        assertEquals(200, last.statusCode(), last::body);
        Map<String, Object> file = http.get(path, token()).object("file");
        assertEquals(Sha256.of(pdf()), file.get("sha256"));
        assertEquals("application/pdf", file.get("type"));
        assertEquals("长文件.pdf", file.get("name"));
        assertEquals(200, http.get("/api/v1/files/" + file.get("id"), token()).status());
        assertEquals(200, piece(path, token(), SIZE, new byte[0]).statusCode(), "a lost answer is asked for again");
        assertFalse(Files.exists(bytes(path)));
    }

    private java.nio.file.Path bytes(String path) {
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return Tenancy.as(person.park().tenant(), () -> store.arriving(id));
    }

    @Test
    void whereTheServerIsNotNobodyGoesOn() {
        String path = opened();
        piece(path, 0, 1000);

        for (int wrong : List.of(0, 999, 1001)) {
            HttpResponse<String> refused = piece(path, wrong, wrong + 10);
            assertEquals(409, refused.statusCode());
            assertEquals(1000, Trees.read(refused.body()).at("/now/offset").asLong(), refused::body);
        }
        HttpResponse<String> beyond = piece(path, token(), 1000, new byte[SIZE]);
        assertEquals(413, beyond.statusCode(), beyond::body);
        assertEquals(1000, offset(path));
        assertEquals(200, piece(path, 1000, SIZE).statusCode());
        assertEquals(Sha256.of(pdf()), http.get(path, token()).object("file").get("sha256"));
    }

    @Test
    void whatCameBeforeTheLineBrokeIsKept() throws Exception {
        String path = opened();
        try (Socket line = new Socket("127.0.0.1", server.getPort())) {
            OutputStream out = line.getOutputStream();
            out.write(("PATCH " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                            + "\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: "
                            + SIZE + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(pdf(), 0, 80_000);
            out.flush();
            arrived(path);
        }
        long reached = 0;
        for (int look = 0; look < 200 && reached == 0; look++) {
            TimeUnit.MILLISECONDS.sleep(50);
            reached = offset(path);
        }

        assertTrue(reached > 0 && reached <= 80_000, Long.toString(reached));
        assertEquals(200, piece(path, (int) reached, SIZE).statusCode());
        assertEquals(Sha256.of(pdf()), http.get(path, token()).object("file").get("sha256"));
    }

    /// Waits until something lies on the disk.
    private void arrived(String path) throws Exception {
        for (int look = 0; look < 200 && !(Files.exists(bytes(path)) && Files.size(bytes(path)) > 0); look++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void ofManyWhoSendTheSamePieceOneCounts() throws Exception {
        String path = opened();
        String token = token();
        piece(path, 0, 1000);
        List<Future<Integer>> sending = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                sending.add(executor.submit(() -> piece(path, token, 1000, Arrays.copyOfRange(pdf(), 1000, SIZE))
                        .statusCode()));
            }
        }
        Set<Integer> statuses = new TreeSet<>();
        for (Future<Integer> each : sending) {
            statuses.add(each.get());
        }
        assertTrue(Set.of(200, 409).containsAll(statuses), statuses::toString);
        assertEquals(Sha256.of(pdf()), http.get(path, token).object("file").get("sha256"));
    }

    @Test
    void whileOneSendsNobodyElseWrites() throws Exception {
        String path = opened();
        piece(path, 0, 1000);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));

        HttpResponse<String> other = Tenancy.as(
                        person.park().tenant(), () -> store.alone(id, _ -> piece(path, 1000, 2000)))
                .orElseThrow();

        assertEquals(409, other.statusCode(), other::body);
        assertEquals(1000, Files.size(bytes(path)));
        assertEquals(200, piece(path, 1000, SIZE).statusCode());
        assertEquals(Sha256.of(pdf()), http.get(path, token()).object("file").get("sha256"));
    }

    @Test
    void whatTheDiskHasLostIsSentAgain() throws Exception {
        String path = opened();
        piece(path, 0, 2000);
        try (FileChannel disk = FileChannel.open(bytes(path), StandardOpenOption.WRITE)) {
            disk.truncate(500);
        }

        HttpResponse<String> refused = piece(path, 2000, SIZE);

        assertEquals(409, refused.statusCode(), refused::body);
        assertEquals(500, offset(path));
        assertEquals(200, piece(path, 500, SIZE).statusCode());
        assertEquals(Sha256.of(pdf()), http.get(path, token()).object("file").get("sha256"));
    }

    @Test
    void whatIsNoDocumentIsRefusedWhenItIsWhole() {
        Http.Reply opened = http.post(UPLOADS, token(), Map.of("name", "a.pdf", "size", 4));
        String path = UPLOADS + "/" + opened.string("id");

        HttpResponse<String> refused = piece(path, token(), 0, new byte[] {'M', 'Z', 0, 1});

        assertEquals(422, refused.statusCode(), refused::body);
        assertEquals(404, http.get(path, token()).status());
        assertFalse(Files.exists(bytes(path)));
    }

    @Test
    void itIsNobodyElsesAndExpiresAfterADay() {
        String path = opened();
        piece(path, 0, 1000);
        String colleague = town.person(person.park(), "APPLICANT").token();
        String stranger = town.person(town.park(), "APPLICANT").token();

        for (String token : List.of(colleague, stranger)) {
            assertEquals(404, http.get(path, token).status());
            assertEquals(404, piece(path, token, 1000, new byte[1]).statusCode());
            assertEquals(404, http.send("DELETE", path, token, null).status());
        }
        now.forward(Duration.ofHours(24).plusSeconds(1));
        assertEquals(404, http.get(path, token()).status());
        Tenancy.run(person.park().tenant(), desk::sweep);
        assertFalse(Files.exists(bytes(path)));
    }

    @Test
    void atMostTenAreUnderWayAndNoneTooLarge() {
        assertEquals(
                422,
                http.post(UPLOADS, token(), Map.of("name", "a.pdf", "size", 50L * 1024 * 1024 + 1))
                        .status());
        assertEquals(2, http.post(UPLOADS, token(), Map.of()).objects("errors").size());
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            paths.add(opened());
        }
        Http.Reply eleventh = http.post(UPLOADS, token(), Map.of("name", "a.pdf", "size", 1));
        assertEquals("files.upload-many", eleventh.string("code"), eleventh::text);
        assertEquals(204, http.send("DELETE", paths.getFirst(), token(), null).status());
        opened();
        HttpResponse<String> nowhere = piece(paths.getLast(), token(), -1, new byte[1]);
        assertEquals("files.upload-where", code(nowhere), nowhere::body);
    }
}
