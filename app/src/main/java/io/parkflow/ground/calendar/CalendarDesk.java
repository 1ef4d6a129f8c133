package io.parkflow.ground.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Changes the park's own days. Each change is a new edition; deadlines stay as they were counted until somebody counts
/// them again.
@Singleton
final class CalendarDesk {
    private final CalendarDays days;
    private final KeptCalendars kept;
    private final Journal journal;
    private final Transactions transactions;
    private final Sql sql;
    private final Clock clock;

    CalendarDesk(
            CalendarDays days, KeptCalendars kept, Journal journal, Transactions transactions, Sql sql, Clock clock) {
        this.days = days;
        this.kept = kept;
        this.journal = journal;
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    /// @param put    days that are set; one that is there is replaced
    /// @param remove days that are the nation's again
    /// @param noticeYear year whose notice this is
    /// @return the new version
    int change(
            Version seen,
            String reason,
            Collection<CalendarDay> put,
            Collection<LocalDate> remove,
            Optional<Integer> noticeYear) {
        int version = days.version();
        seen.require(version, Map.of("version", version));
        Map<LocalDate, CalendarDay> all = new TreeMap<>();
        days.ofPark().forEach(day -> all.put(day.day(), day));
        remove.forEach(all::remove);
        put.forEach(day -> all.put(day.day(), day));
        sql.of("delete from calendar_day where tenant_id = :tenant").change();
        all.values().forEach(days::add);
        enter(version + 1, reason, all.values(), noticeYear);
        journal.record(
                Fact.of("calendar.days.changed", "park", Tenancy.current().id())
                        .with("version", version + 1)
                        .with("set", put.size())
                        .with("removed", remove.size())
                        .with("reason", reason));
        transactions.afterCommit(kept::changed);
        return version + 1;
    }

    private void enter(int version, String reason, Collection<CalendarDay> all, Optional<Integer> noticeYear) {
        ArrayNode list = Trees.empty().putArray("days");
        all.forEach(day -> list.addObject()
                .put("day", day.day().toString())
                .put("kind", day.kind().name())
                .put("name", day.name())
                .put("source", day.source()));
        try {
            sql.of("""
                            insert into calendar_edition (tenant_id, version, at, member_id, reason, days, notice_year)
                            values (:tenant, :version, :now, :member, :reason, cast(:days as jsonb), :year)
                            """)
                    .with("version", version)
                    .with("now", clock.instant())
                    .with("member", Caller.find().map(Caller::member))
                    .with("reason", reason)
                    .with("days", list.toString())
                    .with("year", noticeYear)
                    .change();
        } catch (DatabaseFault fault) {
            // somebody changed it at the same moment
            if (fault.constraint().filter("calendar_edition_pk"::equals).isPresent()) {
                throw Rejected.stale();
            }
            throw fault;
        }
    }

    static List<CalendarDay> read(String json) {
        return Trees.read(json)
                .valueStream()
                .map(day -> new CalendarDay(
                        LocalDate.parse(day.path("day").asText()),
                        CalendarDay.Kind.valueOf(day.path("kind").asText()),
                        day.path("name").asText(),
                        day.path("source").asText()))
                .toList();
    }
}
