package io.parkflow.platform.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForkTest implements TestPropertyProvider {
    private static final String REQUEST = "/api/v1/catalog/workflows/request";
    private static final String SEEDFUND = "/api/v1/catalog/workflows/seedfund";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    MoreWorkflows workflows;

    @Inject
    Uploads uploads;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeAll
    void bring() {
        workflows.bring("filing");
    }

    private String admin(Park park) {
        return town.person(park, "TENANT_ADMIN").token();
    }

    @Test
    void newCasesBeginWithTheParksOwnAndRunningOnesStay() {
        Park park = town.park();
        String admin = admin(park);
        String handler = town.person(park, "DEPT_HANDLER").token();
        String head = town.person(park, "DEPT_HEAD").token();
        String before = start(handler, "request");

        fork(admin, REQUEST, bundle -> {
            step(bundle, "handle").withObject("/name").put("zh-CN", "窗口初办");
            step(bundle, "handle").putObject("assign").put("role", "DEPT_HEAD");
            step(bundle, "handle").putObject("deadline").put("length", "1WD");
        });
        Http.Reply published = publish(admin, REQUEST);
        assertEquals("1.1", published.string("label"), published.text());
        String after = start(handler, "request");

        assertEquals(1, version(handler, before));
        assertEquals(1001, version(handler, after));
        assertEquals(List.of("部门办理"), steps(handler, before));
        assertEquals(List.of("窗口初办"), steps(head, after));
        Map<String, Object> line = line(admin, "request");
        assertEquals("park", line.get("origin"));
        assertEquals("1.1", line.get("label"));
        assertEquals(false, line.get("behind"));
    }

    @Test
    void twoParksOfOneCellForkTheSameKeyAndSeeNothingOfEachOther() {
        Park one = town.park();
        Park two = town.park();
        while (!two.cell().equals(one.cell())) {
            two = town.park();
        }
        Park bystander = town.park();
        fork(admin(one), REQUEST, bundle -> bundle.withObject("/name").put("zh-CN", "甲园请示"));
        publish(admin(one), REQUEST);
        fork(admin(two), REQUEST, bundle -> bundle.withObject("/name").put("zh-CN", "乙园请示"));
        publish(admin(two), REQUEST);

        start(town.person(one, "DEPT_HANDLER").token(), "request");
        start(town.person(two, "DEPT_HANDLER").token(), "request");

        assertEquals("甲园请示", line(admin(one), "request").get("name"));
        assertEquals("乙园请示", line(admin(two), "request").get("name"));
        assertEquals("一般事项请示", line(admin(bystander), "request").get("name"));
        assertEquals(404, http.get(REQUEST + "/versions/1001", admin(bystander)).status());
        for (Park park : List.of(one, two)) {
            assertEquals(Set.of(park.id().toString()), owners(park, "workflow_version", "tenant_id"));
            assertEquals(Set.of("", park.id().toString()), owners(park, "act_re_procdef", "coalesce(tenant_id_, '')"));
        }
    }

    private Set<String> owners(Park park, String table, String column) {
        return new TreeSet<>(Tenancy.as(
                park.tenant(),
                () -> transactions.read(() -> sql.of("select distinct " + column + " as owner from " + table)
                        .list(row -> row.text("owner")))));
    }

    @Test
    void rollingBackIsActivatingAnOlderOneAndHistoryTellsWho() {
        Park park = town.park();
        String admin = admin(park);
        String handler = town.person(park, "DEPT_HANDLER").token();
        fork(admin, REQUEST, bundle -> bundle.withObject("/summary").put("zh-CN", "第一版"));
        publish(admin, REQUEST);
        fork(admin, REQUEST, bundle -> bundle.withObject("/summary").put("zh-CN", "第二版"));
        assertEquals("1.2", publish(admin, REQUEST).string("label"));

        Http.Reply stale = activate(admin, 1, 1001);
        Http.Reply back = activate(admin, 2, 1001);

        assertEquals(412, stale.status());
        assertEquals(200, back.status(), back.text());
        assertEquals(1001, version(handler, start(handler, "request")));
        assertEquals(
                428,
                http.send("PUT", REQUEST + "/activation", admin, "{\"version\":1002}")
                        .status());
        assertEquals(404, activate(admin, 3, 1007).status());
        assertEquals("catalog.active-already", activate(admin, 3, 1001).string("code"));
        assertEquals(
                204,
                http.send("DELETE", REQUEST + "/activation", admin, null, "If-Match", "\"3\"")
                        .status());
        assertEquals(1, version(handler, start(handler, "request")));
        assertEquals("standard", line(admin, "request").get("origin"));
        List<Map<String, Object>> history =
                http.get(REQUEST + "/activations", admin).objects("items");
        assertEquals(
                List.of("", "1.1", "1.2", "1.1"),
                history.stream().map(entry -> entry.get("label")).toList());
        assertTrue(history.stream().allMatch(entry -> "王小明".equals(entry.get("by"))), history::toString);
    }

    private Http.Reply activate(String admin, int seen, int version) {
        return http.send(
                "PUT", REQUEST + "/activation", admin, "{\"version\":" + version + "}", "If-Match", "\"" + seen + "\"");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Park park = town.park();
        String admin = admin(park);
        fork(admin, SEEDFUND, bundle -> {
            step(bundle, "formal-check").putObject("assign").put("role", "NOBODY");
            step(bundle, "formal-check").putObject("deadline").put("length", "soon");
            step(bundle, "disburse-check").remove("apart");
            step(bundle, "score").withObject("/outcomes").remove("recused");
            bundle.withObject("/deadlines/publicity").put("length", "3WD");
            bundle.withObject("/routing").remove("decision");
        });
        change(admin, SEEDFUND, parts -> {
            ObjectNode rubric = (ObjectNode) parts.path("rubrics/expert-score");
            ((ObjectNode) rubric.path("groups").path(0)).put("weight", 24);
            ObjectNode form = (ObjectNode) parts.path("forms/application");
            form.withObject("/fields").remove("entName");
            ArrayNode fields = (ArrayNode) form.path("sections").path(0).path("fields");
            fields.removeIf(name -> name.asText().equals("entName"));
        });

        Http.Reply checked = http.post(SEEDFUND + "/checks", admin, Map.of());
        Http.Reply refused = http.post(SEEDFUND + "/publications", admin, Map.of("draft", 3));

        assertEquals(200, checked.status(), checked.text());
        assertEquals(false, checked.body().get("publishable"));
        Set<String> codes = new TreeSet<>();
        checked.objects("findings").forEach(found -> codes.add(String.valueOf(found.get("code"))));
        for (String code : List.of(
                "catalog.no-role",
                "catalog.length",
                "catalog.locked-apart",
                "catalog.locked-recusal",
                "catalog.locked-notice",
                "catalog.locked-routing",
                "catalog.weights",
                "catalog.schema-dangling")) {
            assertTrue(codes.contains(code), code + " in " + checked.text());
        }
        assertEquals(422, refused.status(), refused.text());
        assertTrue(refused.objects("errors").size() >= 8, refused.text());
        assertEquals(200, http.get(SEEDFUND + "/draft", admin).status(), "a refused publication keeps the draft");
    }

    @Test
    void countingTheFirstDayDoesNotShortenANotice() {
        for (String length : List.of("5WD", "6WD")) {
            String admin = admin(town.park());
            fork(
                    admin,
                    SEEDFUND,
                    bundle -> bundle.withObject("/deadlines/publicity")
                            .put("length", length)
                            .put("countFirstDay", true));

            Http.Reply checked = http.post(SEEDFUND + "/checks", admin, Map.of());

            assertEquals(
                    length.equals("5WD"), checked.text().contains("catalog.locked-notice"), length + checked.text());
            assertEquals(length.equals("6WD"), checked.body().get("publishable"), checked.text());
        }
    }

    @Test
    void aSystemFieldAndALockedVerbStay() {
        Park park = town.park();
        String admin = admin(park);
        fork(admin, SEEDFUND, _ -> {});
        Http.Reply draft = http.get(SEEDFUND + "/draft", admin);
        ObjectNode body = sendable(draft);
        body.put(
                "drawing",
                body.path("drawing").asText().replace("pf:verb=\"publicity.close\"", "pf:verb=\"seedfund.release\""));
        ObjectNode form = (ObjectNode) body.path("parts").path("forms/agreement-fund");
        String system = draft.object("systemFields").get("forms/agreement-fund") instanceof List<?> names
                ? String.valueOf(names.getFirst())
                : "";
        form.withObject("/fields/" + system).put("required", false);
        put(admin, SEEDFUND, draft, body);

        Http.Reply checked = http.post(SEEDFUND + "/checks", admin, Map.of());

        assertTrue(checked.text().contains("catalog.locked-required"), checked.text());
        assertTrue(checked.text().contains("catalog.locked-verb"), checked.text());
    }

    @Test
    void aParkAddsAFieldOfItsOwnAndOldPapersKeepTheirForm() {
        Park park = town.park();
        String admin = admin(park);
        String handler = town.person(park, "DEPT_HANDLER").token();
        fork(admin, REQUEST, _ -> {});
        change(admin, REQUEST, parts -> {
            ObjectNode form = (ObjectNode) parts.path("forms/request");
            form.withObject("/fields")
                    .putObject("budgetNo")
                    .put("kind", "text")
                    .put("required", true)
                    .putObject("label")
                    .put("zh-CN", "预算编号");
            ((ArrayNode) form.path("sections").path(0).path("fields")).add("budgetNo");
        });
        publish(admin, REQUEST);

        Http.Reply without = http.post(
                "/api/v1/cases", handler, Map.of("workflow", "request", "title", "x", "data", Map.of("subject", "修路")));
        Http.Reply now = http.get("/api/v1/catalog/forms/request/request?step=start", handler);
        Http.Reply then = http.get("/api/v1/catalog/forms/request/request?step=start&version=1", handler);

        assertEquals(422, without.status());
        assertTrue(without.text().contains("/budgetNo"), without.text());
        assertEquals(1001, now.body().get("version"), now.text());
        assertTrue(now.object("fields").containsKey("budgetNo"));
        assertEquals(1, then.body().get("version"));
        assertTrue(!then.object("fields").containsKey("budgetNo"));
    }

    @Test
    void aNewerStandardVersionIsShownAndDoesNotTouchTheFork() {
        workflows.bring("chore");
        Park park = town.park();
        String admin = admin(park);
        String handler = town.person(park, "DEPT_HANDLER").token();
        String chore = "/api/v1/catalog/workflows/chore";
        int standard = Integer.parseInt(String.valueOf(line(admin, "chore").get("newest")));
        fork(admin, chore, bundle -> step(bundle, "help").withObject("/name").put("zh-CN", "本园协办"));
        String label = publish(admin, chore).string("label");

        workflows.bring(
                "chore", standard + 1, bundle -> bundle.withObject("/summary").put("zh-CN", "更新的标准"));
        await(() -> Boolean.TRUE.equals(line(admin, "chore").get("behind")));
        String begun = start(handler, "chore");

        assertEquals(standard + ".1", label);
        assertEquals(standard * 1000 + 1, version(handler, begun));
        assertEquals("本园协办", steps(handler, begun).getFirst());
    }

    private static void await(BooleanSupplier done) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "not within 20 seconds");
            LockSupport.parkNanos(200_000_000L);
        }
    }

    @Test
    void draftsAreOneAndKnowTheirVersion() {
        Park park = town.park();
        String admin = admin(park);
        assertEquals(404, http.get(REQUEST + "/draft", admin).status());
        Http.Reply draft = http.post(REQUEST + "/forks", admin, Map.of());
        assertEquals(201, draft.status(), draft.text());
        assertEquals("\"1\"", draft.header("ETag"));
        assertEquals(
                "catalog.draft-exists",
                http.post(REQUEST + "/forks", admin, Map.of()).string("code"));
        put(admin, REQUEST, draft, sendable(draft));
        assertEquals(
                412,
                http.send("PUT", REQUEST + "/draft", admin, sendable(draft).toString(), "If-Match", "\"1\"")
                        .status());
        assertEquals(
                "catalog.draft-changed",
                http.post(REQUEST + "/publications", admin, Map.of("draft", 1)).string("code"));
        assertEquals(
                404,
                http.post("/api/v1/catalog/workflows/nothing/forks", admin, Map.of())
                        .status());
        assertEquals(
                403,
                http.post(REQUEST + "/forks", town.person(park, "DEPT_HEAD").token(), Map.of())
                        .status());
        assertEquals(
                204,
                http.send("DELETE", REQUEST + "/draft", admin, null, "If-Match", "\"2\"")
                        .status());
    }

    @Test
    void ofTwoWhoPublishTheSameDraftOneDoes() throws Exception {
        String admin = admin(town.park());
        fork(admin, REQUEST, _ -> {});
        List<Future<Http.Reply>> replies = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                replies.add(people.submit(() -> http.post(REQUEST + "/publications", admin, Map.of("draft", 2))));
            }
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Http.Reply> reply : replies) {
            statuses.add(reply.get().status());
        }

        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        assertTrue(
                statuses.stream().allMatch(status -> status == 201 || status == 404 || status == 409),
                statuses::toString);
        assertEquals(
                1,
                http.get(REQUEST + "/versions", admin).objects("items").stream()
                        .filter(version -> "park".equals(version.get("origin")))
                        .count());
    }

    @Test
    void aDoubleClickPublishesOnceAndIsAnsweredTwice() {
        String admin = admin(town.park());
        fork(admin, REQUEST, _ -> {});
        String key = UUID.randomUUID().toString();

        Http.Reply first = http.post(REQUEST + "/publications", admin, Map.of("draft", 2), "Idempotency-Key", key);
        Http.Reply second = http.post(REQUEST + "/publications", admin, Map.of("draft", 2), "Idempotency-Key", key);

        assertEquals(201, first.status(), first.text());
        assertEquals(first.text(), second.text());
    }

    @Test
    void whatIsNoBundleIsRefusedPolitely() {
        String admin = admin(town.park());
        fork(admin, REQUEST, _ -> {});
        for (String bundle : List.of(
                "{\"key\":1}",
                "{\"key\":\"request\",\"steps\":[]}",
                "{\"key\":\"request\",\"steps\":{\"a\":{\"assign\":{}}},\"number\":null,\"extra\":1}")) {
            Http.Reply draft = http.get(REQUEST + "/draft", admin);
            ObjectNode body = sendable(draft);
            body.set("bundle", Trees.read(bundle));
            body.put("drawing", "<!DOCTYPE x><definitions/>");
            body.set("parts", Trees.read("{\"forms/x\":3,\"rubrics/y\":{},\"other\":\"\\u0000\"}"));
            put(admin, REQUEST, draft, body);

            Http.Reply checked = http.post(REQUEST + "/checks", admin, Map.of());

            assertEquals(200, checked.status(), checked.text());
            assertEquals(false, checked.body().get("publishable"));
        }
    }

    @Test
    void formsAreReadWhereOneWorks() {
        Park park = town.park();
        String applicant = town.person(park, "APPLICANT").token();
        String officer = town.person(park, "FUND_MANAGER").token();
        String stranger = town.person(park, "EXPERT").token();
        String forms = "/api/v1/catalog/forms/seedfund/";

        assertEquals(200, http.get(forms + "application?step=start", applicant).status());
        assertEquals(
                200, http.get(forms + "application?step=correction", applicant).status());
        assertEquals(
                404, http.get(forms + "application?step=nowhere", applicant).status());
        assertEquals(
                404,
                http.get(forms + "due-diligence?step=due-diligence", applicant).status());
        assertEquals(404, http.get(forms + "application?step=score", stranger).status(), "nobody named this expert");
        assertEquals(
                200,
                http.get(forms + "due-diligence?step=due-diligence", officer).status());
        assertEquals(404, http.get(forms + "application?step=nowhere", officer).status());
    }

    @Test
    void aSlotHandsOutTheParksOwnTemplate() {
        Park park = town.park();
        String admin = admin(park);
        String handler = town.person(park, "DEPT_HANDLER").token();
        String file = uploads.send(admin, "预算表.pdf", Uploads.PDF).string("id");
        fork(admin, REQUEST, _ -> {});
        change(admin, REQUEST, parts -> slot(parts, file));
        assertEquals(
                422,
                changed(
                                admin(park),
                                REQUEST,
                                parts -> slot(parts, UUID.randomUUID().toString()))
                        .status());
        String theirs = uploads.send(handler, "别人的.pdf", Uploads.PDF).string("id");
        Http.Reply refused = changed(admin, REQUEST, parts -> slot(parts, theirs));
        assertEquals(
                "catalog.template-not-yours",
                refused.objects("errors").getFirst().get("code"),
                refused::text);

        publish(admin, REQUEST);
        JsonNode form = Trees.read(http.get("/api/v1/catalog/forms/request/request?step=start", handler)
                .text());
        String path =
                form.path("fields").path("budget").path("template").path("path").asText();
        Http.Reply got = http.get("/api/v1" + path, handler);
        assertEquals(200, got.status(), got.text());
        assertTrue(got.header("Content-Disposition").startsWith("attachment"), got.header("Content-Disposition"));
        assertEquals(404, http.get("/api/v1" + path, admin(town.park())).status());
        assertEquals(
                404,
                http.get("/api/v1/catalog/forms/request/request/templates/subject", handler)
                        .status());
    }

    @Test
    void whoeverChangesItTooIsTold() {
        Park park = town.park();
        String first = admin(park);
        String second = admin(park);
        String other = admin(town.park());
        fork(first, REQUEST, _ -> {});
        String editing =
                "/api/v1/editing/" + http.get(REQUEST + "/draft", second).string("editing");

        assertEquals(List.of(), http.send("POST", editing, first, null).objects("others"));
        assertEquals(
                1, http.send("POST", editing, second, null).objects("others").size());
        assertEquals(404, http.send("POST", editing, other, null).status(), "that park has no copy");
        assertEquals(
                404,
                http.send("POST", editing, town.person(park, "DEPT_HEAD").token(), null)
                        .status());
    }

    private static void slot(ObjectNode parts, String file) {
        ObjectNode form = (ObjectNode) parts.path("forms/request");
        ObjectNode slot = form.withObject("/fields/budget").put("kind", "file").put("naming", "{subject}-预算");
        slot.putObject("label").put("zh-CN", "预算表");
        ObjectNode template = slot.putObject("template").put("file", file);
        template.putObject("label").put("zh-CN", "预算表");
        ArrayNode fields = (ArrayNode) form.path("sections").path(0).path("fields");
        if (!fields.toString().contains("budget")) {
            fields.add("budget");
        }
    }

    private Http.Reply changed(String admin, String workflow, Consumer<ObjectNode> change) {
        Http.Reply draft = http.get(workflow + "/draft", admin);
        ObjectNode body = sendable(draft);
        change.accept((ObjectNode) body.path("parts"));
        return http.send("PUT", workflow + "/draft", admin, body.toString(), "If-Match", draft.header("ETag"));
    }

    private void fork(String admin, String workflow, Consumer<ObjectNode> change) {
        Http.Reply draft = http.post(workflow + "/forks", admin, Map.of());
        assertEquals(201, draft.status(), draft.text());
        ObjectNode body = sendable(draft);
        change.accept((ObjectNode) body.path("bundle"));
        put(admin, workflow, draft, body);
    }

    private void change(String admin, String workflow, Consumer<ObjectNode> change) {
        Http.Reply draft = http.get(workflow + "/draft", admin);
        ObjectNode body = sendable(draft);
        change.accept((ObjectNode) body.path("parts"));
        put(admin, workflow, draft, body);
    }

    private void put(String admin, String workflow, Http.Reply draft, JsonNode body) {
        Http.Reply kept =
                http.send("PUT", workflow + "/draft", admin, body.toString(), "If-Match", draft.header("ETag"));
        assertEquals(200, kept.status(), kept.text());
        assertNotEquals(draft.header("ETag"), kept.header("ETag"));
    }

    private static ObjectNode sendable(Http.Reply draft) {
        ObjectNode all = (ObjectNode) Trees.read(draft.text());
        return all.retain("bundle", "drawing", "parts");
    }

    private static ObjectNode step(ObjectNode bundle, String key) {
        return bundle.withObject("/steps/" + key);
    }

    private Http.Reply publish(String admin, String workflow) {
        Object version = http.get(workflow + "/draft", admin).body().get("version");
        Http.Reply published =
                http.post(workflow + "/publications", admin, Map.of("draft", Objects.requireNonNull(version)));
        assertEquals(201, published.status(), published.text());
        return published;
    }

    private Map<String, Object> line(String token, String key) {
        return http.get("/api/v1/catalog/workflows", token).objects("items").stream()
                .filter(line -> key.equals(line.get("key")))
                .findFirst()
                .orElseThrow();
    }

    private String start(String token, String workflow) {
        Object data = workflow.equals("request") ? Map.of("subject", "修路") : Map.of();
        Http.Reply opened =
                http.post("/api/v1/cases", token, Map.of("workflow", workflow, "title", "修路", "data", data));
        assertEquals(201, opened.status(), opened.text());
        return opened.string("id");
    }

    private int version(String token, String caseId) {
        Object version =
                http.get("/api/v1/cases/" + caseId, token).object("workflow").get("version");
        return Integer.parseInt(String.valueOf(version));
    }

    private List<Object> steps(String token, String caseId) {
        return http.get("/api/v1/cases/" + caseId, token).objects("actors").stream()
                .map(actor -> actor.get("stepName"))
                .toList();
    }
}
