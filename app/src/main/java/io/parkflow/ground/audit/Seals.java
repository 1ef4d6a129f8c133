package io.parkflow.ground.audit;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Links facts into the park's chain. The caller sees to it that only one does so at a time.
@Singleton
public final class Seals {
    private record Link(long position, String hash) {}

    private final Sql sql;
    private final Clock clock;

    Seals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param events ids in the order they are to be sealed; those that are sealed already stay as they are
    public void seal(List<UUID> events) {
        Map<UUID, String> digests = unsealed(events);
        if (digests.isEmpty()) {
            return;
        }
        Link last = last();
        List<UUID> ids = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        List<String> previous = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (UUID id : events) {
            String digest = digests.get(id);
            if (digest != null) {
                Link next = new Link(last.position() + 1, Digest.link(last.hash(), digest));
                ids.add(id);
                positions.add(next.position());
                previous.add(last.hash());
                hashes.add(next.hash());
                last = next;
            }
        }
        sql.of("""
                        insert into event_seal (tenant_id, position, event_id, previous, hash, sealed_at)
                        select :tenant, link.position, link.event_id, link.previous, link.hash, :now
                        from unnest(:positions, :ids, :previous, :hashes) as link(position, event_id, previous, hash)
                        """)
                .with("positions", positions)
                .with("ids", ids)
                .with("previous", previous)
                .with("hashes", hashes)
                .with("now", clock.instant())
                .change();
    }

    private Map<UUID, String> unsealed(List<UUID> events) {
        return sql.of("""
                        select e.id, e.digest from event e
                        left join event_seal s on s.tenant_id = e.tenant_id and s.event_id = e.id
                        where e.tenant_id = :tenant and e.id = any(:events) and s.event_id is null
                        """).with("events", events).list(row -> Map.entry(row.uuid("id"), row.text("digest"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Link last() {
        return sql.of("select position, hash from event_seal where tenant_id = :tenant order by position desc limit 1")
                .find(row -> new Link(row.number("position"), row.text("hash")))
                .orElse(new Link(0, ""));
    }
}
