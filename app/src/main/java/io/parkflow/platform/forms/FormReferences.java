package io.parkflow.platform.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names in a form file that point nowhere, or at a field of the wrong kind.
final class FormReferences {
    private final Form form;
    private final List<FormProblems.Problem> problems = new ArrayList<>();

    private FormReferences(Form form) {
        this.form = form;
    }

    static List<FormProblems.Problem> problems(Form form) {
        var references = new FormReferences(form);
        references.sections();
        form.fields().values().forEach(references::field);
        references.rights();
        references.checks();
        return List.copyOf(references.problems);
    }

    private void sections() {
        Set<String> shown = new HashSet<>();
        for (int i = 0; i < form.sections().size(); i++) {
            var names = form.sections().get(i).fields();
            shown("/sections/" + i + "/when/field", form.sections().get(i));
            for (int n = 0; n < names.size(); n++) {
                var at = "/sections/" + i + "/fields/" + n;
                known(at, names.get(n));
                if (!shown.add(names.get(n))) {
                    add(at, "twice", "field '" + names.get(n) + "' stands in two places");
                }
            }
        }
        form.fields().keySet().stream()
                .filter(name -> !shown.contains(name))
                .forEach(name -> add("/fields/" + name, "not-shown", "field stands in no section"));
    }

    /// Who hides a section must stand outside it, else nobody could ever show it again.
    private void shown(String at, Form.Section section) {
        if (section.when() != null) {
            known(at, section.when().field());
            if (section.fields().contains(section.when().field())) {
                add(at, "circular", "field '" + section.when().field() + "' stands in the section it shows");
            }
        }
    }

    private void field(Field field) {
        if (field.when() != null) {
            known("/fields/" + field.name() + "/when/field", field.when().field());
        }
        if (field.prefill().startsWith("last.")) {
            known("/fields/" + field.name() + "/prefill", field.prefill().substring("last.".length()));
        }
        counted("/fields/" + field.name(), field, form.fields());
        if (field.kind() instanceof Kind.Tree tree && tree.leaves().isEmpty()) {
            add("/fields/" + field.name() + "/dictionary", "dangling", "no such dictionary");
        }
        if (field.kind() instanceof Kind.Table(var columns, var _, var _)) {
            columns.values()
                    .forEach(column ->
                            counted("/fields/" + field.name() + "/columns/" + column.name(), column, columns));
            columns.values().stream()
                    .filter(column -> column.when() != null
                            && !columns.containsKey(column.when().field()))
                    .forEach(column -> add(
                            "/fields/" + field.name() + "/columns/" + column.name() + "/when/field",
                            "dangling",
                            "no such column"));
        }
    }

    /// A formula counts with figures that stand before it, or with figures of a table.
    private void counted(String at, Field field, SequencedMap<String, Field> around) {
        if (!(field.kind() instanceof Kind.Computed(var formula, var _))) {
            return;
        }
        if (formula.equals(Formula.BROKEN)) {
            add(at + "/formula", "pattern", "the formula cannot be read");
        }
        formula.operands().forEach(operand -> {
            boolean fits = switch (operand) {
                case Formula.Name(var name) -> isBefore(name, field, around);
                case Formula.Sum(var table, var column) -> sums(around.get(table), column);
                case Formula.Count(var table) ->
                    around.get(table) != null && around.get(table).kind() instanceof Kind.Table;
                case Formula.Number _, Formula.Calculation _ -> true;
            };
            if (!fits) {
                add(at + "/formula", "wrong-kind", "'" + operand + "' is no figure before it");
            }
        });
    }

    private static boolean isBefore(String name, Field field, SequencedMap<String, Field> around) {
        Field found = around.get(name);
        List<String> order = List.copyOf(around.keySet());
        return found != null
                && CheckReferences.counts(found.kind())
                && (!(found.kind() instanceof Kind.Computed) || order.indexOf(name) < order.indexOf(field.name()));
    }

    private static boolean sums(@Nullable Field table, String column) {
        return table != null
                && table.kind() instanceof Kind.Table(var columns, var _, var _)
                && columns.containsKey(column)
                && CheckReferences.counts(
                        Objects.requireNonNull(columns.get(column)).kind());
    }

    private void rights() {
        form.rights()
                .forEach((step, rights) ->
                        rights.byField().keySet().forEach(name -> known("/rights/" + step + "/" + name, name)));
    }

    private void checks() {
        for (int i = 0; i < form.checks().size(); i++) {
            var check = form.checks().get(i);
            var at = "/checks/" + i;
            if (check.when() != null) {
                known(at + "/when/field", check.when().field());
            }
            CheckReferences.problems(form, at, check.rule()).forEach(problems::add);
        }
    }

    private void known(String at, String name) {
        if (form.findField(name).isEmpty()) {
            add(at, "dangling", "no field '" + name + "'");
        }
    }

    private void add(String at, String code, String message) {
        problems.add(new FormProblems.Problem(at, code, message));
    }
}
