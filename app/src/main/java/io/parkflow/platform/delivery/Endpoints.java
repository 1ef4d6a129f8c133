package io.parkflow.platform.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.identity.Vault;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The endpoints of the bound park. What is active is kept for a few seconds, so that a fact of a park without
/// endpoints costs no statement.
@Singleton
final class Endpoints {
    private static final String ADDRESS = "endpoint-address";
    private static final String SECRET = "endpoint-secret";

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;
    private final Cache<UUID, List<Endpoint>> active = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Endpoints(Sql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /// An endpoint with what is needed to speak to it.
    ///
    /// @param secrets the one in force first
    record Opened(Endpoint endpoint, URI address, List<String> secrets) {
        @Override
        public String toString() {
            return "Opened[" + endpoint.id() + "]";
        }
    }

    List<Endpoint> all() {
        return sql.of(Endpoint.SELECT + " where tenant_id = :tenant order by id limit 200")
                .list(Endpoint::of);
    }

    /// Inside a transaction.
    List<Endpoint> active() {
        return active.get(
                Tenancy.current().id(),
                _ -> all().stream().filter(Endpoint::active).toList());
    }

    Optional<Endpoint> find(UUID id) {
        return sql.of(Endpoint.SELECT + " where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Endpoint::of);
    }

    Optional<Opened> findOpened(UUID id) {
        return sql.of("""
                        select id, kind, name, host, events, details, state, created_at, old_until, version, address,
                            secret, old_secret
                        from endpoint where tenant_id = :tenant and id = :id
                        """).with("id", id).find(this::opened);
    }

    private Opened opened(Row row) {
        Endpoint endpoint = Endpoint.of(row);
        List<String> secrets = new ArrayList<>();
        row.findBytes("secret").flatMap(kept -> open(kept, SECRET)).ifPresent(secrets::add);
        if (endpoint.oldUntil().filter(until -> until.isAfter(clock.instant())).isPresent()) {
            row.findBytes("old_secret").flatMap(kept -> open(kept, SECRET)).ifPresent(secrets::add);
        }
        return new Opened(
                endpoint, URI.create(open(row.bytes("address"), ADDRESS).orElseThrow()), secrets);
    }

    private Optional<String> open(byte[] sealed, String label) {
        return vault.open(sealed, label).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private byte[] sealed(String text, String label) {
        return vault.seal(text.getBytes(StandardCharsets.UTF_8), label);
    }

    /// @throws io.parkflow.ground.tenancy.DatabaseFault with constraint `endpoint_name` when the name is taken
    void add(Endpoint endpoint, URI address, Optional<String> secret) {
        sql.of("""
                        insert into endpoint (tenant_id, id, kind, name, host, address, secret, events, details, state,
                            created_at, version)
                        values (:tenant, :id, :kind, :name, :host, :address, :secret, cast(:events as jsonb), :details,
                            'active', :now, 1)
                        """)
                .with("id", endpoint.id())
                .with("kind", endpoint.kind().word())
                .with("name", endpoint.name())
                .with("host", endpoint.host())
                .with("address", sealed(address.toString(), ADDRESS))
                .with("secret", secret.map(text -> sealed(text, SECRET)))
                .with("events", json(endpoint.events()))
                .with("details", endpoint.details())
                .with("now", endpoint.createdAt())
                .change();
        changed();
    }

    /// Name, events, details and state.
    ///
    /// @return false when it is not at `version` any more
    boolean change(Endpoint endpoint, int version) {
        int rows = sql.of("""
                        update endpoint set name = :name, events = cast(:events as jsonb), details = :details,
                            state = :state, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version
                        """)
                .with("id", endpoint.id())
                .with("version", version)
                .with("name", endpoint.name())
                .with("events", json(endpoint.events()))
                .with("details", endpoint.details())
                .with("state", endpoint.active() ? "active" : "paused")
                .change();
        changed();
        return rows == 1;
    }

    /// The secret in force becomes the old one.
    void rotate(UUID id, String secret, Instant oldUntil) {
        sql.of("""
                        update endpoint set old_secret = secret, old_until = :until, secret = :secret, version = version + 1
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("secret", sealed(secret, SECRET))
                .with("until", oldUntil)
                .change();
    }

    boolean remove(UUID id) {
        int rows = sql.of("delete from endpoint where tenant_id = :tenant and id = :id")
                .with("id", id)
                .change();
        changed();
        return rows == 1;
    }

    private void changed() {
        active.invalidate(Tenancy.current().id());
    }

    private static String json(List<String> words) {
        return Trees.of(Map.of("all", words)).path("all").toString();
    }
}
