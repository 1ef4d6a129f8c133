package io.parkflow.platform.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An endpoint as it is sent.
///
/// @param secret of a robot, as its platform shows it; a webhook's is made here
/// @param events patterns such as `seedfund.*` or `*.case.closed`
@Serdeable
record EndpointBody(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String secret,
        @Nullable List<@Nullable String> events,
        @Nullable Boolean details,
        @Nullable Boolean active) {
    @Override
    public String toString() {
        return "EndpointBody[" + name + "]";
    }
}
