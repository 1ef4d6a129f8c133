package io.parkflow.ground.identity;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class RevocationRows {
    private static final String RETURNING = " returning at, account_id, epoch, session_id";

    private final Sql directory;

    RevocationRows(@Named("operator") Sql directory) {
        this.directory = directory;
    }

    @Transactional("operator")
    Revocation renew(UUID account) {
        return directory
                .of("""
                        with renewed as (
                            update directory.account set epoch = epoch + 1 where id = :account returning id, epoch)
                        insert into directory.revocation (id, account_id, epoch)
                        select :id, id, epoch from renewed
                        """ + RETURNING)
                .with("id", Ids.next())
                .with("account", account)
                .one(RevocationRows::revocation);
    }

    @Transactional("operator")
    Revocation end(UUID session) {
        directory
                .of("update directory.session set ended_at = now() where id = :session and ended_at is null")
                .with("session", session)
                .change();
        return directory
                .of("insert into directory.revocation (id, session_id) values (:id, :session)" + RETURNING)
                .with("id", Ids.next())
                .with("session", session)
                .one(RevocationRows::revocation);
    }

    @Transactional("operator")
    void endAll(UUID account) {
        directory
                .of("update directory.session set ended_at = now() where account_id = :account and ended_at is null")
                .with("account", account)
                .change();
    }

    /// @param atMost nothing older than this counts any more
    @Transactional("operator")
    List<Revocation> since(Instant from, Duration atMost) {
        return directory
                .of("""
                        select at, account_id, epoch, session_id from directory.revocation
                        where at > :from and at > now() - make_interval(secs => :seconds)
                        """)
                .with("from", from)
                .with("seconds", (double) atMost.toSeconds())
                .list(RevocationRows::revocation);
    }

    @Transactional("operator")
    void forget() {
        directory
                .of("delete from directory.revocation where at < now() - interval '1 day'")
                .change();
    }

    private static Revocation revocation(Row row) {
        return row.findUuid("session_id")
                .<Revocation>map(session -> new Revocation.Session(row.instant("at"), session))
                .orElseGet(() -> new Revocation.Epoch(row.instant("at"), row.uuid("account_id"), row.integer("epoch")));
    }
}
