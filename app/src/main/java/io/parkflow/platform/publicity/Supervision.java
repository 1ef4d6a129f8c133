package io.parkflow.platform.publicity;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.tenancy.Row;
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

        /// @param version grows with each change
        record Named(Supervision supervision, int version) {}

        Optional<Supervision> find() {
            return findNamed().map(Named::supervision);
        }

        Optional<Named> findNamed() {
            return sql.of("select unit, phone, address, version from publicity_supervision where tenant_id = :tenant")
                    .find(Kept::named);
        }

        /// @param seen 0: nobody was named
        /// @return nothing when it was changed meanwhile
        Optional<Named> keep(Supervision wanted, Version seen) {
            return sql.of("""
                            insert into publicity_supervision (tenant_id, unit, phone, address, version)
                            select :tenant, :unit, :phone, :address, 1
                            where :seen = 0 or exists (select from publicity_supervision where tenant_id = :tenant)
                            on conflict on constraint publicity_supervision_pk
                            do update set unit = excluded.unit, phone = excluded.phone, address = excluded.address,
                                version = publicity_supervision.version + 1
                            where publicity_supervision.version = :seen
                            returning unit, phone, address, version
                            """)
                    .with("unit", wanted.unit())
                    .with("phone", wanted.phone())
                    .with("address", wanted.address())
                    .with("seen", seen.number())
                    .find(Kept::named);
        }

        private static Named named(Row row) {
            return new Named(
                    new Supervision(row.text("unit"), row.text("phone"), row.findText("address")),
                    row.integer("version"));
        }
    }
}
