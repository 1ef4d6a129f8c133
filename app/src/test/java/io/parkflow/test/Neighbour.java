package io.parkflow.test;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Somebody in another park who has one of everything that no made-up row can stand for.
@Singleton
public final class Neighbour {
    private static final String CASES = "/api/v1/cases/";

    private final Http http;
    private final Uploads uploads;
    private final Sql sql;
    private final Transactions transactions;

    Neighbour(Http http, Uploads uploads, Sql sql, Transactions transactions) {
        this.http = http;
        this.uploads = uploads;
        this.sql = sql;
        this.transactions = transactions;
    }

    /// Two ids that only together name something.
    public record Pair(UUID first, UUID second) {}

    /// @param ids   by what they name
    /// @param pairs of ids in the order of a path
    public record Belongings(Map<String, UUID> ids, List<Pair> pairs) {}

    /// @param person holds every role and has an open application in a call
    public Belongings settle(Town.Person person) {
        String token = person.token();
        Map<String, UUID> ids = new LinkedHashMap<>();
        ids.put("item", item(person, opened(token, "agenda")));
        UUID matter = opened(token, "case");
        ids.put("copy", copy(person, matter));
        ids.put("open task", task(person, opened(token, "open")));
        UUID task = task(person, matter);
        UUID helper = helper(person, task);
        UUID commented = file(token);
        accept(http.post(CASES + matter + "/comments", token, Map.of("text", "text", "files", List.of(commented))));
        ids.put("incident", incident(person, matter));
        ids.put("fact", fact(person));
        ids.put("webhook", webhook(token));
        UUID granted = applied(token);
        ids.put("application's case", granted);
        ids.put("letter", letter(token, granted));
        ids.put("uploaded file", file(token));
        ids.put("member", person.member());
        return new Belongings(ids, List.of(new Pair(matter, commented), new Pair(task, helper)));
    }

    private UUID opened(String token, String title) {
        return id(http.post(
                "/api/v1/cases",
                token,
                Map.of("workflow", "request", "title", Samples.MARK + title, "data", Map.of("subject", "x"))));
    }

    private UUID item(Town.Person person, UUID matter) {
        UUID meeting = id(http.post(
                "/api/v1/committee/meetings",
                person.token(),
                Map.of("title", Samples.MARK, "heldAt", "2036-03-02T09:00:00+08:00", "place", "x")));
        return planted(person, """
                insert into committee_item (tenant_id, id, meeting_id, case_id, position, title, resident, asked, most,
                    state, conditions)
                values (:tenant, :id, :about, :case, 1, 'x', 'x', 1, 1, 'OPEN', '[]')
                """, meeting, matter);
    }

    private UUID copy(Town.Person person, UUID matter) {
        return planted(person, """
                insert into case_copy (tenant_id, id, case_id, member_id, by_id, kind, at)
                values (:tenant, :id, :case, :about, :about, 'copy', timestamptz '2026-03-02 09:00+08')
                """, person.member(), matter);
    }

    /// A fact that nobody could be told, of the kind no listener cares for.
    private UUID fact(Town.Person person) {
        UUID id = Ids.next();
        inPark(person, () -> {
            sql.of("""
                            insert into event (tenant_id, id, at, type, subject_kind, subject_id, detail, digest)
                            values (:tenant, :id, timestamptz '2026-03-02 09:00+08', 'test.untold', 'test', :id, '{}', '')
                            """).with("id", id).change();
            return sql.of("""
                            insert into outbox (tenant_id, event_id, due_at, attempts, state)
                            values (:tenant, :id, timestamptz '2026-03-02 09:00+08', 9, 'dead')
                            """).with("id", id).change();
        });
        return id;
    }

    /// A step of the engine that failed for good; which step, no code knows.
    private UUID incident(Town.Person person, UUID matter) {
        return planted(person, """
                insert into act_ru_deadletter_job (id_, rev_, type_, exclusive_, execution_id_, process_instance_id_,
                    proc_def_id_, element_id_, handler_type_, create_time_, tenant_id_)
                select cast(:id as text), 1, 'message', true, id_, proc_inst_id_, proc_def_id_, 'lost', 'lost',
                    timestamp '2026-03-02 09:00', tenant_id_
                from act_ru_execution where proc_inst_id_ = cast(:case as text) and id_ <> proc_inst_id_
                    and cast(:about as uuid) is not null limit 1
                """, matter, matter);
    }

    private UUID planted(Town.Person person, String text, UUID about, UUID matter) {
        UUID id = Ids.next();
        int planted = inPark(
                person,
                () -> sql.of(text)
                        .with("id", id)
                        .with("about", about)
                        .with("case", matter)
                        .change());
        assertTrue(planted == 1, text);
        return id;
    }

    private UUID task(Town.Person person, UUID matter) {
        return inPark(
                person,
                () -> sql.of("select id from inbox_item where tenant_id = :tenant and case_id = :case")
                        .with("case", matter)
                        .one(row -> row.uuid("id")));
    }

    private UUID helper(Town.Person person, UUID task) {
        accept(http.post(
                "/api/v1/tasks/" + task + "/countersigns",
                person.token(),
                Map.of("kind", "beside", "members", List.of(colleague(person)))));
        return inPark(
                person,
                () -> sql.of("select id from inbox_item where tenant_id = :tenant and task_id = :task")
                        .with("task", task)
                        .one(row -> row.uuid("id")));
    }

    private UUID colleague(Town.Person person) {
        return id(http.post(
                "/api/v1/members",
                person.token(),
                Map.of("name", "王小明", "login", "n" + Town.word(), "roles", List.of("DEPT_HANDLER"))));
    }

    private UUID webhook(String token) {
        return id(http.post(
                "/api/v1/webhooks",
                token,
                Map.of(
                        "kind",
                        "webhook",
                        "name",
                        Samples.MARK,
                        "address",
                        "http://127.0.0.1:9/",
                        "events",
                        List.of("test.never"),
                        "details",
                        false)));
    }

    private UUID file(String token) {
        return id(uploads.send(token, Samples.MARK + "b.pdf", Uploads.PDF));
    }

    /// Fills in and hands in the newest draft.
    ///
    /// @return the case of the application
    public UUID applied(String token) {
        Object draft = http.get("/api/v1/seedfund/applications?mine=true", token)
                .objects("items")
                .getFirst()
                .get("id");
        String path = "/api/v1/seedfund/applications/" + draft;
        String filled =
                Paper.application("300000.00", () -> file(token).toString()).toString();
        String version = http.get(path, token).header("ETag");
        accept(http.send("PUT", path + "/data", token, filled, "If-Match", version));
        Http.Reply handedIn = http.post(path + "/submissions", token, Map.of());
        accept(handedIn);
        return UUID.fromString(handedIn.string("caseId"));
    }

    public UUID letter(String token, UUID matter) {
        return id(http.post(CASES + matter + "/letters", token, Map.of("kind", "receipt")));
    }

    private static UUID id(Http.Reply made) {
        accept(made);
        return UUID.fromString(made.string("id"));
    }

    private static void accept(Http.Reply reply) {
        assertTrue(reply.status() < 300, reply::text);
    }

    private <T> T inPark(Town.Person person, Supplier<T> work) {
        return Tenancy.as(person.park().tenant(), () -> transactions.write(work));
    }
}
