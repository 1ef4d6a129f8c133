package io.parkflow.platform.drafts;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Daily;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Lets go of drafts nobody has touched for as long as the park keeps them. One that answers an open task stays until
/// the task is overdue.
@Singleton
final class Forgotten implements Daily {
    /// The next day takes more.
    private static final int MOST = 5_000;

    private final Sql sql;
    private final Keeping keeping;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Forgotten(Sql sql, Keeping keeping, Journal journal, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.keeping = keeping;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "draftsExpired";
    }

    @Override
    public int scan() {
        return transactions.write(this::forget);
    }

    private int forget() {
        Instant now = clock.instant();
        int days = keeping.read().days();
        int gone = sql.of("""
                        with old as (
                            select d.id from paper_draft d
                            left join inbox_item i on i.tenant_id = :tenant and i.id = d.task_id
                            where d.tenant_id = :tenant and d.saved_at < :before
                                and (d.task_id is null or i.due_at < :now)
                            order by d.saved_at limit :most)
                        delete from paper_draft
                        where tenant_id = :tenant and id in (select id from old) and saved_at < :before
                        """)
                .with("before", now.minus(Duration.ofDays(days)))
                .with("now", now)
                .with("most", MOST)
                .change();
        if (gone > 0) {
            journal.record(
                    Fact.of("drafts.draft.expired", "park", Tenancy.current().id())
                            .with("drafts", gone)
                            .with("days", days));
        }
        return gone;
    }
}
