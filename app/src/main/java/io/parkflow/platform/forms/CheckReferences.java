package io.parkflow.platform.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether the fields a cross-field check names are there and hold what it counts.
final class CheckReferences {
    private final Form form;
    private final String at;
    private final List<FormProblems.Problem> problems = new ArrayList<>();

    private CheckReferences(Form form, String at) {
        this.form = form;
        this.at = at;
    }

    static List<FormProblems.Problem> problems(Form form, String at, CrossCheck.Rule rule) {
        var references = new CheckReferences(form, at);
        references.check(rule);
        return references.problems;
    }

    private void check(CrossCheck.Rule rule) {
        switch (rule) {
            case CrossCheck.SumEquals(var table, var column, var field) -> {
                column(table, "column", column, CheckReferences::counts);
                field("field", field, CheckReferences::counts);
            }
            case CrossCheck.SumIs(var table, var column, var _) ->
                column(table, "column", column, CheckReferences::counts);
            case CrossCheck.AtMost(var field, var bound) -> both(field, bound, CheckReferences::counts);
            case CrossCheck.Balance(var table, var assets, var debt, var equity, var _) -> {
                column(table, "assets", assets, CheckReferences::counts);
                column(table, "debt", debt, CheckReferences::counts);
                column(table, "equity", equity, CheckReferences::counts);
            }
            case CrossCheck.Distinct(var table, var column) -> column(table, "column", column, _ -> true);
            case CrossCheck.BeforeDate(var field, var bound) -> both(field, bound, Kind.Day.class::isInstance);
            case CrossCheck.MinRows(var table, var _) -> field("table", table, Kind.Table.class::isInstance);
            case CrossCheck.Forbids(var table, var field, var _)
            when table.isEmpty() -> field("field", field, _ -> true);
            case CrossCheck.Forbids(var table, var field, var _) -> column(table, "field", field, _ -> true);
            case CrossCheck.Matches(var field, var with) -> {
                field("field", field, _ -> true);
                if (!with.contains(".")) {
                    field("with", with, _ -> true);
                }
            }
        }
    }

    private void both(String field, String bound, Predicate<Kind> holds) {
        field("field", field, holds);
        field("bound", bound, holds);
    }

    private void field(String part, String name, Predicate<Kind> holds) {
        judge(part, name, form.findField(name), holds);
    }

    private void column(String table, String part, String name, Predicate<Kind> holds) {
        field("table", table, Kind.Table.class::isInstance);
        if (form.findField(table).map(Field::kind).orElse(null) instanceof Kind.Table(var columns, var _, var _)) {
            judge(part, name, Optional.ofNullable(columns.get(name)), holds);
        }
    }

    private void judge(String part, String name, Optional<Field> found, Predicate<Kind> holds) {
        if (found.isEmpty()) {
            problems.add(new FormProblems.Problem(at + "/" + part, "dangling", "no field '" + name + "'"));
        } else if (!holds.test(found.get().kind())) {
            problems.add(new FormProblems.Problem(at + "/" + part, "wrong-kind", "'" + name + "' does not fit here"));
        }
    }

    static boolean counts(Kind kind) {
        return kind instanceof Kind.Whole
                || kind instanceof Kind.Decimal
                || kind instanceof Kind.Percent
                || kind instanceof Kind.Computed
                || kind instanceof Kind.Amount;
    }
}
