package io.parkflow.ground.identity;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Accounts and the parks they belong to.
@Singleton
class Accounts {
    private static final String SELECT =
            "select id, password_hash, epoch, one_time, operator, state from directory.account";

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

    /// @throws io.parkflow.ground.tenancy.DatabaseFault with constraint `account_login` when the login is taken
    @Transactional("operator")
    UUID open(UUID id, Login login, String passwordHash, boolean oneTime, boolean operator, String maker) {
        directory
                .of("""
                        insert into directory.account
                            (id, login, password_hash, one_time, epoch, operator, state, maker, created_at)
                        values (:id, :login, :hash, :oneTime, 0, :operator, 'active', :maker, :now)
                        """)
                .with("id", id)
                .with("login", login.value())
                .with("hash", passwordHash)
                .with("oneTime", oneTime)
                .with("operator", operator)
                .with("maker", maker)
                .with("now", clock.instant())
                .change();
        return id;
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
