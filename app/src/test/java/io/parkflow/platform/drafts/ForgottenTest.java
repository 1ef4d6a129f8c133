package io.parkflow.platform.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What nobody touches any more goes, but never what answers a task that is still in time.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgottenTest implements TestPropertyProvider {
    private static final String KEEPING = "/api/v1/drafts/keeping";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Forgotten forgotten;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Park park;
    private Town.Person person;

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @BeforeEach
    void settle() {
        park = town.park();
        person = town.person(park, "DEPT_HANDLER");
    }

    @Test
    void aStartThatNobodyTouchesGoesAfterHalfAYear() {
        start();
        aged(179);
        assertEquals(0, inPark(forgotten::scan));
        Instant until = Instant.parse(String.valueOf(drafts().getFirst().get("keptUntil")));
        assertFalse(until.isAfter(Instant.now().plus(Duration.ofDays(1))));

        aged(181);
        assertEquals(1, inPark(forgotten::scan));

        assertEquals(List.of(), drafts());
        assertEquals(1, events());
        assertEquals(0, inPark(forgotten::scan));
        assertEquals(1, events(), "a day on which nothing goes says nothing");
    }

    @Test
    void anAnswerStaysWhileItsTaskIsInTime() {
        answer();
        aged(400);
        due("now() + interval '1 day'");
        assertEquals(0, inPark(forgotten::scan));

        due("null");
        assertEquals(0, inPark(forgotten::scan), "without a deadline it cannot have passed");
        assertFalse(drafts().getFirst().containsKey("keptUntil"));

        due("now() - interval '1 day'");
        assertEquals(1, inPark(forgotten::scan));
        assertEquals(List.of(), drafts());
    }

    @Test
    void theParkSaysHowLong() {
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        assertEquals(180, http.get(KEEPING, person.token()).body().get("days"));
        assertEquals(List.of(), http.get(KEEPING, person.token()).body().get("can"));
        assertEquals(403, keep(person, 400, "0"));
        assertEquals(
                428, http.send("PUT", KEEPING, admin.token(), "{\"days\":400}").status());
        assertEquals(422, keep(admin, 29, "0"));
        assertEquals(200, keep(admin, 400, "0"));
        assertEquals(412, keep(admin, 90, "0"));
        start();
        aged(399);

        assertEquals(0, inPark(forgotten::scan));
        assertEquals(200, keep(admin, 90, "1"));
        assertEquals(1, inPark(forgotten::scan));
    }

    @Test
    void anotherParksDraftsAreNotTouched() {
        start();
        aged(400);
        Park other = town.park();

        assertEquals(0, Tenancy.as(other.tenant(), () -> transactions.write(forgotten::scan)));
        assertEquals(1, drafts().size());
    }

    private int keep(Town.Person who, int days, String seen) {
        return http.send("PUT", KEEPING, who.token(), "{\"days\":" + days + "}", "If-Match", "\"" + seen + "\"")
                .status();
    }

    private void start() {
        Http.Reply kept = http.send(
                "PUT",
                "/api/v1/openings/request",
                person.token(),
                "{\"title\":\"南门\",\"data\":{\"subject\":\"南门\"}}",
                "If-Match",
                "\"0\"");
        assertEquals(200, kept.status(), kept::text);
    }

    private void answer() {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                person.token(),
                Map.of("workflow", "request", "title", "围墙", "data", Map.of("subject", "围墙", "urgent", false)));
        assertEquals(201, opened.status(), opened::text);
        Object task = http.get("/api/v1/tasks", person.token())
                .objects("items")
                .getFirst()
                .get("id");
        Http.Reply kept = http.send(
                "PUT", "/api/v1/tasks/" + task + "/draft", person.token(), "{\"comment\":\"一\"}", "If-Match", "\"0\"");
        assertEquals(200, kept.status(), kept::text);
    }

    private void aged(int days) {
        inPark(() -> sql.of("update paper_draft set saved_at = :then where tenant_id = :tenant")
                .with("then", Instant.now().minus(Duration.ofDays(days)))
                .change());
    }

    private void due(String when) {
        inPark(() -> sql.of("update inbox_item set due_at = " + when + " where tenant_id = :tenant")
                .change());
    }

    private List<Map<String, Object>> drafts() {
        return http.get("/api/v1/drafts", person.token()).objects("items");
    }

    private int events() {
        return inPark(() -> sql.of("""
                        select cast(count(*) as integer) as n from event
                        where tenant_id = :tenant and type = 'drafts.draft.expired'
                        """).one(row -> row.integer("n")));
    }

    private <T> T inPark(Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.as(park.tenant(), () -> transactions.write(work)));
    }
}
