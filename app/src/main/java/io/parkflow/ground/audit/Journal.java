package io.parkflow.ground.audit;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.json.JsonMapper;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Trace;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes facts. The event and its place in the outbox are one statement of the running transaction, so a fact is
/// told to the outside exactly when it is true.
@Singleton
public final class Journal {
    private final Sql sql;
    private final JsonMapper json;
    private final Clock clock;
    private final List<Witness> witnesses;

    Journal(Sql sql, JsonMapper json, Clock clock, List<Witness> witnesses) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.witnesses = List.copyOf(witnesses);
    }

    /// @return id of the event
    public UUID record(Fact fact) {
        UUID id = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Fact signed = fact.actor().isPresent() ? fact : signed(fact);
        String detail = text(signed.detail());
        Optional<String> request = ServerRequestContext.currentRequest().map(Trace::of);
        sql.of("""
                        with told as (
                            insert into outbox (tenant_id, event_id, due_at) values (:tenant, :id, :now))
                        insert into event (tenant_id, id, at, type, subject_kind, subject_id, case_id, step,
                            actor_id, actor_role, request_id, comment, detail, digest)
                        values (:tenant, :id, :now, :type, :kind, :subject, :case, :step,
                            :actor, :role, :request, :comment, cast(:detail as json), :digest)
                        """)
                .with("id", id)
                .with("now", now)
                .with("type", signed.type())
                .with("kind", signed.subjectKind())
                .with("subject", signed.subjectId())
                .with("case", signed.caseId())
                .with("step", signed.step())
                .with("actor", signed.actor())
                .with("role", signed.actorRole())
                .with("request", request)
                .with("comment", signed.comment())
                .with("detail", detail)
                .with("digest", Digest.of(Tenancy.current().id(), id, now, signed, request, detail))
                .later();
        witnesses.forEach(witness -> witness.saw(signed, now));
        return id;
    }

    private static Fact signed(Fact fact) {
        return Caller.find()
                .map(caller -> fact.by(
                        caller.member(),
                        String.join(
                                ",",
                                caller.roles().stream()
                                        // groups and departments are no roles
                                        .filter(code -> code.indexOf(':') < 0)
                                        .sorted()
                                        .toList())))
                .orElse(fact);
    }

    private String text(Object detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
