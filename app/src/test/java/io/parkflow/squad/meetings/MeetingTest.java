package io.parkflow.squad.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.calendar.Notices;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.letters.Post;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Dispatch meetings from Friday evening to the next one.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingTest extends Squads {
    @Inject
    List<Chore> chores = List.of();

    @Inject
    Post post;

    private void hour(String moment) {
        at(moment);
        inPark(() -> {
            for (Chore chore : chores) {
                chore.perform(now.instant());
            }
            return true;
        });
    }

    private List<Map<String, Object>> meetings() {
        return http.get("/api/v1/squad/meetings?kind=dispatch", token(office)).objects("items");
    }

    private Http.Reply sheet(@Nullable Object id) {
        return http.get("/api/v1/squad/meetings/" + id, token(office));
    }

    private Http.Reply act(Object id, String what, Object body) {
        return http.post("/api/v1/squad/meetings/" + id + "/" + what, token(office), body);
    }

    private Map<String, Object> agreed(UUID owner) {
        return new HashMap<>(Map.of(
                "projectId", project,
                "what", "完成线路迁改",
                "ownerId", owner,
                "dueOn", "2026-03-13",
                "acceptance", "送电证明"));
    }

    /// A meeting that is open, by hand.
    private Object open(String heldAt) {
        Http.Reply planned = http.post(
                "/api/v1/squad/meetings",
                token(office),
                Map.of("kind", "campus", "title", "校地联席会议", "heldAt", heldAt, "place", "三楼"));
        assertEquals(201, planned.status(), planned::text);
        Object id = Objects.requireNonNull(planned.object("meeting").get("id"));
        assertEquals(200, act(id, "opening", Map.of()).status());
        return id;
    }

    private Map<String, Object> outcome(Object meeting) {
        return sheet(meeting).objects("outcomes").getFirst();
    }

    @Test
    void theAgendaIsCompiledOnFridayRedBeforeYellowBeforeNewBlockers() throws Exception {
        UUID silent = project;
        UUID risky = project("风险项目");
        // nothing was to be invested, so that reports alone speak
        inPark(() -> transactions.write(() -> sql.of("update project set annual_plan = 0 where tenant_id = :tenant")
                .change()));
        hour("2026-03-04T01:00:00Z");
        inPark(() -> transactions.write(() ->
                sql.of("""
                        update squad_report set state = 'SUBMITTED', first_at = :now, submitted_at = :now,
                            confidence = 'AT_RISK'
                        where tenant_id = :tenant and project_id = :project
                        """).with("now", now.instant()).with("project", risky).change()));
        http.post(
                "/api/v1/squad/blockers",
                token(officer),
                Map.of("projectId", risky, "category", "LAND", "grade", "NORMAL", "description", "用地未批"));
        hour("2026-03-05T10:00:00Z");
        hour("2026-03-06T09:00:00Z");
        assertEquals(List.of(), meetings());

        now.set("2026-03-06T10:00:00Z");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(nodes.submit(() -> hour("2026-03-06T10:00:00Z")));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertEquals(1, meetings().size());
        assertEquals("2026-03-09T01:30:00Z", meetings().getFirst().get("heldAt"));
        List<Map<String, Object>> agenda =
                sheet(meetings().getFirst().get("id")).objects("agenda");
        assertEquals(
                List.of("RED", "YELLOW", "BLOCKER"),
                agenda.stream().map(item -> item.get("reason")).toList());
        assertEquals(silent.toString(), agenda.getFirst().get("projectId"));
        assertEquals("2026-W10 周报审核截止时仍未报", agenda.getFirst().get("detail"));
        assertEquals(1, events("meeting.compiled"));
    }

    @Test
    void nobodyStrikesWhatTheyHaveNotSeen() {
        Object meeting = open("2026-03-04T09:30:00+08:00");
        act(meeting, "outcomes", agreed(handler));
        String path = "/api/v1/squad/outcomes/" + outcome(meeting).get("id");
        String seen = http.get(path, token(office)).header("ETag");
        assertEquals(428, http.send("DELETE", path, token(office), null).status());
        Map<String, Object> other = agreed(handler);
        other.put("what", "完成迁改并送电");
        String body = Trees.of(other).toString();
        assertEquals(
                200,
                http.send("PUT", path, token(office), body, "If-Match", seen).status());

        assertEquals(
                412,
                http.send("DELETE", path, token(office), null, "If-Match", seen).status());
        assertEquals("完成迁改并送电", outcome(meeting).get("what"));
        String now = http.get(path, token(office)).header("ETag");
        assertEquals(
                403,
                http.send("DELETE", path, token(officer), null, "If-Match", now).status());
        assertEquals(
                200,
                http.send("DELETE", path, token(office), null, "If-Match", now).status());
        Http.Reply again = http.send("DELETE", path, token(office), null, "If-Match", now);
        assertEquals("meetings.handed-out", again.string("code"));
    }

    @Test
    void outcomesAreNotedLiveAndBecomeTasksWithTheMinutes() {
        Object meeting = open("2026-03-04T09:30:00+08:00");
        assertEquals(422, act(meeting, "outcomes", Map.of("what", "无人负责")).status());
        assertEquals(201, act(meeting, "outcomes", agreed(handler)).status());
        Map<String, Object> noted = outcome(meeting);
        Map<String, Object> other = agreed(handler);
        other.put("what", "完成１０千伏线路迁改");
        String path = "/api/v1/squad/outcomes/" + noted.get("id");
        assertEquals(
                List.of("rewrite", "strike"),
                http.get(path, token(office)).body().get("can"));
        assertEquals(List.of(), http.get(path, token(handler)).body().get("can"));
        assertEquals(428, http.send("PUT", path, token(office), "{}").status());
        assertEquals(200, put(path, other, "\"1\"").status());
        assertEquals(412, put(path, other, "\"1\"").status());
        assertEquals(409, act(meeting, "minutes", Map.of()).status());
        assertEquals(200, act(meeting, "closing", Map.of()).status());
        assertEquals(List.of(), tasks(handler));

        assertEquals(201, act(meeting, "minutes", Map.of()).status());
        assertEquals(409, act(meeting, "minutes", Map.of()).status());
        assertEquals(List.of("take"), steps(handler));
        Http.Reply handed = http.get(path, token(handler));
        assertEquals(List.of("take", "back"), handed.body().get("can"));
        assertEquals("take", handed.objects("actors").getFirst().get("step"));
        Http.Reply late = put(path, other, "\"3\"");
        assertEquals(409, late.status());
        assertEquals(List.of(), late.object("now").get("can"));
        assertEquals(1, found("/api/v1/squad/outcomes?open=true&project=" + project));
        assertEquals(1, found("/api/v1/squad/meetings?project=" + project));
        assertEquals(0, found("/api/v1/squad/meetings?project=" + project("不相干")));
        assertEquals(200, answer(handler, "take").status());
        assertEquals("2026-03-13T10:00:00Z", tasks(handler).getFirst().get("dueAt"));
        assertEquals(200, answer(handler, "done", Map.of("result", "已送电")).status());
        assertEquals(200, answer(office, "fail").status());
        assertEquals(200, answer(handler, "done", Map.of("result", "已送电")).status());
        assertEquals(200, answer(office, "pass").status());

        assertEquals("DONE", outcome(meeting).get("state"));
        assertEquals(0, found("/api/v1/squad/outcomes?open=true&project=" + project));
        assertEquals(1, found("/api/v1/squad/outcomes?project=" + project));
        Object next = open("2026-03-11T09:30:00+08:00");
        assertEquals("100.0%", sheet(next).object("last").get("rate"));
    }

    private Http.Reply planned(String kind, Map<String, Object> more) {
        Map<String, Object> plan = new HashMap<>(
                Map.of("kind", kind, "title", "会议", "heldAt", "2026-03-04T09:30:00+08:00", "place", "三楼"));
        plan.putAll(more);
        return http.post("/api/v1/squad/meetings", token(office), plan);
    }

    private Object id(Http.Reply meeting) {
        return Objects.requireNonNull(meeting.object("meeting").get("id"), meeting::text);
    }

    @Test
    void whoPresidesHoldsTheRoleOfTheKindAndIsNeverJustTheClerk() {
        assertEquals(422, planned("campus", Map.of("chairId", office)).status());
        UUID second = town.person(park, "SQUAD_LEADER").member();
        Object weekly = id(planned("dispatch", Map.of()));
        assertEquals(
                Set.of(squadLeader.toString(), second.toString()),
                sheet(weekly).objects("chairs").stream()
                        .map(chair -> String.valueOf(chair.get("id")))
                        .collect(Collectors.toSet()));
        Http.Reply clerk = act(weekly, "opening", Map.of("chairId", office));
        assertEquals(422, clerk.status());
        assertEquals("/chairId", clerk.objects("errors").getFirst().get("pointer"));
        assertEquals(200, act(weekly, "opening", Map.of("chairId", second)).status());
        assertEquals(second.toString(), sheet(weekly).object("chair").get("id"));

        Object plain = id(planned("campus", Map.of()));
        assertEquals(200, act(plain, "opening", Map.of()).status());
        assertEquals(parkLeader.toString(), sheet(plain).object("chair").get("id"));
        Object meant = id(planned("dispatch", Map.of("chairId", second)));
        assertEquals(200, act(meant, "opening", Map.of()).status());
        assertEquals(second.toString(), sheet(meant).object("chair").get("id"));
        assertEquals(422, act(nobodys(), "opening", Map.of()).status());
    }

    /// A meeting over which nobody in the park may preside.
    private Object nobodys() {
        String body = "{\"key\":\"fund\",\"name\":\"基金会\",\"chairRole\":\"IC_CHAIR\",\"weekly\":false,\"active\":true}";
        assertEquals(
                201,
                http.send("POST", "/api/v1/squad/meeting-kinds", token(office), body)
                        .status());
        return id(planned("fund", Map.of()));
    }

    private Object topic(Object meeting, String title) {
        assertEquals(
                201,
                act(meeting, "agenda", Map.of("projectId", project, "title", title))
                        .status());
        return Objects.requireNonNull(
                sheet(meeting).objects("agenda").getFirst().get("id"));
    }

    @Test
    void whatIsAgreedIsDueFromTodayOnAndBelongsToThisMeetingsAgenda() {
        Object foreign = topic(open("2026-03-04T09:30:00+08:00"), "别的会议的议题");
        Object meeting = open("2026-03-04T10:30:00+08:00");
        Map<String, Object> past = agreed(handler);
        past.put("dueOn", "2026-03-03");
        Http.Reply late = act(meeting, "outcomes", past);
        assertEquals(422, late.status());
        assertEquals("/dueOn", late.objects("errors").getFirst().get("pointer"));
        Map<String, Object> strange = agreed(handler);
        strange.put("agendaId", foreign);
        Http.Reply refused = act(meeting, "outcomes", strange);
        assertEquals(422, refused.status());
        assertEquals("/agendaId", refused.objects("errors").getFirst().get("pointer"));
        strange.put("agendaId", UUID.randomUUID());
        assertEquals(422, act(meeting, "outcomes", strange).status());

        Map<String, Object> good = agreed(handler);
        good.put("dueOn", "2026-03-04");
        good.put("agendaId", topic(meeting, "议题"));
        assertEquals(201, act(meeting, "outcomes", good).status());
    }

    private Object raised(String what) {
        Http.Reply raised = http.post(
                "/api/v1/squad/blockers",
                token(officer),
                Map.of("projectId", project, "category", "LAND", "grade", "NORMAL", "description", what));
        assertEquals(201, raised.status(), raised::text);
        return Objects.requireNonNull(raised.object("blocker").get("number"));
    }

    private List<String> blockersOfTheNewest() {
        return sheet(meetings().getFirst().get("id")).objects("agenda").stream()
                .map(item -> item.get("reason") + " " + item.get("title"))
                .filter(text -> text.contains("BLOCKER"))
                .toList();
    }

    @Test
    void anAgendaLooksBackToTheOneBeforeHoweverLongAgoAndNamesBlockersThatAreDue() {
        ground.set(park, project, "stage", "FULL");
        project("另一个");
        hour("2026-02-11T01:00:00Z");
        hour("2026-02-13T10:00:00Z");
        now.set("2026-02-14T01:00:00Z");
        Object early = raised("节前的问题");
        // the week of the Spring Festival is skipped, the next is opened
        hour("2026-02-18T01:00:00Z");
        hour("2026-02-25T01:00:00Z");
        hour("2026-02-27T10:00:00Z");
        assertEquals(2, meetings().size());
        assertEquals(List.of("BLOCKER " + early), blockersOfTheNewest());

        hour("2026-03-04T01:00:00Z");
        hour("2026-03-06T10:00:00Z");
        // new no more, but still not taken on
        assertEquals(3, meetings().size());
        assertEquals(List.of("DUE_BLOCKER " + early), blockersOfTheNewest());
    }

    @Test
    void aConsultationSpeaksOfWhatLiesOnTheSecondLevel() {
        raised("一级的问题");
        answer(chief, "take", Map.of("handler", handler));
        Object second = raised("二级的问题");
        answer(chief, "take", Map.of("handler", handler));
        Object task = tasks(handler).stream()
                .filter(row -> String.valueOf(row.get("caseTitle")).contains("二级"))
                .findFirst()
                .orElseThrow()
                .get("id");
        assertEquals(
                200,
                http.post(
                                "/api/v1/tasks/" + task + "/completion",
                                token(handler),
                                Map.of("outcome", "beyond", "comment", "超出权限"))
                        .status());

        Http.Reply planned = planned("consultation", Map.of());
        assertEquals(201, planned.status(), planned::text);
        assertEquals(
                List.of(second),
                planned.objects("agenda").stream()
                        .map(item -> Objects.requireNonNull(item.get("title")))
                        .toList());
        Object id = id(planned);
        assertEquals(200, act(id, "opening", Map.of()).status());
        assertEquals(deptHead.toString(), sheet(id).object("chair").get("id"));
    }

    @Test
    void whoseItIsDoesNotAcceptWhatAnotherDidAndNobodyEndsItFromOutside() {
        UUID clerk = town.person(park, "DISPATCH_OFFICE").member();
        Object meeting = open("2026-03-04T09:30:00+08:00");
        act(meeting, "outcomes", agreed(clerk));
        act(meeting, "closing", Map.of());
        act(meeting, "minutes", Map.of());
        String matter = String.valueOf(tasks(clerk).getFirst().get("caseId"));
        for (String end : List.of("cancellation", "termination")) {
            Http.Reply ended =
                    http.post("/api/v1/cases/" + matter + "/" + end, token(office), Map.of("comment", "不办了"));
            assertEquals(409, ended.status(), ended::text);
        }
        assertEquals(200, answer(clerk, "take").status());
        assertEquals(
                204,
                http.post(
                                "/api/v1/tasks/" + tasks(clerk).getFirst().get("id") + "/transfer",
                                token(clerk),
                                Map.of("to", handler))
                        .status());
        assertEquals(200, answer(handler, "done", Map.of("result", "已送电")).status());

        assertEquals(403, answer(clerk, "pass").status());
        assertEquals(200, answer(office, "pass").status());
        assertEquals("DONE", outcome(meeting).get("state"));
    }

    @Test
    void minutesAreRemindedOfOnceAheadAndOnceWhenTheyAreLate() {
        Object meeting = open("2026-03-04T09:30:00+08:00");
        act(meeting, "closing", Map.of());
        hour("2026-03-04T20:00:00Z");
        assertEquals(0, events("meeting.minutesDueSoon"));
        hour("2026-03-04T22:00:00Z");
        hour("2026-03-04T23:00:00Z");
        assertEquals(1, events("meeting.minutesDueSoon"));
        hour("2026-03-05T02:00:00Z");
        hour("2026-03-05T03:00:00Z");
        assertEquals(1, events("meeting.minutesOverdue"));

        Object signed = open("2026-03-05T11:30:00+08:00");
        act(signed, "closing", Map.of());
        act(signed, "minutes", Map.of());
        hour("2026-03-06T04:00:00Z");
        assertEquals(1, events("meeting.minutesDueSoon"));
        assertEquals(1, events("meeting.minutesOverdue"));
    }

    private int found(String path) {
        return http.get(path, token(office)).objects("items").size();
    }

    private Http.Reply put(String path, Map<String, Object> body, String version) {
        return http.send(
                "PUT",
                path,
                token(office),
                io.parkflow.ground.text.Trees.of(new HashMap<>(text(body))).toString(),
                "If-Match",
                version);
    }

    private static Map<String, Object> text(Map<String, Object> body) {
        Map<String, Object> plain = new HashMap<>();
        body.forEach((name, value) -> plain.put(name, String.valueOf(value)));
        return plain;
    }

    @Test
    void aUnitHandsBackOnceThenLevelTwoDecides() {
        UUID second = town.person(park, "DEPT_HANDLER").member();
        UUID third = town.person(park, "DEPT_HANDLER").member();
        Object meeting = open("2026-03-04T09:30:00+08:00");
        act(meeting, "outcomes", agreed(handler));
        act(meeting, "closing", Map.of());
        act(meeting, "minutes", Map.of());

        assertEquals(422, answer(handler, "back").status());
        assertEquals(
                422,
                answer(handler, "back", Map.of("unit", "本局", "suggested", handler))
                        .status());
        assertEquals(
                200,
                answer(handler, "back", Map.of("unit", "供电所", "suggested", second))
                        .status());
        assertEquals(List.of("take"), steps(second));
        assertEquals(200, answer(second, "back", Map.of("unit", "建设局")).status());
        assertEquals(List.of("decide"), steps(deptHead));
        assertEquals(200, answer(deptHead, "decide", Map.of("owner", third)).status());
        assertEquals(List.of("do"), steps(third));
        assertEquals(2, outcome(meeting).get("handedBack"));
    }

    @Test
    void silenceIsTakingItOnAndLatenessIsKept() {
        Object meeting = open("2026-03-04T09:30:00+08:00");
        act(meeting, "outcomes", agreed(handler));
        act(meeting, "closing", Map.of());
        act(meeting, "minutes", Map.of());
        at("2026-03-05T10:00:00Z");
        assertEquals(List.of("do"), steps(handler));

        hour("2026-03-16T01:00:00Z");
        hour("2026-03-16T02:00:00Z");
        assertEquals(1, events("decision.overdue"));
        assertEquals(1, steps(handler).stream().filter("reply"::equals).count());
        answerStep(handler, "do", "done", Map.of("result", "已送电"));
        answer(office, "pass");
        assertEquals(true, outcome(meeting).get("overdue"));
        assertEquals(
                0,
                ((Number) Objects.requireNonNull(sheet(open("2026-03-17T09:30:00+08:00"))
                                .object("last")
                                .get("onTime")))
                        .intValue());
    }

    private void answerStep(UUID member, String step, String outcome, Map<String, Object> data) {
        Object task = tasks(member).stream()
                .filter(row -> step.equals(row.get("step")))
                .findFirst()
                .map(row -> Objects.requireNonNull(row.get("id")))
                .orElseThrow();
        assertEquals(
                200,
                http.post(
                                "/api/v1/tasks/" + task + "/completion",
                                token(member),
                                Map.of("outcome", outcome, "data", data))
                        .status());
    }

    @Test
    void minutesAreDueWithinADayOrByNoonOfTheNextOneWorked() {
        var national = Notices.standard().calendar();

        assertEquals(
                Instant.parse("2026-03-10T03:00:00Z"),
                MeetingDesk.minutesDue(Instant.parse("2026-03-09T03:00:00Z"), national));
        assertEquals(
                Instant.parse("2026-03-09T04:00:00Z"),
                MeetingDesk.minutesDue(Instant.parse("2026-03-06T03:00:00Z"), national));
    }

    @Test
    void theMinutesGoOutAsALetter() throws IOException {
        Object meeting = open("2026-03-04T09:30:00+08:00");
        act(meeting, "agenda", Map.of("projectId", project, "title", "装备产业园汇报"));
        act(meeting, "outcomes", agreed(handler));
        act(meeting, "closing", Map.of());
        act(meeting, "minutes", Map.of());
        inPark(() -> {
            post.deliver();
            return true;
        });

        Map<String, Object> letter = http.get("/api/v1/letters", token(office)).objects("items").stream()
                .filter(row -> "会议纪要".equals(row.get("title")))
                .findFirst()
                .orElseThrow();
        byte[] docx = uploads.bytes("/api/v1/letters/" + letter.get("id") + "/file", token(office));
        String text = document(docx).replaceAll("<[^>]+>", "");
        assertTrue(text.contains("校地联席会议纪要"), text);
        assertTrue(text.contains("1. 完成线路迁改"), text);
        assertTrue(text.contains("验收标准：送电证明"), text);
        assertTrue(text.contains("装备产业园汇报（指定汇报）"), text);
    }

    private static String document(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void kindsAreTheParksAndOthersMayNotLead() {
        String path = "/api/v1/squad/meeting-kinds";
        String body =
                "{\"key\":\"chain\",\"name\":\"产业链链长会\",\"chairRole\":\"SQUAD_LEADER\",\"weekly\":false,\"active\":true}";
        assertEquals(403, http.send("POST", path, token(officer), body).status());
        assertEquals(201, http.send("POST", path, token(office), body).status());
        assertTrue(
                http.get("/api/v1/squad/meeting-kinds", token(officer)).text().contains("产业链链长会"));
        Map<String, Object> plan = Map.of("kind", "moon", "title", "x", "heldAt", "2026-03-04T09:30:00+08:00");
        assertEquals(
                422, http.post("/api/v1/squad/meetings", token(office), plan).status());
        assertEquals(
                403, http.post("/api/v1/squad/meetings", token(officer), plan).status());

        Object meeting = open("2026-03-04T09:30:00+08:00");
        String stranger = town.person(town.park(), "DISPATCH_OFFICE").token();
        assertEquals(
                404, http.get("/api/v1/squad/meetings/" + meeting, stranger).status());
        assertEquals(
                404,
                http.post("/api/v1/squad/meetings/" + meeting + "/outcomes", stranger, agreed(handler))
                        .status());
    }
}
