package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Park;
import java.util.UUID;

@Serdeable
record ParkLabel(UUID id, String slug, String name) {
    static ParkLabel of(Park park) {
        return new ParkLabel(park.id(), park.slug(), park.name());
    }
}
