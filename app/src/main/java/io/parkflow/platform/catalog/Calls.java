package io.parkflow.platform.catalog;

import io.parkflow.engine.Node;
import io.parkflow.engine.ProcessModel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Workflows that call others. A version pins the versions it calls when it is published, so what is activated later
/// changes no running case; and a case finds every step in one bundle, so names must not clash.
final class Calls {
    private Calls() {}

    /// What one workflow may call: others that need no room of their own to begin.
    static Map<String, Edition> callable(Collection<Edition> active, String caller) {
        Map<String, Edition> callable = new LinkedHashMap<>();
        active.stream()
                .filter(edition -> !edition.bundle().key().equals(caller))
                .filter(edition -> edition.bundle().start().isGeneral())
                .forEach(edition -> callable.put(edition.bundle().key(), edition));
        return callable;
    }

    static Set<String> named(ProcessModel model) {
        Set<String> named = new TreeSet<>();
        model.nodes().forEach(node -> {
            if (node instanceof Node.Call call) {
                named.add(call.workflow());
            }
        });
        return named;
    }

    /// @param versions version of each workflow that may be called
    static Map<String, Integer> of(ProcessModel model, Map<String, Integer> versions) {
        Map<String, Integer> calls = new LinkedHashMap<>();
        named(model).forEach(key -> calls.put(key, Objects.requireNonNull(versions.get(key), key)));
        return calls;
    }

    /// Key → name of that version in the engine.
    static Map<String, String> processes(Map<String, Integer> calls) {
        Map<String, String> processes = new LinkedHashMap<>();
        calls.forEach((key, version) -> processes.put(key, Bundle.processName(key, version)));
        return processes;
    }

    /// Steps, deadlines, forms and rubrics that the workflow shares with one it calls, or two called ones with each
    /// other.
    static List<String> clashes(Edition caller, ProcessModel model, Map<String, Edition> callable) {
        Set<String> taken = new TreeSet<>(names(caller.bundle()));
        Set<String> clashes = new TreeSet<>();
        for (String key : named(model)) {
            Edition called = callable.get(key);
            if (called != null) {
                names(called.bundle()).stream().filter(name -> !taken.add(name)).forEach(clashes::add);
            }
        }
        return List.copyOf(clashes);
    }

    private static List<String> names(Bundle bundle) {
        return Stream.of(
                        bundle.steps().keySet().stream().map("steps/"::concat),
                        bundle.deadlines().keySet().stream().map("deadlines/"::concat),
                        bundle.forms().stream().map("forms/"::concat),
                        bundle.rubrics().stream().map("rubrics/"::concat))
                .flatMap(some -> some)
                .toList();
    }
}
