package io.parkflow.engine;

import io.parkflow.engine.Xml.Attribute;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Holds a document against the [Dialect], and looks for expressions where none may stand.
final class DialectCheck {
    private static final Set<String> EXPRESSIONS = Set.of("conditionExpression", "completionCondition");

    /// Refusals that deserve their own words.
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("scriptTask", "element.script"),
            Map.entry("script", "element.script"),
            Map.entry("import", "element.import"),
            Map.entry("loopCardinality", "element.cardinality"),
            Map.entry("dataObject", "element.data"),
            Map.entry("dataObjectReference", "element.data"),
            Map.entry("dataStoreReference", "element.data"),
            Map.entry("ioSpecification", "element.data"),
            Map.entry("itemDefinition", "element.data"));

    private static final Map<String, Predicate<String>> VALUES = Map.of(
            "xsi:type", v -> v.substring(v.indexOf(':') + 1).equals("tFormalExpression"),
            "isSequential", DialectCheck::isFlag,
            "cancelActivity", DialectCheck::isFlag,
            "pf:async", DialectCheck::isFlag,
            "triggeredByEvent", "false"::equals,
            "isInterrupting", "true"::equals);

    private final Report report;

    DialectCheck(Report report) {
        this.report = report;
    }

    void check(Xml root) {
        if (!root.is(Dialect.BPMN, "definitions")) {
            report.refuse(root, "element.root", root.name());
            return;
        }
        known(root, Dialect.find("definitions").orElseThrow());
    }

    private void known(Xml at, Dialect.Rule rule) {
        at.attributes().forEach(attribute -> attribute(at, attribute, rule));
        text(at, rule);
        for (Xml child : at.children()) {
            String name = Dialect.shortName(child.space(), child.name(), false);
            var childRule = Dialect.find(name).filter(_ -> rule.children().contains(name));
            childRule.ifPresentOrElse(r -> known(child, r), () -> unknown(at, child, name));
        }
    }

    private void attribute(Xml at, Attribute attribute, Dialect.Rule rule) {
        String name = Dialect.shortName(attribute.space(), attribute.name(), true);
        if (!rule.attributes().contains(name)) {
            String code = isVendor(attribute.space()) ? "attribute.vendor" : "attribute.unknown";
            report.refuse(at, code, attribute.name(), at.name());
        } else if (!VALUES.getOrDefault(name, _ -> true).test(attribute.value())) {
            report.refuse(at, "attribute.value", attribute.name(), attribute.value());
        }
        if (holdsExpression(attribute.value())) {
            report.refuse(at, "text.expression", attribute.name());
        }
    }

    private void text(Xml at, Dialect.Rule rule) {
        if (EXPRESSIONS.contains(at.name())) {
            return;
        }
        if (holdsExpression(at.text())) {
            report.refuse(at, "text.expression", at.name());
        }
        if (!rule.text() && !at.text().isBlank()) {
            report.refuse(at, "text.unexpected", at.name());
        }
    }

    /// Located by the element itself; foreign ids mean nothing, so there by the element that holds it.
    private void unknown(Xml parent, Xml at, String name) {
        report.refuse(at.space().equals(Dialect.BPMN) ? at : parent, code(at, name), at.name(), parent.name());
    }

    private static String code(Xml at, String name) {
        if (isVendor(at.space())) {
            return at.name().contains("istener") ? "element.listener" : "element.vendor";
        }
        if (name.startsWith("?:")) {
            return "element.foreign";
        }
        if (at.name().endsWith("EventDefinition")) {
            return "element.event";
        }
        return KNOWN.getOrDefault(at.name(), "element.unknown");
    }

    static boolean isVendor(String space) {
        return List.of("flowable", "activiti", "camunda", "zeebe", "jboss", "drools", "bonitasoft", "operaton").stream()
                .anyMatch(space::contains);
    }

    /// Also sees full-width and other compatibility forms of the signs.
    static boolean holdsExpression(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return plain.contains("${") || plain.contains("#{") || text.contains("${") || text.contains("#{");
    }

    private static boolean isFlag(String value) {
        return value.equals("true") || value.equals("false");
    }
}
