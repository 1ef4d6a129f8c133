package io.parkflow.platform.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Workflows;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A workflow that calls another is bound to the version that was active when it was published itself.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CallTest implements TestPropertyProvider {
    private static final String CATALOG = "/api/v1/catalog/workflows/";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    MoreWorkflows library;

    @Inject
    Workflows workflows;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @Test
    void laterActivationsDoNotChangeWhatIsCalled() {
        library.bring("chore");
        library.bring("errand");
        Park park = town.park();
        String admin = town.person(park, "TENANT_ADMIN").token();
        Town.Person handler = town.person(park, "DEPT_HANDLER");
        String head = town.person(park, "DEPT_HEAD").token();

        String standard = start(handler);
        publish(admin, "chore", "本园协办");
        String stillStandard = start(handler);
        publish(admin, "errand", null);
        String bound = start(handler);
        http.send("DELETE", CATALOG + "chore/activation", admin, null, "If-Match", "\"1\"");
        String stillBound = start(handler);

        assertEquals("协办", step(head, standard));
        assertEquals("协办", step(head, stillStandard), "the standard caller calls what it was published with");
        assertEquals("本园协办", step(head, bound));
        assertEquals("本园协办", step(head, stillBound), "giving up the called one's own version changes nothing");

        finish(park, handler, head, bound);
        finish(park, handler, head, standard);
    }

    private void finish(Park park, Town.Person handler, String head, String caseId) {
        answer(head, caseId);
        boolean went = Tenancy.as(
                park.tenant(),
                () -> transactions.write(() -> workflows.signal(UUID.fromString(caseId), "wait", Map.of())));
        assertEquals(true, went, "a wait inside the called workflow is the case's");
        assertEquals("销号", step(handler.token(), caseId));
        answer(handler.token(), caseId);
        assertEquals(
                "CLOSED", http.get("/api/v1/cases/" + caseId, handler.token()).string("state"));
        assertEquals(Long.valueOf(0), Tenancy.as(park.tenant(), () -> transactions.read(() -> executions(caseId))));
    }

    private Long executions(String caseId) {
        return sql.of("select count(*) as n from act_ru_execution where root_proc_inst_id_ = :case")
                .with("case", caseId)
                .one(row -> row.number("n"));
    }

    private void answer(String token, String caseId) {
        Object task = http.get("/api/v1/tasks?limit=100", token).objects("items").stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow()
                .get("id");
        Http.Reply done = http.post("/api/v1/tasks/" + task + "/completion", token, Map.of("outcome", "done"));
        assertEquals(200, done.status(), done.text());
    }

    private void publish(String admin, String key, @org.jspecify.annotations.Nullable String stepName) {
        Http.Reply draft = http.post(CATALOG + key + "/forks", admin, Map.of());
        assertEquals(201, draft.status(), draft.text());
        ObjectNode body = ((ObjectNode) Trees.read(draft.text())).retain("bundle", "drawing", "parts");
        if (stepName != null) {
            body.withObject("/bundle/steps/help/name").put("zh-CN", stepName);
        }
        Http.Reply kept =
                http.send("PUT", CATALOG + key + "/draft", admin, body.toString(), "If-Match", draft.header("ETag"));
        Object version = Objects.requireNonNull(kept.body().get("version"), kept.text());
        Http.Reply published = http.post(CATALOG + key + "/publications", admin, Map.of("draft", version));
        assertEquals(201, published.status(), published.text());
    }

    private String start(Town.Person person) {
        Http.Reply opened = http.post(
                "/api/v1/cases", person.token(), Map.of("workflow", "errand", "title", "交办", "data", Map.of()));
        assertEquals(201, opened.status(), opened.text());
        return opened.string("id");
    }

    private Object step(String token, String caseId) {
        List<Map<String, Object>> rows = http.get("/api/v1/tasks?limit=100", token).objects("items").stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .toList();
        assertEquals(1, rows.size(), () -> "no single task of " + caseId);
        return Objects.requireNonNull(rows.getFirst().get("stepName"));
    }
}
