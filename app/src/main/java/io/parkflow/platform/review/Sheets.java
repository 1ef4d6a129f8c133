package io.parkflow.platform.review;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Sha256;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Panels, what their experts gave, and the results.
@Singleton
final class Sheets {
    private final Sql sql;
    private final Clock clock;

    Sheets(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @return number of the newest panel of the case, 0 when there is none
    int panel(UUID caseId) {
        return sql.of("""
                        select coalesce(max(panel), 0) as panel from review_seat
                        where tenant_id = :tenant and case_id = :case
                        """).with("case", caseId).one(row -> row.integer("panel"));
    }

    void ask(UUID caseId, int panel, UUID member) {
        sql.of("""
                        insert into review_seat (tenant_id, case_id, panel, member_id, state)
                        values (:tenant, :case, :panel, :member, 'asked')
                        """)
                .with("case", caseId)
                .with("panel", panel)
                .with("member", member)
                .change();
    }

    /// @return false when this expert has answered already, or was never asked
    boolean answer(UUID caseId, int panel, UUID member, String state, String reason) {
        return sql.of("""
                                update review_seat set state = :state, reason = :reason
                                where tenant_id = :tenant and case_id = :case and panel = :panel
                                    and member_id = :member and state = 'asked'
                                """)
                        .with("case", caseId)
                        .with("panel", panel)
                        .with("member", member)
                        .with("state", state)
                        .with("reason", reason)
                        .change()
                == 1;
    }

    List<UUID> recused(UUID caseId) {
        return sql.of("""
                        select distinct member_id from review_seat
                        where tenant_id = :tenant and case_id = :case and state = 'recused'
                        """).with("case", caseId).list(row -> row.uuid("member_id"));
    }

    /// A sheet that was kept.
    ///
    /// @param digest SHA-256 over the text of what was given
    record Kept(UUID id, String digest) {}

    Kept keep(UUID caseId, int panel, UUID member, Rubric rubric, Sheet sheet) {
        String text = sheet.data().toString();
        Kept kept = new Kept(Ids.next(), Sha256.of(text));
        sql.of("""
                        insert into score_sheet (tenant_id, id, case_id, panel, member_id, rubric, rubric_version, total,
                            vetoes, declaration, data, digest, at)
                        values (:tenant, :id, :case, :panel, :member, :rubric, :version, :total, :vetoes,
                            :declaration, cast(:data as json), :digest, :now)
                        """)
                .with("id", kept.id())
                .with("case", caseId)
                .with("panel", panel)
                .with("member", member)
                .with("rubric", rubric.key())
                .with("version", rubric.version())
                .with("total", sheet.total())
                .with("vetoes", sheet.vetoes())
                .with("declaration", sheet.declaration())
                .with("data", text)
                .with("digest", kept.digest())
                .with("now", clock.instant())
                .change();
        return kept;
    }

    /// @param vetoed whether any of the sheets names a ground that excludes
    record Given(List<BigDecimal> totals, boolean vetoed) {}

    Given given(UUID caseId, int panel) {
        record One(BigDecimal total, boolean vetoed) {}
        List<One> all = sql.of("""
                        select total, cardinality(vetoes) > 0 as vetoed from score_sheet
                        where tenant_id = :tenant and case_id = :case and panel = :panel
                        """)
                .with("case", caseId)
                .with("panel", panel)
                .list(row -> new One(row.decimal("total"), row.flag("vetoed")));
        return new Given(all.stream().map(One::total).toList(), all.stream().anyMatch(One::vetoed));
    }

    void keep(UUID caseId, int panel, Totals totals) {
        sql.of("""
                        insert into review_result (tenant_id, case_id, panel, mean, result, at)
                        values (:tenant, :case, :panel, :mean, :result, :now)
                        on conflict (tenant_id, case_id, panel) do nothing
                        """)
                .with("case", caseId)
                .with("panel", panel)
                .with("mean", totals.mean())
                .with("result", totals.result().word())
                .with("now", clock.instant())
                .change();
    }
}
