package io.parkflow.platform.cases;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/// Gapless numbers. The counter stays locked until the case that took the number is committed, so take it late.
@Singleton
final class Numbers {
    private final Sql sql;
    private final Parks parks;

    Numbers(Sql sql, Parks parks) {
        this.sql = sql;
        this.parks = parks;
    }

    String take(UUID caseId, String kind, Instant openedAt) {
        int year = openedAt.atZone(Calendar.ZONE).getYear();
        String park = parks.find(Tenancy.current().id()).map(Park::shortName).orElse("");
        return sql.of("""
                        with taken as (
                            insert into case_number (tenant_id, kind, year, last) values (:tenant, :kind, :year, 1)
                            on conflict (tenant_id, kind, year) do update set last = case_number.last + 1
                            returning last)
                        update matter set number = :front || taken.last || '号' from taken
                        where tenant_id = :tenant and id = :case
                        returning number
                        """)
                .with("kind", kind)
                .with("year", year)
                .with("front", park + kind + "〔" + year + "〕")
                .with("case", caseId)
                .one(row -> row.text("number"));
    }
}
