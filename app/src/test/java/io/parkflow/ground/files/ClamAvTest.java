package io.parkflow.ground.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a daemon that speaks ClamAV's protocol on a real socket.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClamAvTest implements TestPropertyProvider {
    private static final String FILES = "/api/v1/files/";

    private final Daemon daemon = new Daemon();
    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Uploads uploads;

    @Inject
    Enrolment enrolment;

    @Inject
    Rescan rescan;

    @Inject
    Round round;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Town.Person person = Town.NOBODY;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.with(Map.of("parkflow.jobs", "false", "parkflow.clamav", "127.0.0.1:" + daemon.port()));
    }

    @AfterAll
    void stop() {
        daemon.close();
    }

    @BeforeEach
    void fresh() {
        person = town.person(town.park(), "DEPT_HANDLER");
        daemon.answers("");
    }

    private String token() {
        return Tenancy.as(person.park().tenant(), () -> enrolment.issueToken(person.member()));
    }

    private static byte[] pdf(String marked) {
        byte[] tail = ("%" + marked + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(Uploads.PDF, Uploads.PDF.length + tail.length);
        System.arraycopy(tail, 0, whole, Uploads.PDF.length, tail.length);
        return whole;
    }

    private Http.Reply sent(byte[] bytes) {
        return uploads.send(token(), "a.pdf", bytes);
    }

    private void scanAgain() {
        now.forward(Duration.ofHours(2));
        Tenancy.run(person.park().tenant(), rescan::work);
    }

    private String state(String file) {
        return Tenancy.as(
                person.park().tenant(),
                () -> transactions.read(() -> sql.of("select scan from file where tenant_id = :tenant and id = :id")
                        .with("id", java.util.UUID.fromString(file))
                        .one(row -> row.text("scan"))));
    }

    @Test
    void whatTheDaemonFindsCleanIsCleanAndItSawEveryByte() {
        byte[] large = new byte[300_000];
        System.arraycopy(Uploads.PDF, 0, large, 0, Uploads.PDF.length);

        Http.Reply sent = sent(large);

        assertEquals("clean", sent.string("scan"), sent::text);
        assertArrayEquals(large, Objects.requireNonNull(daemon.seen().peekLast()));
        assertEquals(200, http.get(FILES + sent.string("id"), token()).status());
    }

    /// Waiting would not help: it is never looked at. Who administers the park decides.
    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", Daemon.CUT_OFF})
    void whatIsTooLargeForTheDaemonIsHeldUntilItIsLetPass(String said) {
        daemon.answers(said);
        byte[] large = Arrays.copyOf(Uploads.PDF, 20_000_000);
        Http.Reply sent = sent(large);
        assertEquals("unscannable", sent.string("scan"), sent::text);
        String file = sent.string("id");
        Http.Reply held = http.get(FILES + file, token());
        assertEquals("files.unscannable", held.string("code"), held::text);
        scanAgain();
        assertEquals("unscannable", state(file));

        Town.Person admin = town.person(person.park(), "TENANT_ADMIN");
        assertTrue(http.get(FILES + "held", admin.token()).text().contains(file));
        String release = FILES + "held/" + file + "/release";
        assertEquals(403, http.post(release, token(), Map.of("reason", "已核对")).status());
        assertEquals(422, http.post(release, admin.token(), Map.of()).status());
        assertEquals(
                204, http.post(release, admin.token(), Map.of("reason", "已核对")).status());
        assertEquals(200, http.get(FILES + file, token()).status());
        assertEquals(
                409, http.post(release, admin.token(), Map.of("reason", "已核对")).status());
    }

    @Test
    void whatCarriesAVirusIsRefusedAndNothingOfItStays() {
        Http.Reply refused = sent(pdf("EICAR"));

        assertEquals(422, refused.status(), refused::text);
        assertEquals("files.infected", refused.string("code"));
        assertEquals(
                Long.valueOf(0),
                Tenancy.as(
                        person.park().tenant(),
                        () -> transactions.read(() -> sql.of("select count(*) as n from file where tenant_id = :tenant")
                                .one(row -> row.number("n")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {Daemon.SILENT, "stream: OK maybe", "nonsense"})
    void withoutAVerdictAFileWaitsAndNobodyGetsIt(String answer) {
        daemon.answers(answer);
        Http.Reply sent = sent(Uploads.PDF);
        String path = FILES + sent.string("id");

        assertEquals("pending", sent.string("scan"), sent::text);
        Http.Reply early = http.get(path, token());
        assertEquals(409, early.status());
        assertEquals("files.scan-pending", early.string("code"));
        scanAgain();
        assertEquals("pending", state(sent.string("id")));
        String held = FILES + "held/" + sent.string("id");
        Town.Person admin = town.person(person.park(), "TENANT_ADMIN");
        Http.Reply waiting = http.get(FILES + "held", admin.token());
        assertEquals(List.of("retry"), waiting.objects("items").getFirst().get("can"), waiting::text);
        assertTrue(waiting.objects("items").getFirst().containsKey("again"));
        assertEquals(
                409,
                http.post(held + "/release", admin.token(), Map.of("reason", "急用"))
                        .status());
        assertEquals(204, http.post(held + "/retries", admin.token(), Map.of()).status());

        daemon.answers("");
        scanAgain();

        assertEquals("clean", state(sent.string("id")));
        assertEquals(200, http.get(path, token()).status());
        String later = Tenancy.as(person.park().tenant(), () -> enrolment.issueToken(admin.member()));
        assertEquals(409, http.post(held + "/retries", later, Map.of()).status());
        scanAgain();
        assertEquals("clean", state(sent.string("id")));
    }

    @Test
    void whatIsFoundLaterIsNeverHandedOut() {
        daemon.answers(Daemon.SILENT);
        String file = sent(pdf("EICAR")).string("id");
        Http.Reply opened = http.post(
                "/api/v1/cases", token(), Map.of("workflow", "request", "title", "x", "data", Map.of("subject", "x")));
        String matter = "/api/v1/cases/" + opened.string("id");
        assertEquals(
                204,
                http.post(matter + "/comments", token(), Map.of("text", "x", "files", List.of(file)))
                        .status());

        daemon.answers("");
        scanAgain();

        assertEquals("infected", state(file));
        Town.Person admin = town.person(person.park(), "TENANT_ADMIN");
        Tenancy.run(person.park().tenant(), round::go);
        assertTrue(http.get(
                        "/api/v1/me/messages",
                        Tenancy.as(admin.park().tenant(), () -> enrolment.issueToken(admin.member())))
                .text()
                .contains("检出病毒"));
        assertEquals(409, http.get(matter + "/files/" + file, token()).status());
        assertEquals("files.infected-kept", http.get(FILES + file, token()).string("code"));
        assertEquals(
                200,
                http.send("GET", matter + "/files", token(), null, "Accept", "*/*")
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd", ":3310", "clamd:", "clamd:port"})
    void whatIsNoPlaceStopsTheStart(String place) {
        assertThrows(IllegalArgumentException.class, () -> new ClamAv(place));
    }
}
