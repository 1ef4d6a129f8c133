package io.parkflow.platform.publicity;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Whom the public may ring about a notice (监督电话).
@Serdeable
record Supervision(String unit, String phone, Optional<String> address) {

    /// The park's own; what a notice shows is frozen with it.
    @Singleton
    static final class Kept {
        private final Sql sql;

        Kept(Sql sql) {
            this.sql = sql;
        }

        Optional<Supervision> find() {
            return sql.of("select unit, phone, address from publicity_supervision where tenant_id = :tenant")
                    .find(row -> new Supervision(row.text("unit"), row.text("phone"), row.findText("address")));
        }

        void keep(Supervision supervision) {
            sql.of("""
                            insert into publicity_supervision (tenant_id, unit, phone, address)
                            values (:tenant, :unit, :phone, :address)
                            on conflict on constraint publicity_supervision_pk
                            do update set unit = excluded.unit, phone = excluded.phone, address = excluded.address
                            """)
                    .with("unit", supervision.unit())
                    .with("phone", supervision.phone())
                    .with("address", supervision.address())
                    .change();
        }
    }
}
