package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.propagation.PropagatedContext;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.blockers.Grade;
import io.parkflow.squad.blockers.Problem;
import io.parkflow.squad.blockers.Raising;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Stage;
import io.parkflow.squad.weekly.FirstWeek;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What is under way in the squads of the demo park on its first day: the week's reports are asked for, and some
/// blockers are in the hands of those who can take them away.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoDispatch {
    private static final String OFFICER = "PROJECT_OFFICER";

    private record Trouble(String category, Grade grade, String description, String impact, String needs) {}

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble(
                    "LAND_CLEARING",
                    Grade.URGENT,
                    "厂区北侧 3 户尚未签订征拆协议，围挡无法合拢，桩机不能进场。",
                    "桩基施工预计推迟 15 天，影响年内主体封顶。",
                    "请滨江片区征拆专班本月底前完成签约。"),
            new Trouble("POWER", Grade.PRESSING, "临时用电只批了 630 千伏安，四台塔吊不能同时作业。", "主体施工效率下降约三成。", "请供电公司增容到 1250 千伏安。"),
            new Trouble("EIA", Grade.PRESSING, "环评报告书专家评审意见未出，二期产线不能备案。", "设备订单的付款条件不能满足。", "请生态环境部门协调评审时间。"),
            new Trouble("EQUIPMENT", Grade.NORMAL, "进口固晶设备报关滞留，交付要推迟约六周。", "设备安装顺延，不影响竣工节点。", "请商务部门与海关对接。"));

    private final Raising raising;
    private final FirstWeek week;
    private final Roles roles;

    DemoDispatch(Raising raising, FirstWeek week, Roles roles) {
        this.raising = raising;
        this.week = week;
        this.roles = roles;
    }

    /// @param projects of the library
    void begin(List<Project> projects) {
        week.open();
        List<Project> building = projects.stream()
                .filter(project -> project.stage() == Stage.BUILDING)
                .toList();
        for (int i = 0; i < TROUBLES.size(); i++) {
            raise(TROUBLES.get(i), building.get(i * building.size() / TROUBLES.size()));
        }
    }

    private void raise(Trouble trouble, Project project) {
        UUID officer = project.people().officer().orElseThrow();
        Set<String> role = Set.of(OFFICER);
        Caller caller =
                new Caller(Ids.next(), officer, Caller.current().park(), Optional.empty(), role, roles.rights(role));
        try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
            raising.raise(new Problem(
                    project.id(),
                    trouble.category(),
                    trouble.grade(),
                    trouble.description(),
                    Optional.of(trouble.impact()),
                    Optional.of(trouble.needs()),
                    Optional.empty(),
                    Optional.empty()));
        }
    }
}
