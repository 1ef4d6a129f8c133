package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.TextNode;
import io.parkflow.ground.identity.Residents;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The company's file.
@Singleton
final class KnownResident implements Known {
    private final Residents residents;

    KnownResident(Residents residents) {
        this.residents = residents;
    }

    @Override
    public String source() {
        return "resident";
    }

    @Override
    public Map<String, Fact> about(Asking asking) {
        return asking.resident().map(this::of).orElse(Map.of());
    }

    private Map<String, Fact> of(UUID id) {
        Optional<Instant> since = residents.findSince(id);
        return residents
                .find(id)
                .map(company -> Map.of(
                        "resident.name", new Fact(TextNode.valueOf(company.name()), since),
                        "resident.uscc", new Fact(TextNode.valueOf(company.uscc()), since)))
                .orElse(Map.of());
    }
}
