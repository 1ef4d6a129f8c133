package io.parkflow.test;

import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.stream.IntStream;

/// Counts what the server says to the database, which is what growth costs; time is the machine's.
@Singleton
public final class Statements {
    private static final int TRIES = 3;

    private final Sql sql;
    private final Transactions transactions;

    Statements(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// Of several tries the fewest: a cache may be cold, a job may run beside.
    ///
    /// @param work may be done again
    /// @return statements of the role that serves parks, without those that begin and end transactions
    public long of(Park park, Runnable work) {
        return IntStream.range(0, TRIES).mapToLong(_ -> once(park, work)).min().orElseThrow();
    }

    /// For work that can be done once only.
    public long once(Park park, Runnable work) {
        long counting = between(park, () -> {});
        return between(park, work) - counting;
    }

    private long between(Park park, Runnable work) {
        long before = said(park);
        work.run();
        return said(park) - before;
    }

    private long said(Park park) {
        return Tenancy.as(
                park.tenant(),
                () -> transactions.read(
                        () -> sql.of("""
                        select coalesce(sum(s.calls), 0) as n from public.pg_stat_statements s
                        where s.userid = (select r.oid from pg_roles r where r.rolname = current_user)
                            and s.query !~* '^(begin|commit|rollback|set )'
                        """).one(row -> row.decimal("n").longValue())));
    }
}
