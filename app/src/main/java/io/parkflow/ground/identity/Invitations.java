package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Sha256;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invitations of the bound park.
@Singleton
final class Invitations {
    private static final String SELECT = """
            select id, name, array_to_string(roles, ',') as roles, unit_id, resident_id, invited_by, created_at,
                expires_at, withdrawn_at is not null as withdrawn, member_id
            from invitation where tenant_id = :tenant\
            """;

    private final Sql sql;

    Invitations(Sql sql) {
        this.sql = sql;
    }

    void add(Invitation invitation, String code) {
        sql.of("""
                        insert into invitation (tenant_id, id, code_hash, name, roles, unit_id, resident_id,
                            invited_by, created_at, expires_at)
                        values (:tenant, :id, :hash, :name, cast(:roles as text[]), :unit, :resident, :host, :now,
                            :until)
                        """)
                .with("id", invitation.id())
                .with("hash", Sha256.of(code))
                .with("name", invitation.name())
                .with("roles", invitation.roles())
                .with("unit", invitation.unit())
                .with("resident", invitation.resident())
                .with("host", invitation.host())
                .with("now", invitation.createdAt())
                .with("until", invitation.expiresAt())
                .change();
    }

    Optional<Invitation> find(UUID id) {
        return sql.of(SELECT + " and id = :id").with("id", id).find(Invitations::invitation);
    }

    Optional<Invitation> findByCode(String code) {
        return sql.of(SELECT + " and code_hash = :hash")
                .with("hash", Sha256.of(code))
                .find(Invitations::invitation);
    }

    /// Held until the transaction ends: of two who come with it, the second waits for the first.
    Optional<Invitation> hold(String code) {
        return sql.of(SELECT + " and code_hash = :hash for update")
                .with("hash", Sha256.of(code))
                .find(Invitations::invitation);
    }

    /// Newest first.
    List<Invitation> page(@Nullable UUID cursor, int limit) {
        return sql.of(SELECT + """
                 and (cast(:cursor as uuid) is null or id < :cursor) order by id desc limit :limit\
                """).with("cursor", cursor).with("limit", limit).list(Invitations::invitation);
    }

    /// @return false when it was taken or withdrawn before
    boolean withdraw(UUID id, Instant now) {
        return sql.of("""
                        update invitation set withdrawn_at = :now
                        where tenant_id = :tenant and id = :id and withdrawn_at is null and taken_at is null
                        """).with("id", id).with("now", now).change() == 1;
    }

    void take(UUID id, UUID guest, Instant now) {
        sql.of("update invitation set taken_at = :now, member_id = :guest where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("guest", guest)
                .with("now", now)
                .change();
    }

    private static Invitation invitation(Row row) {
        return new Invitation(
                row.uuid("id"),
                row.text("name"),
                Set.of(row.text("roles").split(",")),
                row.findUuid("unit_id"),
                row.findUuid("resident_id"),
                row.uuid("invited_by"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.flag("withdrawn"),
                row.findUuid("member_id"));
    }
}
