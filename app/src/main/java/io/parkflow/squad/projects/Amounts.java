package io.parkflow.squad.projects;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import java.util.Optional;

/// The money of a project, in yuan; shown in 万元.
///
/// @param total      总投资
/// @param annualPlan 年度计划投资 of the current year
/// @param contract   合同投资额: never the same as what is in place
/// @param inPlace    到位投资额
/// @param output     yearly output at full production
/// @param tax        yearly tax at full production
public record Amounts(
        Money total,
        Money annualPlan,
        Optional<Money> contract,
        Optional<Money> inPlace,
        Optional<Money> output,
        Optional<Money> tax) {
    private static final Money HUNDRED_YI = Money.of("100", Unit.YI);
    private static final Money TEN_YI = Money.of("10", Unit.YI);

    /// How large it is: 百亿, 10 亿级 or neither.
    public Size size() {
        return !HUNDRED_YI.isMoreThan(total) ? Size.YI_100 : !TEN_YI.isMoreThan(total) ? Size.YI_10 : Size.BELOW;
    }

    public enum Size {
        YI_100,
        YI_10,
        BELOW
    }
}
