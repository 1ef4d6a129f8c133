package io.parkflow.ground.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// New identifiers: UUIDv7, so that newer rows sort after older ones and indexes grow at one end.
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
