package io.parkflow.ground.audit;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Walks the chain from its beginning and counts every fact anew.
@Singleton
final class Verification {
    private static final int PAGE = 1_000;

    /// @param sealed   links of the chain that hold, counted from the beginning
    /// @param open     facts not sealed yet; usually those of the last second
    /// @param head     hash of the last link that holds; whoever has noted one sees whether the chain was made anew
    /// @param brokenAt position of the first place that does not hold: a fact altered, gone or out of its place
    @Serdeable
    record Verdict(long sealed, long open, String head, Optional<Long> brokenAt) {}

    /// @param computed from what the fact says now; empty when it is gone
    private record Link(long position, String previous, String hash, Optional<String> computed) {
        boolean follows(long last, String lastHash) {
            return position == last + 1
                    && previous.equals(lastHash)
                    && computed.filter(digest -> hash.equals(Digest.link(lastHash, digest)))
                            .isPresent();
        }
    }

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
                if (!link.follows(position, hash)) {
                    return new Verdict(position, open(), hash, Optional.of(position + 1));
                }
                hash = link.hash();
                position = link.position();
            }
            page = page(position);
        }
        return new Verdict(position, open(), hash, Optional.empty());
    }

    private List<Link> page(long after) {
        return sql.of("""
                        select s.position, s.previous, s.hash, e.id, e.at, e.type, e.subject_kind, e.subject_id,
                            e.case_id, e.step, e.actor_id, e.actor_role, e.request_id, e.comment, e.detail, e.digest
                        from event_seal s left join event e on e.tenant_id = s.tenant_id and e.id = s.event_id
                        where s.tenant_id = :tenant and s.position > :after order by s.position limit :page
                        """).with("after", after).with("page", PAGE).list(Verification::link);
    }

    private static Link link(Row row) {
        return new Link(
                row.number("position"),
                row.text("previous"),
                row.text("hash"),
                row.findUuid("id")
                        .map(id -> computed(row, id))
                        .filter(row.findText("digest").orElse("")::equals));
    }

    private static String computed(Row row, UUID id) {
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
        return Digest.of(
                Tenancy.current().id(), id, row.instant("at"), fact, row.findText("request_id"), row.text("detail"));
    }

    private long open() {
        return sql.of("""
                        select count(*) as open from event e where e.tenant_id = :tenant and not exists (
                            select from event_seal s where s.tenant_id = e.tenant_id and s.event_id = e.id)
                        """).one(row -> row.number("open"));
    }
}
