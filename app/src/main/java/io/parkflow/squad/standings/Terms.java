package io.parkflow.squad.standings;

import io.parkflow.squad.rules.Rulebook.Rules;
import java.math.BigDecimal;

/// By what a park scores its projects. Usually investment 30, milestones 25, blockers 20, reports 10, satisfaction 10,
/// tours 5; investment counts for 120 % at most; less 2 for a red and 0.5 for a yellow order.
///
/// @param most   a share of one
/// @param red    points
/// @param yellow points
record Terms(Rules rules, BigDecimal most, BigDecimal red, BigDecimal yellow) {
    private static final String GROUP = "score";

    static Terms of(Rules rules) {
        return new Terms(
                rules,
                BigDecimal.valueOf(rules.number(GROUP, "mostPercent"), 2),
                BigDecimal.valueOf(rules.number(GROUP, "redTenths"), 1),
                BigDecimal.valueOf(rules.number(GROUP, "yellowTenths"), 1));
    }

    /// @param part `investment`, `milestones`, `blockers`, `reports`, `satisfaction` or `tours`
    int weight(String part) {
        return rules.number(GROUP, part);
    }
}
