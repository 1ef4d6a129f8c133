package io.parkflow.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.engine.BpmnGuard;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Verdict;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/// Drawings of editions as they were judged when they were published, for whoever looks ahead in them.
@Singleton
public final class Models {
    private final Catalog catalog;
    private final Declarations declarations;
    // an edition with this checksum has this drawing for ever
    private final Cache<String, ProcessModel> models =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Models(Catalog catalog, Declarations declarations) {
        this.catalog = catalog;
        this.declarations = declarations;
    }

    public ProcessModel of(Edition edition) {
        ProcessModel kept = models.getIfPresent(edition.checksum());
        if (kept != null) {
            return kept;
        }
        Edition alone = catalog.alone(edition.bundle().key(), edition.bundle().version());
        ProcessModel read = switch (BpmnGuard.check(
                alone.drawing(), declarations.of(alone, alone.calls().keySet()))) {
            case Verdict.Accepted accepted -> accepted.model();
            case Verdict.Refused refused ->
                throw new IllegalStateException(
                        "a published drawing is refused: " + alone.bundle().key() + refused.findings());
        };
        models.put(edition.checksum(), read);
        return read;
    }

    /// Every workflow that an edition reaches by calls, itself first.
    public Stream<Edition> reached(Edition edition) {
        return Stream.concat(
                Stream.of(edition),
                edition.calls().entrySet().stream()
                        .flatMap(call -> reached(catalog.edition(call.getKey(), call.getValue()))));
    }
}
