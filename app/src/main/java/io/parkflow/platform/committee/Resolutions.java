package io.parkflow.platform.committee;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class Resolutions {
    private final Sql sql;

    Resolutions(Sql sql) {
        this.sql = sql;
    }

    void add(Resolution resolution) {
        sql.of("""
                        insert into committee_resolution (tenant_id, meeting_id, content, digest, total, closed_at)
                        values (:tenant, :meeting, cast(:content as json), :digest, :total, :closedAt)
                        """)
                .with("meeting", resolution.meeting())
                .with("content", resolution.content().toString())
                .with("digest", resolution.digest())
                .with("total", resolution.total().yuan())
                .with("closedAt", resolution.closedAt())
                .change();
    }

    Optional<Resolution> find(UUID meeting) {
        return sql.of("""
                        select meeting_id, content, digest, total, closed_at from committee_resolution
                        where tenant_id = :tenant and meeting_id = :meeting
                        """)
                .with("meeting", meeting)
                .find(row -> new Resolution(
                        row.uuid("meeting_id"),
                        Trees.read(row.text("content")),
                        row.text("digest"),
                        Money.yuan(row.decimal("total")),
                        row.instant("closed_at")));
    }
}
