package io.parkflow.squad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parkflow.test.Http;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Two weeks of real work on one project.
class TwoWeeks extends Squads {
    private static final String PLAN = """
            {"milestones": [
              {"key": "land", "name": "摘地", "planned": "2026-03-20", "isKey": true, "after": []},
              {"key": "roads", "name": "道路", "planned": "2026-06-30", "isKey": false, "after": []},
              {"key": "finish", "name": "竣工", "planned": "2026-12-31", "isKey": true, "after": ["land"]}],
             "curve": [{"month": "2026-03", "amount": {"amount": "50000000.00", "currency": "CNY"}}]}
            """;

    private Http.Reply sent(UUID who, String path, Object body) {
        Http.Reply reply = http.post("/api/v1/squad/" + path, token(who), body);
        assertEquals(2, reply.status() / 100, reply::text);
        return reply;
    }

    private Http.Reply answered(UUID who, String outcome, Map<String, Object> data) {
        Http.Reply reply = answer(who, outcome, data);
        assertEquals(200, reply.status(), reply::text);
        return reply;
    }

    private Object of(Http.Reply reply, String what) {
        return Objects.requireNonNull(reply.object(what).get("id"));
    }

    final Object blocker(String text) {
        return of(
                sent(
                        officer,
                        "blockers",
                        Map.of("projectId", project, "category", "POWER", "grade", "NORMAL", "description", text)),
                "blocker");
    }

    private Object note(Object meeting, String what) {
        return of(
                sent(
                        office,
                        "meetings/" + meeting + "/outcomes",
                        Map.of(
                                "projectId",
                                project,
                                "what",
                                what,
                                "ownerId",
                                handler,
                                "dueOn",
                                "2026-03-13",
                                "acceptance",
                                "送电证明")),
                "outcome");
    }

    final void weekOne() {
        now.set("2026-03-04T02:00:00Z");
        Http.Reply drawn = http.send(
                "PUT", "/api/v1/squad/projects/" + project + "/plan", token(chief), PLAN, "If-Match", "\"0\"");
        assertEquals(200, drawn.status(), drawn::text);
        sent(office, "projects/" + project + "/baselines", Map.of("reason", "存量项目"));
        blocker("１０千伏线路迁改未完成");
        now.set("2026-03-05T02:00:00Z");
        answered(chief, "take", Map.of("handler", handler));
        UUID next = town.person(park, "PROJECT_OFFICER").member();
        sent(office, "projects/" + project + "/hand-overs", Map.of("part", "OFFICER", "to", next, "reason", "分工调整"));
        now.set("2026-03-06T02:00:00Z");
        Object land = milestone(0);
        progress("40");
        sent(chief, "projects/" + project + "/milestones/" + land + "/completions", Map.of("on", "2026-03-06"));
        now.set("2026-03-06T03:00:00Z");
        sent(
                supervisor,
                "orders",
                Map.of("projectId", project, "level", "YELLOW", "reason", "现场停工", "handlerId", chief));
    }

    private Object milestone(int position) {
        return Objects.requireNonNull(http.get("/api/v1/squad/projects/" + project + "/plan", token(chief))
                .objects("milestones")
                .get(position)
                .get("id"));
    }

    /// How far the roads are.
    private void progress(String percent) {
        sent(chief, "projects/" + project + "/milestones/" + milestone(1) + "/progress", Map.of("percent", percent));
    }

    final void weekTwo() {
        now.set("2026-03-09T01:00:00Z");
        progress("30");
        Object meeting = of(
                sent(
                        office,
                        "meetings",
                        Map.of("kind", "dispatch", "title", "周调度会", "heldAt", "2026-03-09T09:30:00+08:00")),
                "meeting");
        sent(office, "meetings/" + meeting + "/opening", Map.of());
        Object kept = note(meeting, "完成线路迁改");
        Object dropped = note(meeting, "腾退宿舍");
        String words = """
                {"projectId": "%s", "what": "完成全部线路迁改", "ownerId": "%s", "dueOn": "2026-03-16", "acceptance": "送电证明"}
                """.formatted(project, handler);
        assertEquals(
                200,
                http.send("PUT", "/api/v1/squad/outcomes/" + kept, token(office), words, "If-Match", "\"1\"")
                        .status());
        assertEquals(
                200,
                http.send("DELETE", "/api/v1/squad/outcomes/" + dropped, token(office), "", "If-Match", "\"1\"")
                        .status());
        answered(chief, "reply", Map.of("cause", "图审滞后", "measures", "驻场图审", "newDate", "2026-03-20"));
        at("2026-03-10T10:00:00Z");
        now.set("2026-03-11T02:00:00Z");
        sent(office, "meetings/" + meeting + "/closing", Map.of());
        sent(office, "meetings/" + meeting + "/minutes", Map.of());
        answered(supervisor, "return", Map.of());
        sent(office, "projects/" + project + "/stages", Map.of("stage", "FINISHED", "on", "2026-03-11"));
        now.set("2026-03-12T02:00:00Z");
        answered(deptHead, "jump4", Map.of());
        answered(
                parkLeader,
                "external",
                Map.of("docNumber", "常高新〔2026〕3号", "superior", "省电力公司", "expectedOn", "2026-03-20"));
        now.set("2026-03-13T02:00:00Z");
        answered(office, "answered", Map.of());
        // whoever leads the squad from now on answers the order as well
        UUID chiefNow = town.person(park, "SQUAD_CHIEF").member();
        sent(office, "projects/" + project + "/hand-overs", Map.of("part", "CHIEF", "to", chiefNow, "reason", "分工调整"));
    }
}
