package io.parkflow.squad.payments;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.projects.PartialDate;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The payments of the bound park's projects, as they are planned and as they were.
@Singleton
final class Schedules {
    private final Sql sql;
    private final Clock clock;

    Schedules(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Owed(UUID project, Payment payment) {}

    /// One version of a plan.
    record Version(int number, List<Payment> payments, Optional<String> reason, Instant at, Optional<UUID> by) {
        Version {
            payments = List.copyOf(payments);
        }
    }

    Schedule of(UUID project) {
        int version = sql.of("select version from project_schedule where tenant_id = :tenant and project_id = :project")
                .with("project", project)
                .find(row -> row.integer("version"))
                .orElse(0);
        return new Schedule(
                project, version, all(List.of(project), Optional.empty()).getOrDefault(project, List.of()));
    }

    /// The first due first; one statement however many, a project without any is left out.
    ///
    /// @param day paid until then; empty: ever
    Map<UUID, List<Payment>> all(Collection<UUID> projects, Optional<LocalDate> day) {
        Map<UUID, List<Payment>> all = new HashMap<>();
        sql.of("""
                        select p.project_id, p.id, p.what, p.amount, p.due, p.due_by, coalesce(sum(s.amount), 0) as paid,
                            count(s.id) > 0 as touched
                        from project_payment p
                        left join project_settlement s on s.tenant_id = p.tenant_id and s.payment_id = p.id
                            and (cast(:day as date) is null or s.on_day <= cast(:day as date))
                        where p.tenant_id = :tenant and p.project_id = any(cast(:ids as uuid[]))
                        group by p.tenant_id, p.id order by p.due, p.id
                        """)
                .with("ids", List.copyOf(projects))
                .with("day", day)
                .list(Schedules::owed)
                .forEach(each -> all.computeIfAbsent(each.project(), _ -> new ArrayList<>())
                        .add(each.payment()));
        return all;
    }

    private static Owed owed(Row row) {
        return new Owed(
                row.uuid("project_id"),
                new Payment(
                        row.uuid("id"),
                        row.text("what"),
                        Money.yuan(row.decimal("amount")),
                        new PartialDate(row.date("due"), PartialDate.Precision.valueOf(row.text("due_by"))),
                        positive(new Money(row.decimal("paid"))),
                        row.flag("touched")));
    }

    /// What is taken back later than the day asked about is not owed twice.
    private static Money positive(Money sum) {
        return sum.isNegative() ? Money.ZERO : sum;
    }

    /// Newest first.
    ///
    /// @param moment made until then; empty: now
    List<Version> versions(UUID project, Optional<Instant> moment) {
        return sql.of("""
                        select version, body, reason, at, by_id from project_schedule_version
                        where tenant_id = :tenant and project_id = :project
                            and (cast(:moment as timestamptz) is null or at <= cast(:moment as timestamptz))
                        order by version desc limit 200
                        """)
                .with("project", project)
                .with("moment", moment)
                .list(row -> new Version(
                        row.integer("version"),
                        read(Trees.read(row.text("body"))),
                        row.findText("reason"),
                        row.instant("at"),
                        row.findUuid("by_id")));
    }

    private static List<Payment> read(JsonNode body) {
        return body.valueStream()
                .map(node -> new Payment(
                        UUID.fromString(node.path("id").asText()),
                        node.path("what").asText(),
                        Money.yuan(node.path("amount").asText()),
                        PartialDate.find(node.path("due").asText()).orElseThrow(),
                        Money.ZERO,
                        false))
                .toList();
    }

    private static String written(List<Payment> payments) {
        var body = Trees.empty().putArray("payments");
        payments.forEach(payment -> body.addObject()
                .put("id", payment.id().toString())
                .put("what", payment.what())
                .put("amount", payment.amount().toString())
                .put("due", payment.due().toString()));
        return body.toString();
    }

    /// @param seen   the version this was made on
    /// @param wanted in the place of those that are there; what was paid of one stays with it
    /// @throws Rejected 412 when somebody was faster
    void replace(Schedule seen, List<Payment> wanted, Optional<String> reason) {
        Instant now = next(seen);
        sql.of("""
                        delete from project_payment where tenant_id = :tenant and project_id = :project
                            and not id = any(cast(:ids as uuid[]))
                        """)
                .with("project", seen.project())
                .with("ids", wanted.stream().map(Payment::id).toList())
                .later();
        wanted.forEach(payment -> put(seen.project(), payment));
        sql.of("""
                        insert into project_schedule_version (tenant_id, project_id, version, body, reason, at, by_id)
                        values (:tenant, :project, :version, cast(:body as jsonb), :reason, :at, :by)
                        """)
                .with("project", seen.project())
                .with("version", seen.version() + 1)
                .with("body", written(wanted))
                .with("reason", reason)
                .with("at", now)
                .with("by", Caller.find().map(Caller::member))
                .change();
    }

    private void put(UUID project, Payment payment) {
        sql.of("""
                        insert into project_payment (tenant_id, id, project_id, what, amount, due, due_by)
                        values (:tenant, :id, :project, :what, :amount, :due, :by)
                        on conflict on constraint project_payment_pk do update set what = excluded.what,
                            amount = excluded.amount, due = excluded.due, due_by = excluded.due_by
                        """)
                .with("id", payment.id())
                .with("project", project)
                .with("what", payment.what())
                .with("amount", payment.amount().yuan())
                .with("due", payment.due().last())
                .with("by", payment.due().precision().name())
                .later();
    }

    /// Something changes: the version grows.
    ///
    /// @return when
    /// @throws Rejected 412 when somebody was faster
    Instant next(Schedule seen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String change = seen.version() == 0 ? """
                        insert into project_schedule (tenant_id, project_id, version, changed_at)
                        values (:tenant, :project, :seen + 1, :now) on conflict do nothing
                        """ : """
                        update project_schedule set version = version + 1, changed_at = :now
                        where tenant_id = :tenant and project_id = :project and version = :seen
                        """;
        int changed = sql.of(change)
                .with("project", seen.project())
                .with("seen", seen.version())
                .with("now", now)
                .change();
        if (changed != 1) {
            throw Rejected.stale();
        }
        return now;
    }
}
