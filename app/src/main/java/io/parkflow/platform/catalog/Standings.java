package io.parkflow.platform.catalog;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is active now, as this transaction sees it.
@Singleton
final class Standings {
    private final Catalog catalog;
    private final StandardVersions standard;
    private final Activations activations;
    private final Drafts drafts;

    Standings(Catalog catalog, StandardVersions standard, Activations activations, Drafts drafts) {
        this.catalog = catalog;
        this.standard = standard;
        this.activations = activations;
        this.drafts = drafts;
    }

    List<Standing> all() {
        Map<String, Activation> lines = activations.all();
        Set<String> drafted = drafts.keys();
        return catalog.all().stream()
                .map(edition -> {
                    String key = edition.bundle().key();
                    return new Standing(
                            edition, Optional.ofNullable(lines.get(key)), newest(edition), drafted.contains(key));
                })
                .toList();
    }

    /// @throws io.parkflow.ground.problem.Rejected 404 when there is no such workflow
    Standing of(String key) {
        Edition active = catalog.now(key);
        return new Standing(
                active, activations.find(key), newest(active), drafts.find(key).isPresent());
    }

    private int newest(Edition active) {
        return standard.findNewest(active.bundle().key()).orElse(active.number().standard());
    }
}
