package io.parkflow.squad;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Jobs;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;

/// A park with a squad, on a clock that is moved: what the tests of the loop share.
public class Squads implements TestPropertyProvider {
    @Inject
    protected Http http;

    @Inject
    protected Town town;

    @Inject
    protected Ground ground;

    @Inject
    protected Uploads uploads;

    @Inject
    protected Transactions transactions;

    @Inject
    protected Sql sql;

    @Inject
    Enrolment enrolment;

    @Inject
    Jobs jobs;

    /// Wednesday, nine in the morning.
    protected final MovableClock now = new MovableClock("2026-03-04T01:00:00Z");

    protected Park park = Town.NOWHERE;
    protected UUID officer = UUID.randomUUID();
    protected UUID chief = UUID.randomUUID();
    protected UUID squadLeader = UUID.randomUUID();
    protected UUID office = UUID.randomUUID();
    protected UUID handler = UUID.randomUUID();
    protected UUID deptHead = UUID.randomUUID();
    protected UUID supervisor = UUID.randomUUID();
    protected UUID parkLeader = UUID.randomUUID();
    protected UUID project = UUID.randomUUID();

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    protected void people() {
        now.set("2026-03-04T01:00:00Z");
        park = town.park();
        officer = town.person(park, "PROJECT_OFFICER").member();
        chief = town.person(park, "SQUAD_CHIEF").member();
        squadLeader = town.person(park, "SQUAD_LEADER").member();
        office = town.person(park, "DISPATCH_OFFICE").member();
        handler = town.person(park, "DEPT_HANDLER").member();
        deptHead = town.person(park, "DEPT_HEAD").member();
        supervisor = town.person(park, "SUPERVISOR").member();
        parkLeader = town.person(park, "PARK_LEADER").member();
        project = project("装备产业园");
    }

    protected UUID project(String name) {
        return ground.project(park, name, Optional.of(squadLeader), Optional.of(chief), Optional.of(officer));
    }

    protected <T> T inPark(Callable<T> work) {
        try {
            return Tenancy.call(park.tenant(), work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected String token(UUID member) {
        return inPark(() -> enrolment.issueToken(member));
    }

    protected List<Map<String, Object>> tasks(UUID member) {
        return http.get("/api/v1/tasks?limit=100", token(member)).objects("items");
    }

    protected List<String> steps(UUID member) {
        return tasks(member).stream()
                .map(row -> String.valueOf(row.get("step")))
                .toList();
    }

    /// Answers the newest task of somebody.
    protected Http.Reply answer(UUID member, String outcome, Map<String, Object> data) {
        return http.post(
                "/api/v1/tasks/" + tasks(member).getFirst().get("id") + "/completion",
                token(member),
                Map.of("outcome", outcome, "comment", "理由如下", "data", data));
    }

    protected Http.Reply answer(UUID member, String outcome) {
        return answer(member, outcome, Map.of());
    }

    /// Moves the clock just past a moment and lets timers that are due go off.
    protected void at(String moment) {
        now.set(Instant.parse(moment).plusSeconds(1).toString());
        inPark(() -> jobs.runDue());
    }

    protected String file(UUID member) {
        return uploads.send(token(member), "佐证.pdf", Uploads.PDF).string("id");
    }

    protected long events(String type) {
        return inPark(() -> transactions.read(
                () -> sql.of("select count(*) as n from event where tenant_id = :tenant and type = :type")
                        .with("type", type)
                        .one(row -> row.number("n"))));
    }

    /// How many versions are kept of what was.
    protected long past(String table) {
        return inPark(() ->
                transactions.read(() -> sql.of("select count(*) as n from " + table + "_past where tenant_id = :tenant")
                        .one(row -> row.number("n"))));
    }
}
