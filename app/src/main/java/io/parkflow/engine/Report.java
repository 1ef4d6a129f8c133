package io.parkflow.engine;

import io.parkflow.engine.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Collects findings and knows where in the document each id stands.
final class Report {
    /// More than these of a severity help nobody.
    static final int MOST = 200;

    private final Map<String, Xml> places = new HashMap<>();
    // apart, so that no heap of warnings can push an error out
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    /// Notes where an id stands; false when it was taken.
    boolean place(String id, Xml at) {
        return places.putIfAbsent(id, at) == null;
    }

    void refuse(Xml at, String code, String... args) {
        add(at.owner(), code, Severity.ERROR, at.line(), at.column(), args);
    }

    void refuse(String id, String code, String... args) {
        at(id, code, Severity.ERROR, args);
    }

    void warn(String id, String code, String... args) {
        at(id, code, Severity.WARNING, args);
    }

    void warn(Xml at, String code, String... args) {
        add(at.owner(), code, Severity.WARNING, at.line(), at.column(), args);
    }

    private void at(String id, String code, Severity severity, String... args) {
        Xml at = places.get(id);
        add(id, code, severity, at == null ? 0 : at.line(), at == null ? 0 : at.column(), args);
    }

    private void add(String element, String code, Severity severity, int line, int column, String... args) {
        List<Finding> findings = severity == Severity.ERROR ? errors : warnings;
        if (findings.size() < MOST) {
            List<String> shown = List.of(args).stream().map(Report::shortened).toList();
            findings.add(new Finding(shortened(element), code, shown, severity, line, column));
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<Finding> findings() {
        return Stream.concat(errors.stream(), warnings.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
                .toList();
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
