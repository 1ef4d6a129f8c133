package io.parkflow.ground.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The log of attempts to sign in, from which guessing is slowed down.
///
/// An attempt stands in the log as failed before its password is looked at, so a burst of parallel attempts counts
/// itself. Logins nobody has are counted the same way.
@Singleton
class SignIns {
    private final Sql directory;
    private final Clock clock;
    private final int addressBudget;

    SignIns(
            @Named("operator") Sql directory,
            Clock clock,
            @Value("${parkflow.sign-in.address-budget:200}") int addressBudget) {
        this.directory = directory;
        this.clock = clock;
        this.addressBudget = addressBudget;
    }

    @Transactional("operator")
    Suspicion suspicion(Login login, String address) {
        Instant now = clock.instant();
        return directory
                .of("""
                        with pair as (
                            select at, outcome from directory.sign_in
                            where subject = :subject and address = :address and at > :quarter),
                        passed as (select max(at) as at from pair where outcome = 'passed'),
                        missed as (
                            select count(*) as n, max(p.at) as last from pair p
                            where p.outcome = 'failed' and p.at > :hour
                                and p.at > coalesce((select at from passed), '-infinity'))
                        select missed.n as misses, missed.last as last,
                            (select at from passed) is not null as known,
                            (select count(*) from directory.sign_in
                                where address = :address and outcome = 'failed' and at > :window) as from_address,
                            (select count(*) from directory.sign_in
                                where subject = :subject and outcome = 'failed' and at > :window) as on_account
                        from missed
                        """)
                .with("subject", login.subject())
                .with("address", address)
                .with("quarter", now.minus(Duration.ofDays(90)))
                .with("hour", now.minus(Duration.ofHours(1)))
                .with("window", now.minus(Duration.ofMinutes(10)))
                .one(this::suspicion);
    }

    private Suspicion suspicion(Row row) {
        return new Suspicion(
                row.number("misses"),
                row.findInstant("last"),
                row.flag("known"),
                row.number("from_address") >= addressBudget,
                row.number("on_account"));
    }

    @Transactional("operator")
    UUID attempt(Login login, Optional<UUID> account, String address) {
        UUID id = Ids.next();
        directory
                .of("""
                        insert into directory.sign_in (id, at, subject, account_id, address, outcome)
                        values (:id, :now, :subject, :account, :address, 'failed')
                        """)
                .with("id", id)
                .with("now", clock.instant())
                .with("subject", login.subject())
                .with("account", account)
                .with("address", address)
                .change();
        return id;
    }

    @Transactional("operator")
    void passed(UUID attempt) {
        directory
                .of("update directory.sign_in set outcome = 'passed' where id = :id")
                .with("id", attempt)
                .change();
    }

    /// Where a sign-in that passed led.
    @Transactional("operator")
    void led(UUID attempt, UUID park) {
        directory
                .of("update directory.sign_in set park_id = :park where id = :id")
                .with("id", attempt)
                .with("park", park)
                .change();
    }
}
