package io.parkflow.squad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parkflow.ground.tenancy.Park;
import io.parkflow.test.Http;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The people of a new park's squads and what they usually send.
public final class Office {
    public static final String PROJECTS = "/api/v1/squad/projects";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public final Park park;
    public final Town.Person dispatch;
    public final Town.Person officer;
    public final Town.Person chief;
    public final Town.Person leader;
    public final Town.Person park1;
    public final Town.Person head;
    public final Town.Person head2;
    private final Town town;
    private final Http http;
    private final Uploads uploads;

    public Office(Town town, Http http, Uploads uploads) {
        this.town = town;
        this.http = http;
        this.uploads = uploads;
        park = town.park();
        dispatch = town.person(park, "DISPATCH_OFFICE");
        officer = town.person(park, "PROJECT_OFFICER");
        chief = town.person(park, "SQUAD_CHIEF");
        leader = town.person(park, "SQUAD_LEADER");
        park1 = town.person(park, "PARK_LEADER");
        head = town.person(park, "DEPT_HEAD");
        head2 = town.person(park, "DEPT_HEAD");
    }

    /// A token of now: tests move the clock by days.
    public String token(Town.Person person) {
        return town.again(person).token();
    }

    /// F-A1 of a project of a thousand million yuan, with every field that must be there.
    public static Map<String, Object> form(String name) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", name);
        form.put("ownerUscc", "91500107MA5DEM012E");
        form.put("ownerName", "示例制造有限公司");
        form.put("category", "INDUSTRY");
        form.put("level", "CITY");
        form.put("space", "高新园/北区/A-12");
        form.put("totalInvest", money("1000000000.00"));
        form.put("annualPlan", money("120000000.00"));
        form.put("plannedStart", "2026-Q2");
        form.put("plannedFinish", "2027-H2");
        return form;
    }

    public static Map<String, Object> money(String yuan) {
        return Map.of("amount", yuan, "currency", "CNY");
    }

    /// Registered by the officer, whose project it is.
    public String registered(String name) {
        return registered(form(name));
    }

    public String registered(Map<String, Object> form) {
        Http.Reply entered = http.post(PROJECTS, token(officer), form);
        assertEquals(201, entered.status(), entered.text());
        return entered.string("id");
    }

    public Http.Reply post(Town.Person by, String path, Object body) {
        return http.post(path, token(by), body);
    }

    public Http.Reply get(Town.Person by, String path) {
        return http.get(path, token(by));
    }

    public Http.Reply handOver(String project, String part, Town.Person to) {
        return post(
                part.equals("LEADER") ? park1 : dispatch,
                PROJECTS + "/" + project + "/hand-overs",
                Map.of("part", part, "to", to.member(), "reason", "分工调整"));
    }

    public Http.Reply stage(String project, String stage) {
        return post(dispatch, PROJECTS + "/" + project + "/stages", Map.of("stage", stage));
    }

    public Http.Reply prove(String project, String kind) {
        String file = uploads.send(token(officer), "现场.png", PNG).string("id");
        return post(officer, PROJECTS + "/" + project + "/evidence", Map.of("kind", kind, "fileId", file));
    }

    /// Answers the only task of the case this person has.
    public Http.Reply answer(Town.Person by, String caseId, String outcome, Map<String, Object> data) {
        return answer(by, caseId, outcome, data, "同意");
    }

    public Http.Reply answer(Town.Person by, String caseId, String outcome, Map<String, Object> data, String comment) {
        List<Map<String, Object>> tasks =
                get(by, "/api/v1/tasks?view=todo&limit=100").objects("items");
        List<Map<String, Object>> open = tasks.isEmpty() || tasks.stream().noneMatch(row -> of(row, caseId))
                ? get(by, "/api/v1/tasks?view=claimable&limit=100").objects("items")
                : tasks;
        Map<String, Object> task = open.stream()
                .filter(row -> of(row, caseId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task of " + caseId));
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome, "comment", comment));
        if (!data.isEmpty()) {
            body.put("data", data);
        }
        return post(by, "/api/v1/tasks/" + task.get("id") + "/completion", body);
    }

    private static boolean of(Map<String, Object> row, String caseId) {
        return UUID.fromString(caseId).toString().equals(row.get("caseId"));
    }
}
