package io.parkflow;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.squad.Ground;
import io.parkflow.test.Http;
import io.parkflow.test.Town;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/// What the weekly loop hangs on key projects, brought into each of its states.
final class DispatchStates extends Squad {
    DispatchStates(Http http, Ground ground, Sql sql, Transactions transactions, Supplier<Town.Person> who) {
        super(http, ground, sql, transactions, who);
    }

    /// Path of a kind → state → what brings one into it.
    Map<String, Map<String, Supplier<Map<String, String>>>> kinds() {
        Map<String, Map<String, Supplier<Map<String, String>>>> kinds = new LinkedHashMap<>();
        kinds.put(BASE + "reports/{id}", reports());
        kinds.put(BASE + "blockers/{id}", blockers());
        kinds.put(BASE + "orders/{id}", orders());
        kinds.put(BASE + "meetings/{id}", meetings());
        kinds.put(BASE + "outcomes/{id}", outcomes());
        kinds.put(BASE + "bulletins/{month}", bulletins());
        kinds.put(BASE + "tours/{id}", tours());
        kinds.put(BASE + "forecasts/{month}", Map.of("drawn up", this::forecast));
        kinds.put(BASE + "gatherings/{id}", gatherings());
        return kinds;
    }

    private Map<String, Supplier<Map<String, String>>> reports() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        for (String state : List.of("OPEN", "SUBMITTED", "RETURNED", "ACCEPTED", "MISSED")) {
            states.put(state, () -> ids(report(state)));
        }
        return states;
    }

    private UUID report(String state) {
        UUID id = Ids.next();
        UUID week = Ids.next();
        UUID matter = matter();
        UUID project = project("stage = 'BUILDING'");
        inPark(() -> sql.of("""
                        insert into squad_week (tenant_id, id, week, monday, fate, opens_at, report_due, review_due,
                            agenda_at, meeting_at)
                        values (:tenant, :week, :name, date '2020-01-06', 'OVER', :at, :at, :at, :at, :at)
                        """)
                .with("week", week)
                .with("name", "w" + Town.word())
                .with("at", now())
                .change());
        inPark(() -> sql.of("""
                        insert into squad_report (tenant_id, id, week_id, week, project_id, case_id, state, due_at,
                            review_due, returned, since, version)
                        values (:tenant, :id, :week, '2020-W02', :project, :case, :state, :at, :at, 0, :at, 1)
                        """)
                .with("id", id)
                .with("week", week)
                .with("project", project)
                .with("case", matter)
                .with("state", state)
                .with("at", now())
                .change());
        return id;
    }

    private UUID matter() {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                who.get().token(),
                Map.of("workflow", "request", "title", "x", "data", Map.of("subject", "x")));
        accept(opened);
        return id(opened);
    }

    private Map<String, Supplier<Map<String, String>>> blockers() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        for (String state : List.of("RAISED", "HANDLING", "WAITING", "VERIFYING", "CLOSED")) {
            states.put(state, () -> {
                UUID id = id(Objects.requireNonNull(post(
                                "blockers",
                                Map.of(
                                        "projectId",
                                        project("stage = 'BUILDING'"),
                                        "category",
                                        "POWER",
                                        "grade",
                                        "NORMAL",
                                        "description",
                                        "x" + Town.word()))
                        .object("blocker")));
                change(
                        "update squad_blocker set state = '" + state + "', closed_at = "
                                + (state.equals("CLOSED") ? "raised_at" : "null")
                                + " where tenant_id = :tenant and id = :id",
                        id);
                return ids(id);
            });
        }
        return states;
    }

    private Map<String, Supplier<Map<String, String>>> orders() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        for (String state : List.of("OPEN", "EXEMPTING", "REPLIED", "VERIFIED", "CLOSED", "EXEMPTED", "RAISED")) {
            states.put(state, () -> {
                UUID id = id(post(
                                "orders",
                                Map.of(
                                        "projectId",
                                        project("stage = 'BUILDING', chief_id = null, officer_id = null"),
                                        "level",
                                        "YELLOW",
                                        "reason",
                                        "x"))
                        .object("order"));
                boolean over = List.of("CLOSED", "EXEMPTED", "RAISED").contains(state);
                change(
                        "update squad_order set state = '" + state + "', closed_at = " + (over ? "issued_at" : "null")
                                + " where tenant_id = :tenant and id = :id",
                        id);
                return ids(id);
            });
        }
        return states;
    }

    private Map<String, Supplier<Map<String, String>>> meetings() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("planned", () -> ids(meeting()));
        states.put("open", () -> ids(meeting("opening")));
        states.put("closed", () -> ids(meeting("opening", "closing")));
        states.put("with its minutes out", () -> ids(meeting("opening", "closing", "minutes")));
        return states;
    }

    private UUID meeting(String... steps) {
        UUID id = id(post(
                        "meetings",
                        Map.of("kind", "dispatch", "title", "x", "heldAt", "2036-03-03T09:30:00+08:00", "place", "x"))
                .object("meeting"));
        for (String step : steps) {
            post("meetings/" + id + "/" + step, Map.of());
        }
        return id;
    }

    private Map<String, Supplier<Map<String, String>>> outcomes() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("noted", () -> ids(outcome(meeting("opening"))));
        states.put("handed out", () -> {
            UUID meeting = meeting("opening");
            UUID outcome = outcome(meeting);
            post("meetings/" + meeting + "/closing", Map.of());
            post("meetings/" + meeting + "/minutes", Map.of());
            return ids(outcome);
        });
        states.put("struck", () -> {
            UUID outcome = outcome(meeting("opening"));
            change("update squad_outcome set state = 'STRUCK' where tenant_id = :tenant and id = :id", outcome);
            return ids(outcome);
        });
        return states;
    }

    private UUID outcome(UUID meeting) {
        return id(post(
                        "meetings/" + meeting + "/outcomes",
                        Map.of(
                                "what",
                                "x",
                                "ownerId",
                                who.get().member(),
                                "dueOn",
                                today().plusDays(9),
                                "acceptance",
                                "x"))
                .object("outcome"));
    }

    private Map<String, Supplier<Map<String, String>>> bulletins() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("drawn", () -> bulletin("2001-01", ""));
        states.put("published", () -> bulletin("2001-02", "published_at = made_at"));
        return states;
    }

    private Map<String, String> bulletin(String month, String change) {
        inPark(() -> sql.of("""
                        insert into squad_bulletin (tenant_id, id, month, content, made_at, due_at)
                        values (:tenant, :id, :month, '{}', :at, :at) on conflict (tenant_id, month) do nothing
                        """)
                .with("id", Ids.next())
                .with("month", month)
                .with("at", now())
                .change());
        if (!change.isEmpty()) {
            inPark(() -> sql.of("update squad_bulletin set " + change + " where tenant_id = :tenant and month = :month")
                    .with("month", month)
                    .change());
        }
        return Map.of("month", month);
    }

    private Map<String, Supplier<Map<String, String>>> tours() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("open", () -> ids(tour()));
        states.put("closed", () -> {
            UUID tour = tour();
            accept(http.post(BASE + "tours/" + tour + "/closing", who.get().token(), Map.of()));
            return ids(tour);
        });
        return states;
    }

    private Map<String, String> forecast() {
        inPark(() -> sql.of("""
                        insert into squad_forecast (tenant_id, id, month, made_at) values (:tenant, :id, '2001-03', :at)
                        on conflict (tenant_id, month) do nothing
                        """).with("id", Ids.next()).with("at", now()).change());
        return Map.of("month", "2001-03");
    }

    private Map<String, Supplier<Map<String, String>>> gatherings() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("planned", () -> ids(gathering()));
        states.put("held", () -> ids(gathering("HELD")));
        states.put("cancelled", () -> ids(gathering("CANCELLED")));
        return states;
    }

    private UUID gathering(String... state) {
        UUID id = id(post("gatherings", Map.of("kind", "START", "title", "x", "heldOn", today()))
                .object("gathering"));
        for (String each : state) {
            change("update squad_gathering set state = '" + each + "' where tenant_id = :tenant and id = :id", id);
        }
        return id;
    }

    private UUID tour() {
        return id(post("tours", Map.of("title", "x", "heldOn", today())).object("tour"));
    }
}
