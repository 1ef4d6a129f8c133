package io.parkflow.engine;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The vocabulary: every verb of every room by its name.
@Singleton
public final class Verbs {
    private final Map<String, Verb> byName;

    Verbs(List<Verb> verbs) {
        this.byName = verbs.stream().collect(Collectors.toUnmodifiableMap(Verb::name, Function.identity()));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /// @throws IllegalArgumentException when there is no such verb: a bundle is checked before it can name one
    public Map<String, Object> run(String name, VerbCall call) {
        Verb verb = byName.get(name);
        if (verb == null) {
            throw new IllegalArgumentException("no verb " + name);
        }
        Map<String, Object> set = verb.run(call);
        if (!verb.sets().containsAll(set.keySet())) {
            throw new IllegalStateException(name + " sets what it does not announce: " + set.keySet());
        }
        return set;
    }

    /// Routing fields a verb may set.
    public Set<String> sets(String name) {
        Verb verb = byName.get(name);
        return verb == null ? Set.of() : verb.sets();
    }
}
