package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Fields of a standard form that stay: what the standard demands, and what checks, conditions and branches refer to.
/// A park adds fields of its own, leaves others out and words all of them as it likes.
final class SystemFields {
    private final String part;
    private final JsonNode standard;
    private final JsonNode form;
    private final List<Remark> remarks = new ArrayList<>();

    private SystemFields(String part, JsonNode standard, JsonNode form) {
        this.part = part;
        this.standard = standard;
        this.form = form;
    }

    /// Those of the form `key`.
    static Set<String> of(Bundle bundle, String key, JsonNode form) {
        Set<String> system = new TreeSet<>();
        Set<String> referred = new HashSet<>();
        texts(form.path("checks"), referred);
        form.path("fields").properties().forEach(field -> {
            referred.add(field.getValue().path("when").path("field").asText());
            if (field.getValue().path("required").asBoolean()
                    || field.getValue().has("prefill")) {
                system.add(field.getKey());
            }
        });
        form.path("sections")
                .forEach(section ->
                        referred.add(section.path("when").path("field").asText()));
        if (bundle.start().findForm().filter(key::equals).isPresent()) {
            referred.addAll(bundle.start().routes().keySet());
        }
        bundle.steps().values().stream()
                .filter(step -> step.findForm().filter(key::equals).isPresent())
                .forEach(step -> referred.addAll(step.routes().keySet()));
        referred.stream().filter(form.path("fields")::has).forEach(system::add);
        return system;
    }

    private static void texts(JsonNode node, Set<String> found) {
        if (node.isTextual()) {
            found.add(node.asText());
        }
        node.forEach(child -> texts(child, found));
    }

    static List<Remark> check(Edition base, Map<String, JsonNode> parts) {
        List<Remark> remarks = new ArrayList<>();
        for (String key : base.bundle().forms()) {
            JsonNode standard = base.findPart("forms", key).orElseThrow();
            JsonNode form = parts.get("forms/" + key);
            if (form != null) {
                var fields = new SystemFields("forms/" + key, standard, form);
                fields.kept(of(base.bundle(), key, standard));
                fields.personal();
                remarks.addAll(fields.remarks);
            }
        }
        return remarks;
    }

    private void kept(Set<String> system) {
        for (String name : system) {
            JsonNode before = standard.path("fields").path(name);
            JsonNode now = form.path("fields").path(name);
            if (now.isMissingNode()) {
                say("/fields", "catalog.locked-field", name);
            } else {
                if (before.path("required").asBoolean()
                        && (!now.path("required").asBoolean()
                                || !now.path("when").equals(before.path("when"))
                                || !within(form, name).equals(within(standard, name)))) {
                    say("/fields/" + name + "/required", "catalog.locked-required", name);
                }
                if (!values(before).equals(values(now))) {
                    say("/fields/" + name + "/options", "catalog.locked-options", name);
                }
                before.path("columns").properties().forEach(column -> {
                    if (!now.path("columns")
                            .path(column.getKey())
                            .path("kind")
                            .equals(column.getValue().path("kind"))) {
                        say("/fields/" + name + "/columns", "catalog.locked-field", name + "." + column.getKey());
                    }
                });
            }
        }
        standard.path("fields").properties().forEach(field -> {
            JsonNode now = form.path("fields").path(field.getKey());
            if (!now.isMissingNode()
                    && !now.path("kind").equals(field.getValue().path("kind"))) {
                say("/fields/" + field.getKey() + "/kind", "catalog.locked-kind", field.getKey());
            }
        });
    }

    /// The condition of the section a field stands in.
    private static JsonNode within(JsonNode form, String name) {
        return form.path("sections")
                .valueStream()
                .filter(section -> section.path("fields")
                        .valueStream()
                        .anyMatch(field -> field.asText().equals(name)))
                .findFirst()
                .map(section -> section.path("when"))
                .orElseGet(MissingNode::getInstance);
    }

    private static Set<String> values(JsonNode field) {
        Set<String> values = new TreeSet<>();
        field.path("options").forEach(option -> values.add(option.path("value").asText()));
        return values;
    }

    /// Personal data stays marked, and hidden where the standard hides it.
    private void personal() {
        standard.path("fields").properties().forEach(field -> {
            JsonNode now = form.path("fields").path(field.getKey());
            if (field.getValue().has("pii")
                    && !now.isMissingNode()
                    && !now.path("pii").equals(field.getValue().path("pii"))) {
                say("/fields/" + field.getKey() + "/pii", "catalog.locked-personal", field.getKey());
            }
        });
        standard.path("rights")
                .properties()
                .forEach(step -> step.getValue().properties().stream()
                        .filter(right -> right.getValue().asText().equals("hidden"))
                        .filter(right -> right.getKey().equals("*")
                                || form.path("fields").has(right.getKey()))
                        .filter(right -> !form.path("rights")
                                .path(step.getKey())
                                .path(right.getKey())
                                .asText()
                                .equals("hidden"))
                        .forEach(right -> say(
                                "/rights/" + step.getKey(), "catalog.locked-hidden", right.getKey(), step.getKey())));
    }

    private void say(String at, String code, Object... args) {
        remarks.add(Remark.grave(part, at, code, args));
    }
}
