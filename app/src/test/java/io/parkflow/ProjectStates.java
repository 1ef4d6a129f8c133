package io.parkflow;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.squad.Ground;
import io.parkflow.test.Http;
import io.parkflow.test.Town;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Key projects with their plans and lights, brought into each of their states.
final class ProjectStates extends Squad {
    ProjectStates(Http http, Ground ground, Sql sql, Transactions transactions, Supplier<Town.Person> who) {
        super(http, ground, sql, transactions, who);
    }

    /// Path of a kind → state → what brings one into it.
    Map<String, Map<String, Supplier<Map<String, String>>>> kinds() {
        Map<String, Map<String, Supplier<Map<String, String>>>> kinds = new LinkedHashMap<>();
        Map<String, Supplier<Map<String, String>>> projects = projects();
        kinds.put(BASE + "projects/{id}", projects);
        kinds.put(BASE + "projects/{id}/plan", projects);
        kinds.put(BASE + "projects/{id}/payments", payments());
        kinds.put(BASE + "projects/{id}/lights", lights());
        kinds.put(BASE + "targets/{year}", Map.of("of a year to come", () -> Map.of("year", "2031")));
        return kinds;
    }

    private Map<String, Supplier<Map<String, String>>> projects() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        for (String state : List.of(
                "course = 'RUNNING', stage = 'LEAD', library = 'OUTSIDE'",
                "library = 'PROPOSED'",
                "library = 'RESERVE'",
                "library = 'REFUSED'",
                "library = 'MERGED'",
                "library = 'ADMITTED', stage = 'PREPARING'",
                "stage = 'BUILDING'",
                "stage = 'FULL'",
                "course = 'PAUSED'",
                "course = 'TERMINATED'",
                "stage = 'ARCHIVED'")) {
            states.put(state, () -> ids(project(state)));
        }
        states.put("without a leader", () -> ids(project("leader_id = null, stage = 'SIGNED'")));
        states.put("with a plan that is drawn", () -> ids(planned()));
        states.put("with a plan that is handed in", () -> {
            UUID project = planned();
            change(
                    "update project_plan set state = 'SUBMITTED' where tenant_id = :tenant and project_id = :id",
                    project);
            return ids(project);
        });
        states.put("with a plan that is frozen", () -> ids(frozen()));
        states.put("with a change that is asked for", () -> {
            UUID project = frozen();
            post(
                    "projects/" + project + "/plan-changes",
                    Map.of("reason", "x", "annualPlan", Map.of("amount", "190000000.00", "currency", "CNY")));
            return ids(project);
        });
        return states;
    }

    private UUID planned() {
        UUID project = project("stage = 'BUILDING'");
        String plan = """
                {"milestones": [{"key": "land", "name": "x", "planned": "2026-01-31", "isKey": true, "after": []},
                    {"key": "start", "name": "y", "planned": "2026-02-28", "isKey": true, "after": []}], "curve": []}
                """;
        accept(http.send(
                "PUT", BASE + "projects/" + project + "/plan", who.get().token(), plan, "If-Match", "\"0\""));
        return project;
    }

    private UUID frozen() {
        UUID project = planned();
        post("projects/" + project + "/baselines", Map.of("reason", "x"));
        return project;
    }

    private Map<String, Supplier<Map<String, String>>> payments() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("not planned", () -> ids(project("stage = 'BUILDING'")));
        states.put("planned", () -> paid("stage = 'BUILDING'", ""));
        states.put("paid in part", () -> paid("stage = 'BUILDING'", "1.00"));
        states.put("paid", () -> paid("stage = 'BUILDING'", "3.00"));
        states.put("of a project that has ended", () -> {
            Map<String, String> ids = paid("stage = 'BUILDING'", "");
            change(
                    "update project set course = 'TERMINATED' where tenant_id = :tenant and id = :id",
                    UUID.fromString(ids.getOrDefault("id", "")));
            return ids;
        });
        return states;
    }

    private Map<String, String> paid(String state, String yuan) {
        UUID project = project(state);
        String path = BASE + "projects/" + project + "/payments";
        String plan = """
                {"items": [{"what": "x", "amount": {"amount": "3.00", "currency": "CNY"}, "due": "2026-01-31"}]}
                """;
        Http.Reply planned = http.send("PUT", path, who.get().token(), plan, "If-Match", "\"0\"");
        accept(planned);
        String payment = String.valueOf(planned.objects("items").getFirst().get("id"));
        if (!yuan.isEmpty()) {
            accept(http.post(
                    path + "/" + payment + "/settlements",
                    who.get().token(),
                    Map.of("amount", Map.of("amount", yuan, "currency", "CNY")),
                    "If-Match",
                    "\"1\""));
        }
        return Map.of("id", project.toString(), "payment", payment);
    }

    private Map<String, Supplier<Map<String, String>>> lights() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("never judged", () -> ids(project("stage = 'BUILDING'")));
        states.put("set by hand", () -> {
            UUID project = project("stage = 'BUILDING'");
            post(
                    "projects/" + project + "/lights/overrides",
                    Map.of("colour", "YELLOW", "reason", "x", "until", today().plusDays(9)));
            return ids(project);
        });
        states.put("excused as often as may be", () -> {
            UUID project = frozen();
            for (int i = 0; i < 2; i++) {
                change(
                        "update light_exemption set state = 'GRANTED' where tenant_id = :tenant and id = :id",
                        exempted(project));
            }
            return ids(project);
        });
        states.put("with a request to be excused", () -> {
            UUID project = frozen();
            exempted(project);
            return ids(project);
        });
        return states;
    }

    private UUID exempted(UUID project) {
        return id(post(
                "projects/" + project + "/lights/exemptions",
                Map.of("milestone", "land", "reason", "x", "until", today().plusDays(9))));
    }
}
