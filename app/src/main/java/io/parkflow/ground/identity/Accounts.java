package io.parkflow.ground.identity;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Accounts and the parks they belong to.
@Singleton
class Accounts {
    private static final String SELECT =
            "select id, password_hash, epoch, one_time, operator, state from directory.account";

    // no transaction that enters a member takes as long
    private static final Duration HALF_LIFE = Duration.ofMinutes(1);

    private final Sql directory;
    private final Clock clock;

    Accounts(@Named("operator") Sql directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional("operator")
    Optional<Account> find(Login login) {
        return directory
                .of(SELECT + " where login = :login")
                .with("login", login.value())
                .find(Accounts::account);
    }

    @Transactional("operator")
    Optional<Account> find(UUID id) {
        return directory.of(SELECT + " where id = :id").with("id", id).find(Accounts::account);
    }

    @Transactional("operator")
    String login(UUID id) {
        return directory
                .of("select login from directory.account where id = :id")
                .with("id", id)
                .one(row -> row.text("login"));
    }

    @Transactional("operator")
    Map<UUID, String> logins(Collection<UUID> ids) {
        Map<UUID, String> logins = new HashMap<>();
        directory
                .of("select id, login from directory.account where id = any(cast(:ids as uuid[]))")
                .with("ids", ids)
                .list(row -> logins.put(row.uuid("id"), row.text("login")) == null);
        return logins;
    }

    /// @throws io.parkflow.ground.tenancy.DatabaseFault with constraint `account_login` when the login is taken
    @Transactional("operator")
    UUID open(NewAccount account, boolean operator) {
        UUID id = Ids.next();
        directory
                .of("""
                        insert into directory.account
                            (id, login, password_hash, one_time, epoch, operator, state, maker, created_at)
                        values (:id, :login, :hash, :oneTime, 0, :operator, 'active', :maker, :now)
                        """)
                .with("id", id)
                .with("login", account.login().value())
                .with("hash", account.passwordHash())
                .with("oneTime", account.oneTime())
                .with("operator", operator)
                .with("maker", account.maker())
                .with("now", clock.instant())
                .change();
        return id;
    }

    /// Enters an account and its first membership together, in one transaction of its own, while the transaction that
    /// enters the member is still open: whoever can sign in has a member, or nothing happened that matters.
    ///
    /// A crash between the two commits leaves an account whose member never came to stand in the park. The same
    /// maker may enter it anew at once and anybody after a minute, so a half account blocks no second try.
    ///
    /// @param abandoned tells whether a membership has no member behind it
    /// @return id of the account; empty when the login is somebody's
    @Transactional("operator")
    Optional<UUID> enter(NewAccount wanted, Membership membership, Predicate<Membership> abandoned) {
        Optional<UUID> there = directory
                .of("select id from directory.account where login = :login")
                .with("login", wanted.login().value())
                .find(row -> row.uuid("id"));
        if (there.isPresent()) {
            return there.filter(id -> retaken(id, wanted, membership, abandoned));
        }
        UUID id = open(wanted, false);
        join(id, membership);
        return Optional.of(id);
    }

    private boolean retaken(UUID id, NewAccount wanted, Membership membership, Predicate<Membership> abandoned) {
        if (!memberships(id).stream().allMatch(abandoned)) {
            return false;
        }
        boolean free = directory
                        .of("""
                                update directory.account
                                set password_hash = :hash, one_time = :oneTime, maker = :maker, created_at = :now
                                where id = :id and not operator and (maker = :maker or created_at < :latest)
                                """)
                        .with("id", id)
                        .with("hash", wanted.passwordHash())
                        .with("oneTime", wanted.oneTime())
                        .with("maker", wanted.maker())
                        .with("now", clock.instant())
                        .with("latest", clock.instant().minus(HALF_LIFE))
                        .change()
                == 1;
        if (free) {
            directory
                    .of("delete from directory.membership where account_id = :id")
                    .with("id", id)
                    .change();
            join(id, membership);
        }
        return free;
    }

    @Transactional("operator")
    void join(UUID account, Membership membership) {
        directory
                .of("""
                        insert into directory.membership (tenant_id, account_id, member_id, created_at)
                        values (:park, :account, :member, :now)
                        """)
                .with("park", membership.park())
                .with("account", account)
                .with("member", membership.member())
                .with("now", clock.instant())
                .change();
    }

    /// Oldest first.
    @Transactional("operator")
    List<Membership> memberships(UUID account) {
        return directory
                .of("""
                        select tenant_id, member_id from directory.membership
                        where account_id = :account order by created_at, tenant_id
                        """)
                .with("account", account)
                .list(row -> new Membership(row.uuid("tenant_id"), row.uuid("member_id")));
    }

    @Transactional("operator")
    void renewPassword(UUID id, String passwordHash, boolean oneTime) {
        directory
                .of("""
                        update directory.account set password_hash = :hash, one_time = :oneTime where id = :id
                        """)
                .with("id", id)
                .with("hash", passwordHash)
                .with("oneTime", oneTime)
                .change();
    }

    private static Account account(Row row) {
        return new Account(
                row.uuid("id"),
                row.text("password_hash"),
                row.integer("epoch"),
                row.flag("one_time"),
                row.flag("operator"),
                row.text("state").equals("active"));
    }
}
