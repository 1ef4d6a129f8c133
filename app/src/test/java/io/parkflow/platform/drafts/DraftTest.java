package io.parkflow.platform.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is typed is kept for its author alone, only as far as it could be handed in, and goes when it is.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DraftTest implements TestPropertyProvider {
    private static final String NOT_SEEN = "\"0\"";

    private static final String BUNDLE = """
            {"key": "inspection", "version": 1, "name": {"zh-CN": "巡查", "en": "Inspection"},
             "summary": {"zh-CN": "巡查一处", "en": "Look at a place"}, "number": {"kind": "巡"},
             "process": "inspection.bpmn", "start": {"form": "report", "roles": ["DEPT_HANDLER"]},
             "routing": {"outcome": "text"}, "forms": ["report"],
             "stages": [{"key": "look", "name": {"zh-CN": "查看", "en": "Look"}, "states": ["SUBMITTED"]}],
             "steps": {"look": {"name": {"zh-CN": "查看", "en": "Look"}, "assign": {"role": "DEPT_HANDLER"},
                "status": "SUBMITTED", "form": "report",
                "outcomes": {"done": {"label": {"zh-CN": "办结", "en": "Done"}, "tone": "good"}}}},
             "ends": {"over": {"state": "CLOSED"}}}
            """;

    private static final String FORM = """
            {"key": "report", "version": 1, "title": {"zh-CN": "巡查单", "en": "Report"},
             "sections": [{"key": "a", "title": {"zh-CN": "内容", "en": "Content"},
                "fields": ["place", "phone", "secret", "finding", "amount", "photo", "agreed"]}],
             "fields": {
                "place": {"kind": "text", "label": {"zh-CN": "地点"}, "required": true, "prefill": "last"},
                "phone": {"kind": "phone", "label": {"zh-CN": "电话"}, "prefill": "member.phone"},
                "secret": {"kind": "text", "label": {"zh-CN": "举报人"}},
                "finding": {"kind": "textarea", "label": {"zh-CN": "发现"}, "required": true},
                "amount": {"kind": "money", "label": {"zh-CN": "罚款"}, "prefill": "last"},
                "photo": {"kind": "file", "label": {"zh-CN": "照片"}, "prefill": "last"},
                "agreed": {"kind": "consent", "version": "1", "text": {"zh-CN": "属实"}, "label": {"zh-CN": "承诺"},
                    "prefill": "last"}},
             "rights": {"start": {"finding": "hidden", "*": "write"},
                "look": {"secret": "hidden", "finding": "write", "*": "read"}}}
            """;

    private static final String DRAWING = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pf="https://parkflow.io/bpmn"
                targetNamespace="x">
              <process id="inspection" isExecutable="true">
                <startEvent id="begin"/>
                <sequenceFlow id="f1" sourceRef="begin" targetRef="look"/>
                <userTask id="look"/>
                <sequenceFlow id="f2" sourceRef="look" targetRef="over"/>
                <endEvent id="over"/>
              </process>
            </definitions>
            """;

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Uploads uploads;

    @Inject
    MoreWorkflows workflows;

    @Inject
    Unsent unsent;

    @Inject
    Standing standing;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @BeforeAll
    void bring() {
        workflows.bring("inspection", BUNDLE, DRAWING, Map.of("report", FORM));
    }

    @Test
    void eachOfAGroupHasADraftOfTheirOwn() {
        Park park = town.park();
        Town.Person first = town.person(park, "DEPT_HANDLER");
        Town.Person second = town.person(park, "DEPT_HANDLER");
        String task = task(first, "request");

        Http.Reply kept = keep(first, task, NOT_SEEN, Map.of("outcome", "forward", "comment", "先看现场"));
        assertEquals(200, kept.status(), kept.text());
        assertEquals("\"1\"", kept.header("ETag"));
        assertEquals(
                200, keep(second, task, NOT_SEEN, Map.of("comment", "我也在看")).status());

        Map<String, Object> mine = sheet(first, task).object("draft");
        assertEquals("forward", mine.get("outcome"));
        assertEquals("先看现场", mine.get("comment"));
        assertEquals("我也在看", sheet(second, task).object("draft").get("comment"));
        assertEquals(
                404,
                keep(town.person(park, "DEPT_HEAD"), task, NOT_SEEN, Map.of()).status());
        assertEquals(
                404,
                http.send("DELETE", "/api/v1/drafts/" + mine.get("id"), second.token(), null)
                        .status());
        assertEquals(
                204,
                http.send("DELETE", "/api/v1/drafts/" + mine.get("id"), first.token(), null)
                        .status());
        assertNull(sheet(first, task).body().get("draft"));
        assertEquals("我也在看", sheet(second, task).object("draft").get("comment"));
    }

    @Test
    void whatWasSavedElsewhereIsNotWrittenOver() {
        Town.Person person = town.person(town.park(), "DEPT_HANDLER");
        String task = task(person, "request");
        keep(person, task, NOT_SEEN, Map.of("comment", "电脑上写的"));
        assertEquals(
                200, keep(person, task, "\"1\"", Map.of("comment", "手机上写的")).status());

        Http.Reply late = keep(person, task, "\"1\"", Map.of("comment", "电脑上又写的"));
        assertEquals(412, late.status(), late.text());
        assertEquals(2, late.object("now").get("version"));
        assertEquals(412, keep(person, task, NOT_SEEN, Map.of("comment", "新开的")).status());
        assertEquals(
                428,
                http.send("PUT", "/api/v1/tasks/" + task + "/draft", person.token(), "{}")
                        .status());
        assertEquals("手机上写的", sheet(person, task).object("draft").get("comment"));
    }

    @Test
    void anAnswerTakesEverybodysDraftsOfTheTaskAlong() {
        Park park = town.park();
        Town.Person first = town.person(park, "DEPT_HANDLER");
        Town.Person second = town.person(park, "DEPT_HANDLER");
        String task = task(first, "request");
        keep(first, task, NOT_SEEN, Map.of("comment", "一"));
        keep(second, task, NOT_SEEN, Map.of("comment", "二"));
        assertEquals(1, counts(second).get("drafts"));

        Http.Reply done =
                http.post("/api/v1/tasks/" + task + "/completion", first.token(), Map.of("outcome", "forward"));
        assertEquals(200, done.status(), done.text());

        assertEquals(
                0, number(park, "select cast(count(*) as integer) as n from paper_draft where tenant_id = :tenant"));
        assertEquals(0, counts(second).get("drafts"));
        assertEquals(0, counts(second).get("done"));
        assertEquals(1, counts(first).get("done"));
        Http.Reply late = keep(second, task, "\"1\"", Map.of("comment", "二，接着写"));
        assertEquals(409, late.status(), late.text());
        assertEquals("王小明", late.object("now").get("by"));
    }

    @Test
    void aRefusedAnswerLeavesTheDraft() {
        Town.Person person = town.person(town.park(), "DEPT_HANDLER");
        String task = task(person, "inspection");
        keep(person, task, NOT_SEEN, Map.of("data", Map.of("finding", "写到一半")));

        Http.Reply refused =
                http.post("/api/v1/tasks/" + task + "/completion", person.token(), Map.of("outcome", "done"));
        assertEquals(422, refused.status(), refused.text());
        assertEquals("写到一半", draft(person, task).get("finding"));
    }

    @Test
    void whatTheStepMayNotWriteIsRefusedAndWhatItHidesIsUnknown() {
        Park park = town.park();
        Town.Person person = town.person(park, "DEPT_HANDLER");
        String task = task(person, "inspection");

        for (String field : List.of("place", "secret", "nonsense")) {
            Http.Reply refused = keep(person, task, NOT_SEEN, Map.of("data", Map.of(field, "改一改", "finding", "看过了")));
            assertEquals(422, refused.status(), refused.text());
            assertEquals(
                    field.equals("place") ? "forms.not-writable" : "forms.unknown-field",
                    refused.objects("errors").getFirst().get("code"));
        }
        assertEquals(
                422, keep(person, task, NOT_SEEN, Map.of("outcome", "burn")).status());
        assertEquals(
                0, number(park, "select cast(count(*) as integer) as n from paper_draft where tenant_id = :tenant"));

        assertEquals(
                200,
                keep(person, task, NOT_SEEN, Map.of("data", Map.of("finding", "看过了")))
                        .status());
        assertEquals(Map.of("finding", "看过了"), draft(person, task));
        assertFalse(sheet(person, task).object("data").containsKey("secret"));
    }

    @Test
    void aFileInADraftIsOnesOwnAndKeepsItsName() {
        Park park = town.park();
        Town.Person person = town.person(park, "DEPT_HANDLER");
        Town.Person other = town.person(park, "DEPT_HANDLER");
        String file = uploads.send(person.token(), "现场.pdf", Uploads.PDF).string("id");
        Map<String, Object> typed = Map.of("title", "东门", "data", Map.of("photo", file));

        assertEquals(422, open(other, NOT_SEEN, typed).status());
        assertEquals(200, open(person, NOT_SEEN, typed).status());
        assertEquals("现场.pdf", opening(person).objects("files").getFirst().get("name"));
    }

    @Test
    void aCaseBeginsWithItsDraftAndTheDraftGoesWithIt() {
        Park park = town.park();
        Town.Person person = town.person(park, "DEPT_HANDLER");
        Town.Person colleague = town.person(park, "DEPT_HANDLER");
        Http.Reply kept = open(person, NOT_SEEN, Map.of("title", "西门积水", "data", Map.of("place", "西门")));
        assertEquals(200, kept.status(), kept.text());

        Http.Reply sheet = opening(person);
        assertEquals("西门积水", sheet.string("title"));
        assertEquals("\"1\"", sheet.header("ETag"));
        assertEquals("", opening(colleague).string("title"));
        assertEquals("0", opening(colleague).string("version"));

        Map<String, Object> start =
                Map.of("workflow", "inspection", "title", "西门积水", "data", Map.of(), "draft", kept.string("id"));
        assertEquals(422, http.post("/api/v1/cases", person.token(), start).status(), "the place is missing");
        assertEquals(1, counts(person).get("drafts"), "nothing is lost by a refusal");
        Map<String, Object> whole = new HashMap<>(start);
        whole.put("data", Map.of("place", "西门"));
        assertEquals(409, http.post("/api/v1/cases", colleague.token(), whole).status(), "the draft is not theirs");
        assertEquals(201, http.post("/api/v1/cases", person.token(), whole).status());
        assertEquals(0, counts(person).get("drafts"));
        assertEquals(409, http.post("/api/v1/cases", person.token(), whole).status(), "it begins one case");
    }

    @Test
    void aFormBeginsWithWhatWasSaidTheLastTime() {
        Town.Person person = town.person(town.park(), "DEPT_HANDLER");
        String photo = uploads.send(person.token(), "旧.pdf", Uploads.PDF).string("id");
        assertEquals(0, opening(person).object("data").size());
        start(
                person,
                "inspection",
                Map.of("place", "北门", "amount", "200", "secret", "张三", "photo", photo, "agreed", true));

        Http.Reply sheet = opening(person);
        assertEquals(Map.of("place", "北门", "amount", "200.00"), sheet.object("data"));
        List<Map<String, Object>> sources = sheet.objects("prefilled");
        assertEquals(2, sources.size());
        assertTrue(
                sources.stream().allMatch(source -> "last".equals(source.get("source")) && source.get("at") != null));

        open(person, NOT_SEEN, Map.of("title", "", "data", Map.of("place", "南门", "amount", "200.00")));
        assertEquals(
                List.of("amount"),
                opening(person).objects("prefilled").stream()
                        .map(source -> source.get("field"))
                        .toList(),
                "what somebody changed comes from that person");
    }

    @Test
    void theListTellsEveryDraftOfMineAndNoMoreThanIMaySee() {
        Park park = town.park();
        Town.Person first = town.person(park, "DEPT_HANDLER");
        Town.Person second = town.person(park, "DEPT_HANDLER");
        String task = task(first, "request");
        keep(first, task, NOT_SEEN, Map.of("comment", "一"));
        open(first, NOT_SEEN, Map.of("title", "南门", "data", Map.of("place", "南门")));

        List<Map<String, Object>> lines = drafts(first);
        assertEquals(
                List.of("start", "task"),
                lines.stream().map(line -> line.get("kind")).toList());
        assertEquals(Map.of("key", "inspection", "name", "巡查"), lines.getFirst().get("workflow"));
        assertEquals("围墙", lines.getLast().get("title"));
        assertEquals("部门办理", lines.getLast().get("stepName"));
        assertEquals(List.of(), drafts(second));
        assertEquals(2, counts(first).get("drafts"));

        http.post("/api/v1/tasks/" + task + "/claim", second.token(), Map.of());
        Map<String, Object> taken = drafts(first).getLast();
        assertEquals(false, taken.get("open"));
        assertEquals("", taken.get("title"), "what it is about is not this person's any more");
        assertNull(taken.get("caseId"));

        List<Object> paged = new ArrayList<>();
        Http.Reply page = http.get("/api/v1/drafts?limit=1", first.token());
        paged.add(page.objects("items").getFirst().get("id"));
        page = http.get("/api/v1/drafts?limit=1&cursor=" + page.string("next"), first.token());
        paged.add(page.objects("items").getFirst().get("id"));
        assertEquals(drafts(first).stream().map(line -> line.get("id")).toList(), paged);
        assertNull(page.body().get("next"));
    }

    @Test
    void aPageOfDraftsIsOneStatement() {
        Town.Person person = town.person(town.park(), "DEPT_HANDLER");
        keep(person, task(person, "request"), NOT_SEEN, Map.of("comment", "一"));
        open(person, NOT_SEEN, Map.of("title", "南门", "data", Map.of("place", "南门")));

        int said = as(
                person,
                () -> Statements.said(
                                () -> unsent.page(Viewer.of(Caller.current()), Optional.empty(), Optional.empty(), 21))
                        .size());
        assertEquals(1, said);
    }

    @Test
    void whoMayNotBeginMayNotKeepEither() {
        Park park = town.park();
        Town.Person head = town.person(park, "DEPT_HEAD");
        Town.Person applicant = town.person(park, "APPLICANT");

        assertEquals(403, http.get("/api/v1/openings/inspection", head.token()).status());
        assertEquals(
                409, http.get("/api/v1/openings/seedfund", applicant.token()).status());
        assertEquals(404, http.get("/api/v1/openings/nothing", head.token()).status());
        assertEquals(403, open(head, NOT_SEEN, Map.of("title", "x")).status());
    }

    private Http.Reply keep(Town.Person who, String task, String seen, Map<String, Object> typed) {
        return http.send(
                "PUT",
                "/api/v1/tasks/" + task + "/draft",
                who.token(),
                Trees.of(typed).toString(),
                "If-Match",
                seen);
    }

    private Http.Reply open(Town.Person who, String seen, Map<String, Object> typed) {
        return http.send(
                "PUT",
                "/api/v1/openings/inspection",
                who.token(),
                Trees.of(typed).toString(),
                "If-Match",
                seen);
    }

    private Http.Reply opening(Town.Person who) {
        Http.Reply sheet = http.get("/api/v1/openings/inspection", who.token());
        assertEquals(200, sheet.status(), sheet::text);
        return sheet;
    }

    private Http.Reply sheet(Town.Person who, String task) {
        Http.Reply sheet = http.get("/api/v1/tasks/" + task, who.token());
        assertEquals(200, sheet.status(), sheet::text);
        return sheet;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> draft(Town.Person who, String task) {
        return (Map<String, Object>)
                Objects.requireNonNull(sheet(who, task).object("draft").get("data"));
    }

    private List<Map<String, Object>> drafts(Town.Person who) {
        return http.get("/api/v1/drafts", who.token()).objects("items");
    }

    private Map<String, Object> counts(Town.Person who) {
        return http.get("/api/v1/tasks/counts", who.token()).body();
    }

    private String task(Town.Person who, String workflow) {
        start(
                who,
                workflow,
                workflow.equals("request")
                        ? Map.of("subject", "围墙", "urgent", false)
                        : Map.of("place", "东门", "secret", "李四"));
        return String.valueOf(http.get("/api/v1/tasks", who.token())
                .objects("items")
                .getFirst()
                .get("id"));
    }

    private void start(Town.Person who, String workflow, Map<String, Object> data) {
        Http.Reply opened =
                http.post("/api/v1/cases", who.token(), Map.of("workflow", workflow, "title", "围墙", "data", data));
        assertEquals(201, opened.status(), opened::text);
    }

    private int number(Park park, String text) {
        return Objects.requireNonNull(Tenancy.as(
                park.tenant(), () -> transactions.read(() -> sql.of(text).one(row -> row.integer("n")))));
    }

    private <T> T as(Town.Person who, Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.as(who.park().tenant(), () -> {
            Caller caller = transactions.read(() -> standing.of(who.member()));
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return transactions.write(work);
            }
        }));
    }
}
