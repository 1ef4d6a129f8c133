package io.parkflow.ground.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntoldTest implements TestPropertyProvider {
    private static final int TRIES = 8;

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Journal journal;

    @Inject
    Round round;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    Deaf deaf;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @Test
    void administratorLetsAFactBeToldThatWasSetAside() {
        Park park = town.park();
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        UUID subject = UUID.randomUUID();
        Tenancy.run(park.tenant(), () -> {
            transactions.write(() -> journal.record(Fact.of(Deaf.TYPE, "noise", subject)));
            for (int i = 1; i < TRIES; i++) {
                visit();
            }
        });
        assertEquals(List.of(), http.get("/api/v1/untold", admin.token()).objects("items"));

        Tenancy.run(park.tenant(), this::visit);
        Map<String, Object> line =
                http.get("/api/v1/untold", admin.token()).objects("items").getFirst();
        assertEquals(Deaf.TYPE, line.get("type"));
        assertEquals(TRIES, line.get("attempts"));
        assertEquals("IllegalStateException", line.get("problem"));

        deaf.hears = true;
        String again = "/api/v1/untold/" + line.get("id") + "/retries";
        assertEquals(204, http.post(again, admin.token(), "").status());
        assertEquals(404, http.post(again, admin.token(), "").status());
        Tenancy.run(park.tenant(), this::visit);

        assertEquals(1, deaf.heard);
        assertEquals(List.of(), http.get("/api/v1/untold", admin.token()).objects("items"));
        Town.Person auditor = town.person(park, "AUDITOR");
        Map<String, Object> trail = http.get("/api/v1/audit?type=outbox.fact.retried", auditor.token())
                .objects("items")
                .getFirst();
        assertEquals(line.get("id"), trail.get("subjectId"));
        assertEquals(admin.member().toString(), trail.get("actorId"));
    }

    @Test
    void onlyTheParksOwnAdministratorMayLookAndRetry() {
        Park park = town.park();
        String some = "/api/v1/untold/" + UUID.randomUUID() + "/retries";
        Town.Person manager = town.person(park, "FUND_MANAGER");

        assertEquals(403, http.get("/api/v1/untold", manager.token()).status());
        assertEquals(403, http.post(some, manager.token(), "").status());
        assertEquals(
                404,
                http.post(some, town.person(park, "TENANT_ADMIN").token(), "").status());
    }

    private void visit() {
        transactions.write(() -> sql.of("update outbox set due_at = '2000-01-01' where tenant_id = :tenant")
                .change());
        round.go();
    }
}
