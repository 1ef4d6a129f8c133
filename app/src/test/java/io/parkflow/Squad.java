package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.squad.Ground;
import io.parkflow.test.Http;
import io.parkflow.test.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Somebody who holds every role of a squad, and what they do to bring things into a state.
class Squad {
    static final String BASE = "/api/v1/squad/";

    final Http http;
    final Sql sql;
    final Supplier<Town.Person> who;
    private final Ground ground;
    private final Transactions transactions;

    /// @param who holds every role, on the day of the trial
    Squad(Http http, Ground ground, Sql sql, Transactions transactions, Supplier<Town.Person> who) {
        this.http = http;
        this.ground = ground;
        this.sql = sql;
        this.transactions = transactions;
        this.who = who;
    }

    UUID project(String state) {
        Optional<UUID> me = Optional.of(who.get().member());
        UUID id = ground.project(who.get().park(), "p" + Town.word(), me, me, me);
        change("update project set " + state + " where tenant_id = :tenant and id = :id", id);
        return id;
    }

    static Instant now() {
        return Instant.now();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }

    Http.Reply post(String path, Object body) {
        Http.Reply reply = http.post(BASE + path, who.get().token(), body);
        accept(reply);
        return reply;
    }

    static void accept(Http.Reply reply) {
        assertTrue(reply.status() < 300, reply::text);
    }

    static UUID id(Http.Reply reply) {
        return UUID.fromString(reply.string("id"));
    }

    static UUID id(Map<String, Object> object) {
        return UUID.fromString(String.valueOf(object.get("id")));
    }

    static Map<String, String> ids(UUID id) {
        return Map.of("id", id.toString());
    }

    void change(String text, UUID id) {
        inPark(() -> {
            Sql.Statement statement = sql.of(text).with("id", id);
            return (text.contains(":me") ? statement.with("me", who.get().member()) : statement).change();
        });
    }

    <T> T inPark(Supplier<T> work) {
        return Tenancy.as(who.get().park().tenant(), () -> transactions.write(work));
    }
}
