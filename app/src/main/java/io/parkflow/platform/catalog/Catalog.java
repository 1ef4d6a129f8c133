package io.parkflow.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.platform.forms.Form;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds definitions: the park's own where it has made one active, else the standard library's.
///
/// Editions never change, so they are kept for good. Which one is active is kept for two seconds: a node that did not
/// activate it itself begins at most that long with the version before, which is still a published one.
@Singleton
public final class Catalog {
    /// @param park whose own it is; nobody's for the standard library
    private record Pin(Optional<UUID> park, String key, int version) {}

    private record FormPin(Pin edition, String form) {}

    private record Active(UUID park, String key) {}

    private final StandardVersions standard;
    private final OwnVersions own;
    private final Activations activations;
    private final Cache<Pin, Edition> editions =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<FormPin, Form> forms =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final Cache<Active, Integer> active = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    Catalog(StandardVersions standard, OwnVersions own, Activations activations) {
        this.standard = standard;
        this.own = own;
        this.activations = activations;
    }

    /// The version new cases of the park begin with.
    ///
    /// @throws Rejected 404 when there is no such workflow
    public Edition current(String key) {
        return edition(key, active.get(new Active(park(), key), at -> version(at.key())));
    }

    /// As [#current], as this transaction sees it.
    Edition now(String key) {
        return edition(key, version(key));
    }

    /// The next who asks on this node sees what was activated.
    void forget(String key) {
        active.invalidate(new Active(park(), key));
    }

    private int version(String key) {
        return activations
                .find(key)
                .flatMap(Activation::version)
                .or(() -> standard.findNewest(key))
                .orElseThrow(Rejected::missing);
    }

    /// The version a case is pinned to, with the steps and forms of the workflows it calls.
    public Edition edition(String key, int version) {
        Pin pin = pin(key, version);
        Edition kept = editions.getIfPresent(pin);
        if (kept != null) {
            return kept;
        }
        Edition found = alone(key, version);
        List<Edition> called = found.calls().entrySet().stream()
                .map(call -> edition(call.getKey(), call.getValue()))
                .toList();
        Edition joined = found.joined(called);
        editions.put(pin, joined);
        return joined;
    }

    /// The version itself, without what it calls.
    Edition alone(String key, int version) {
        return (new VersionNumber(version).isOwn() ? own.find(key, version) : standard.find(key, version))
                .orElseThrow(Rejected::missing);
    }

    /// The version's text as it was published.
    String body(String key, int version) {
        return (new VersionNumber(version).isOwn() ? own.findBody(key, version) : standard.findBody(key, version))
                .orElseThrow(Rejected::missing);
    }

    /// The active version of each, by key.
    public List<Edition> all() {
        Map<String, Activation> lines = activations.all();
        List<Edition> all = new ArrayList<>();
        for (String key : standard.keys()) {
            Optional.ofNullable(lines.get(key))
                    .flatMap(Activation::version)
                    .or(() -> standard.findNewest(key))
                    .ifPresent(version -> all.add(edition(key, version)));
        }
        return List.copyOf(all);
    }

    /// @throws Rejected 404 when that version has no such form
    public Form form(String workflow, int version, String key) {
        return forms.get(
                new FormPin(pin(workflow, version), key),
                _ -> edition(workflow, version)
                        .findPart("forms", key)
                        .map(Form::read)
                        .orElseThrow(Rejected::missing));
    }

    /// The edition a form of that version is read in: the active one where it has it, else the newest that does.
    ///
    /// @param version of the form; the active edition's when left out
    /// @throws Rejected 404 when no edition of the park has it
    Edition withForm(String workflow, String form, Optional<Integer> version) {
        Edition active = current(workflow);
        if (version.isEmpty() || has(active, form, version.get())) {
            return active;
        }
        List<Integer> others = new ArrayList<>();
        own.of(workflow).forEach(published -> others.add(published.number().value()));
        for (int number = standard.findNewest(workflow).orElse(0); number > 0; number--) {
            others.add(number);
        }
        return others.stream()
                .map(number -> edition(workflow, number))
                .filter(edition -> has(edition, form, version.get()))
                .findFirst()
                .orElseThrow(Rejected::missing);
    }

    private static boolean has(Edition edition, String form, int version) {
        return edition.findPart("forms", form)
                .filter(file -> file.path("version").asInt() == version)
                .isPresent();
    }

    private static Pin pin(String key, int version) {
        return new Pin(new VersionNumber(version).isOwn() ? Optional.of(park()) : Optional.empty(), key, version);
    }

    private static UUID park() {
        return Tenancy.current().id();
    }
}
