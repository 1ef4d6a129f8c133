package io.parkflow.ground.audit;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Walks the chain from its beginning and counts every fact anew.
@Singleton
final class Verification {
    private static final int PAGE = 1_000;

    /// @param sealed   links of the chain
    /// @param open     facts not sealed yet; usually those of the last second
    /// @param brokenAt position of the first link that does not hold, if any
    @Serdeable
    record Verdict(long sealed, long open, Optional<Long> brokenAt) {}

    private record Link(long position, String previous, String hash, String computed) {}

    private final Sql sql;

    Verification(Sql sql) {
        this.sql = sql;
    }

    Verdict verify() {
        String hash = "";
        long position = 0;
        List<Link> page = page(position);
        while (!page.isEmpty()) {
            for (Link link : page) {
                boolean holds = link.position() == position + 1
                        && link.previous().equals(hash)
                        && link.hash().equals(Digest.link(hash, link.computed()));
                if (!holds) {
                    return new Verdict(position, open(), Optional.of(link.position()));
                }
                hash = link.hash();
                position = link.position();
            }
            page = page(position);
        }
        return new Verdict(position, open(), Optional.empty());
    }

    private List<Link> page(long after) {
        return sql.of("""
                        select s.position, s.previous, s.hash, e.id, e.at, e.type, e.subject_kind, e.subject_id,
                            e.case_id, e.step, e.actor_id, e.actor_role, e.comment, e.detail
                        from event_seal s join event e on e.tenant_id = s.tenant_id and e.id = s.event_id
                        where s.tenant_id = :tenant and s.position > :after order by s.position limit :page
                        """).with("after", after).with("page", PAGE).list(Verification::link);
    }

    private static Link link(Row row) {
        Fact fact = new Fact(
                row.text("type"),
                row.text("subject_kind"),
                row.uuid("subject_id"),
                row.findUuid("case_id"),
                row.findText("step"),
                row.findUuid("actor_id"),
                row.findText("actor_role"),
                row.findText("comment"),
                Map.of());
        String computed =
                Digest.of(Tenancy.current().id(), row.uuid("id"), row.instant("at"), fact, row.text("detail"));
        return new Link(row.number("position"), row.text("previous"), row.text("hash"), computed);
    }

    private long open() {
        return sql.of("""
                        select count(*) as open from event e where e.tenant_id = :tenant and not exists (
                            select from event_seal s where s.tenant_id = e.tenant_id and s.event_id = e.id)
                        """).one(row -> row.number("open"));
    }
}
