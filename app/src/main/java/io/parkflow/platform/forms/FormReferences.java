package io.parkflow.platform.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    private void field(Field field) {
        if (field.when() != null) {
            known("/fields/" + field.name() + "/when/field", field.when().field());
        }
        if (field.kind() instanceof Kind.Table(var columns, var _, var _)) {
            columns.values().stream()
                    .filter(column -> column.when() != null
                            && !columns.containsKey(column.when().field()))
                    .forEach(column -> add(
                            "/fields/" + field.name() + "/columns/" + column.name() + "/when/field",
                            "dangling",
                            "no such column"));
        }
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
