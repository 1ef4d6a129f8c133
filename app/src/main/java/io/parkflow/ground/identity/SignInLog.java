package io.parkflow.ground.identity;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads the log of attempts to sign in.
///
/// A person sees all of their account's. A park sees what was tried on the accounts of its members: what failed,
/// because
/// guessing at a login concerns every park it opens, and of what passed only what led into this park.
@Singleton
class SignInLog {
    private final Sql directory;

    SignInLog(@Named("operator") Sql directory) {
        this.directory = directory;
    }

    /// @param member in the park that reads; empty in a person's own list
    /// @param park   where it led
    record Attempt(UUID id, Instant at, String address, boolean passed, Optional<UUID> member, Optional<UUID> park) {}

    /// Newest first.
    @Transactional("operator")
    List<Attempt> ofAccount(UUID account, Optional<UUID> cursor, int limit) {
        return directory
                .of("""
                        select id, at, address, outcome, cast(null as uuid) as member_id, park_id from directory.sign_in
                        where account_id = :account and (cast(:cursor as uuid) is null or id < :cursor)
                        order by id desc limit :limit
                        """)
                .with("account", account)
                .with("cursor", cursor)
                .with("limit", limit)
                .list(SignInLog::attempt);
    }

    /// Newest first. Looks up the newest of each member by index, so it costs what the park has members and not what
    /// the
    /// platform has sign-ins.
    @Transactional("operator")
    List<Attempt> ofPark(UUID park, Optional<UUID> member, Optional<String> outcome, Optional<UUID> cursor, int limit) {
        return directory
                .of("""
                        select s.id, s.at, s.address, s.outcome, m.member_id, s.park_id from directory.membership m
                        cross join lateral (
                            select id, at, address, outcome, park_id from directory.sign_in
                            where account_id = m.account_id and (cast(:cursor as uuid) is null or id < :cursor)
                                and (outcome = 'failed' or park_id = :park)
                                and (cast(:outcome as text) is null or outcome = :outcome)
                            order by id desc limit :limit) as s
                        where m.tenant_id = :park and (cast(:member as uuid) is null or m.member_id = :member)
                        order by s.id desc limit :limit
                        """)
                .with("park", park)
                .with("member", member)
                .with("outcome", outcome)
                .with("cursor", cursor)
                .with("limit", limit)
                .list(SignInLog::attempt);
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                row.uuid("id"),
                row.instant("at"),
                row.text("address"),
                row.text("outcome").equals("passed"),
                row.findUuid("member_id"),
                row.findUuid("park_id"));
    }
}
