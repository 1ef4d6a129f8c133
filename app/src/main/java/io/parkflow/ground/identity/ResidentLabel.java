package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

@Serdeable
record ResidentLabel(UUID id, String name, String uscc) {
    static ResidentLabel of(Resident resident) {
        return new ResidentLabel(resident.id(), resident.name(), resident.uscc());
    }
}
