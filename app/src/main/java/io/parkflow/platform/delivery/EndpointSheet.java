package io.parkflow.platform.delivery;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An endpoint as it is shown.
///
/// @param secret only in the answer that made it
@Serdeable
record EndpointSheet(
        UUID id,

        @Schema(allowableValues = {"webhook", "wecom", "dingtalk", "feishu"})
        String kind,

        String name,
        String host,
        List<String> events,
        boolean details,
        boolean active,
        Instant createdAt,
        Optional<Instant> oldSecretUntil,
        Optional<String> secret,
        List<String> can,
        int version) {

    static EndpointSheet of(Endpoint endpoint) {
        return of(endpoint, Optional.empty());
    }

    static EndpointSheet of(Endpoint endpoint, Optional<String> secret) {
        return new EndpointSheet(
                endpoint.id(),
                endpoint.kind().word(),
                endpoint.name(),
                endpoint.host(),
                endpoint.events(),
                endpoint.details(),
                endpoint.active(),
                endpoint.createdAt(),
                endpoint.oldUntil(),
                secret,
                endpoint.kind().isRobot()
                        ? List.of("change", "test", "remove")
                        : List.of("change", "test", "rotate", "remove"),
                endpoint.version());
    }
}
