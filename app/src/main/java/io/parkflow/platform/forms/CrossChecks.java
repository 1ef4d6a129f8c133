package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges the rules over several values of a normalised answer.
record CrossChecks(ObjectNode data, Map<String, ObjectNode> others, Findings findings) {
    void judge(List<CrossCheck> checks) {
        checks.stream()
                .filter(check -> check.when() == null || check.when().holds(data))
                .forEach(this::judge);
    }

    private void judge(CrossCheck check) {
        switch (check.rule()) {
            case CrossCheck.SumEquals(var table, var column, var field) ->
                amount(data.path(field)).ifPresent(whole -> sum(check, table, column, whole));
            case CrossCheck.SumIs(var table, var column, var value) -> sum(check, table, column, value);
            case CrossCheck.AtMost(var field, var bound) -> both(field, bound, (a, b) -> a.compareTo(b) <= 0, check);
            case CrossCheck.Balance balance -> balance(check, balance);
            case CrossCheck.Distinct(var table, var column) -> distinct(check, table, column);
            case CrossCheck.BeforeDate(var field, var bound) -> before(check, field, bound);
            case CrossCheck.MinRows(var table, int rows) -> minRows(check, table, rows);
            case CrossCheck.Forbids(var table, var field, var values) -> forbids(check, table, field, values);
            case CrossCheck.Matches(var field, var with) -> matches(check, field, with);
        }
    }

    private interface Claim {
        boolean holds(BigDecimal left, BigDecimal right);
    }

    /// A column with a flaw is not added up: its sum would mislead.
    private void sum(CrossCheck check, String table, String column, BigDecimal whole) {
        if (!data.has(table) || findings.concern(Findings.under("", table))) {
            return;
        }
        var sum = data.path(table)
                .valueStream()
                .flatMap(row -> amount(row.path(column)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole) != 0) {
            flaw(check, table);
        }
    }

    private void both(String field, String bound, Claim claim, CrossCheck check) {
        var left = amount(data.path(field));
        var right = amount(data.path(bound));
        if (left.isPresent() && right.isPresent() && !claim.holds(left.get(), right.get())) {
            flaw(check, field);
        }
    }

    private void balance(CrossCheck check, CrossCheck.Balance names) {
        for (int i = 0; i < data.path(names.table()).size(); i++) {
            var row = data.path(names.table()).path(i);
            var assets = amount(row.path(names.assets()));
            var debt = amount(row.path(names.debt()));
            var equity = amount(row.path(names.equity()));
            if (assets.isPresent() && debt.isPresent() && equity.isPresent()) {
                var gap =
                        assets.get().subtract(debt.get()).subtract(equity.get()).abs();
                if (gap.compareTo(names.tolerance()) > 0) {
                    cellFlaw(check, names.table(), i, names.assets());
                }
            }
        }
    }

    private void distinct(CrossCheck check, String table, String column) {
        var seen = new HashSet<String>();
        for (int i = 0; i < data.path(table).size(); i++) {
            var cell = data.path(table).path(i).path(column);
            if (!cell.isMissingNode() && !seen.add(Likeness.of(cell.asText()))) {
                cellFlaw(check, table, i, column);
            }
        }
    }

    private void before(CrossCheck check, String field, String bound) {
        var left = data.path(field).asText();
        var right = data.path(bound).asText();
        if (!left.isEmpty() && !right.isEmpty() && left.compareTo(right) > 0) {
            flaw(check, field);
        }
    }

    private void minRows(CrossCheck check, String table, int rows) {
        if (data.path(table).size() < rows && !findings.concern(Findings.under("", table))) {
            flaw(check, table);
        }
    }

    private void forbids(CrossCheck check, String table, String field, Set<String> values) {
        var lone = new Condition(field, values, true);
        if (table.isEmpty()) {
            if (lone.holds(data)) {
                flaw(check, field);
            }
            return;
        }
        for (int i = 0; i < data.path(table).size(); i++) {
            if (lone.holds(data.path(table).path(i))) {
                cellFlaw(check, table, i, field);
            }
        }
    }

    private void matches(CrossCheck check, String field, String with) {
        var dot = with.indexOf('.');
        JsonNode source = data;
        if (dot >= 0) {
            source = others.getOrDefault(with.substring(0, dot), data.objectNode());
        }
        var other = Likeness.of(source.path(with.substring(dot + 1)).asText());
        if (data.has(field) && !Likeness.of(data.path(field).asText()).equals(other)) {
            flaw(check, field);
        }
    }

    private static Optional<BigDecimal> amount(JsonNode value) {
        return value.isMissingNode() ? Optional.empty() : Optional.of(new BigDecimal(value.asText()));
    }

    private void flaw(CrossCheck check, String field) {
        findings.flaw(Findings.under("", field), check.code(), check.message());
    }

    private void cellFlaw(CrossCheck check, String table, int row, String column) {
        var pointer = Findings.under(Findings.under(Findings.under("", table), row), column);
        findings.flaw(pointer, check.code(), check.message());
    }
}
