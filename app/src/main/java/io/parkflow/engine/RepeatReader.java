package io.parkflow.engine;

import io.parkflow.engine.Repeat.Stop;
import java.util.Optional;

/// Reads a multi-instance marker: over whom, under which name, until when.
final class RepeatReader {
    private final Declared declared;
    private final Report report;

    RepeatReader(Declared declared, Report report) {
        this.declared = declared;
        this.report = report;
    }

    Optional<Repeat> read(Xml host, Xml loop) {
        String collection = loop.find(Dialect.PF, "collection").orElse("");
        String element = loop.find(Dialect.PF, "element").orElse("");
        boolean sequential = loop.find("isSequential").map("true"::equals).orElse(false);
        if (declared.routing().get(collection) != RoutingKind.MEMBERS || !Names.isField(collection)) {
            report.refuse(host, "repeat.collection", collection);
        } else if (!Names.isField(element) || declared.routing().containsKey(element)) {
            report.refuse(host, "repeat.element", element);
        } else {
            return stop(host, loop).map(stop -> new Repeat.Each(collection, element, sequential, stop));
        }
        return Optional.empty();
    }

    private Optional<Stop> stop(Xml host, Xml loop) {
        return switch (loop.all("completionCondition").size()) {
            case 0 -> Optional.of(new Stop.WhenAllDone());
            case 1 -> condition(host, loop.all("completionCondition").getFirst());
            default -> {
                report.refuse(host, "condition.twice");
                yield Optional.empty();
            }
        };
    }

    private Optional<Stop> condition(Xml host, Xml source) {
        return switch (Condition.read(source.text(), declared.routing(), true)) {
            case Condition.Reading.Read(Condition condition) -> Optional.of(new Stop.When(condition));
            case Condition.Reading.Misread misread -> {
                report.refuse(host, misread.code(), misread.args().toArray(String[]::new));
                yield Optional.empty();
            }
        };
    }
}
