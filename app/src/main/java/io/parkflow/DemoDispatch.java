package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.propagation.PropagatedContext;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.blockers.Grade;
import io.parkflow.squad.blockers.Problem;
import io.parkflow.squad.blockers.Raising;
import io.parkflow.squad.meetings.MeetingDesk;
import io.parkflow.squad.meetings.MinutesDesk;
import io.parkflow.squad.meetings.Outcomes;
import io.parkflow.squad.orders.Issuing;
import io.parkflow.squad.orders.Level;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Stage;
import io.parkflow.squad.weekly.FirstWeek;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What is under way in the squads of the demo park on its first day: the week's reports are asked for, some blockers
/// are in the hands of those who can take them away, two orders wait for an answer, and what the last meeting agreed is
/// on its way.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoDispatch {
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

    private static final Duration A_WHILE = Duration.ofHours(2);

    /// @param owner word of the login
    /// @param days  from today
    private record Agreed(String what, String owner, int days, String acceptance) {}

    private static final List<Agreed> AGREED = List.of(
            new Agreed("协调供电公司完成临时用电增容方案审批。", "handler", 5, "取得增容批复，现场四台塔吊可同时作业。"),
            new Agreed("组织环评报告书专家复审，出具评审意见。", "head", 7, "评审意见书上传，二期产线可备案。"),
            new Agreed("与北侧 3 户完成征拆签约，交出施工场地。", "chief3", 9, "3 户协议签订，围挡合拢，桩机进场照片。"));

    private final Raising raising;
    private final Issuing issuing;
    private final MeetingDesk meetings;
    private final MinutesDesk minutes;
    private final FirstWeek week;
    private final Roles roles;
    private final Calendars calendars;
    private final Clock clock;

    DemoDispatch(
            Raising raising,
            Issuing issuing,
            MeetingDesk meetings,
            MinutesDesk minutes,
            FirstWeek week,
            Roles roles,
            Calendars calendars,
            Clock clock) {
        this.raising = raising;
        this.issuing = issuing;
        this.meetings = meetings;
        this.minutes = minutes;
        this.week = week;
        this.roles = roles;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param projects of the library
    /// @param members  word of the login → member
    void begin(List<Project> projects, Map<String, UUID> members) {
        week.open();
        List<Project> building = projects.stream()
                .filter(project -> project.stage() == Stage.BUILDING)
                .toList();
        for (int i = 0; i < TROUBLES.size(); i++) {
            raise(TROUBLES.get(i), building.get(i * building.size() / TROUBLES.size()));
        }
        as(Objects.requireNonNull(members.get("supervisor")), "SUPERVISOR", () -> supervise(building));
        as(Objects.requireNonNull(members.get("dispatch")), "DISPATCH_OFFICE", () -> meet(building, members));
    }

    private void raise(Trouble trouble, Project project) {
        as(
                project.people().officer().orElseThrow(),
                "PROJECT_OFFICER",
                () -> raising.raise(new Problem(
                        project.id(),
                        trouble.category(),
                        trouble.grade(),
                        trouble.description(),
                        Optional.of(trouble.impact()),
                        Optional.of(trouble.needs()),
                        Optional.empty(),
                        Optional.empty())));
    }

    private void supervise(List<Project> building) {
        issuing.byHand(
                building.get(1).id(),
                Level.YELLOW,
                "现场检查发现基坑临边防护不到位，两次口头提醒后仍未整改。",
                Optional.of("停工整改，附整改前后照片。"),
                Optional.empty());
        issuing.byHand(
                building.get(2).id(),
                Level.RED,
                "主体封顶节点连续两次承诺未兑现，已影响年度竣工目标。",
                Optional.of("挂帅领导约谈施工总包，召开专题会重排工期。"),
                Optional.empty());
    }

    private void meet(List<Project> building, Map<String, UUID> members) {
        LocalDate today = calendars.current().day(clock.instant());
        UUID meeting = meetings.plan(
                "dispatch",
                "重点项目调度会",
                clock.instant().minus(A_WHILE).truncatedTo(ChronoUnit.HOURS),
                "管委会 301 会议室",
                Optional.of(Objects.requireNonNull(members.get("sponsor1"))));
        meetings.open(meeting, Optional.empty());
        for (int i = 0; i < AGREED.size(); i++) {
            Agreed agreed = AGREED.get(i);
            meetings.note(
                    meeting,
                    new Outcomes.Note(
                            Optional.empty(),
                            Optional.of(building.get(i * building.size() / TROUBLES.size())
                                    .id()),
                            agreed.what(),
                            Objects.requireNonNull(members.get(agreed.owner())),
                            today.plusDays(agreed.days()),
                            agreed.acceptance()));
        }
        meetings.close(meeting);
        minutes.issue(meeting);
    }

    private void as(UUID member, String role, Runnable work) {
        Set<String> roles = Set.of(role);
        Caller caller = new Caller(
                Ids.next(), member, Caller.current().park(), Optional.empty(), roles, this.roles.rights(roles));
        try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
            work.run();
        }
    }
}
