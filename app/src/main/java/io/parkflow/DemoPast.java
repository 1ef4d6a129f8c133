package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.platform.committee.Agenda;
import io.parkflow.platform.committee.PastMeetings;
import io.parkflow.seedfund.Archive;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// What 重庆高新区 had published by the end of 2020: 93 projects and 33.41 million yuan in five years, 13 of them with
/// 4.86 million in the session of 2020-12-12; 28 became high-tech enterprises, 7 high-growth ones, 22 were listed.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoPast {
    private static final LocalDate SESSION = LocalDate.of(2020, 12, 12);
    /// In ten thousand yuan, 486 together; the first is 路友光电's loan.
    private static final int[] SESSION_AMOUNTS = {30, 40, 36, 38, 50, 30, 45, 35, 42, 34, 36, 40, 30};
    /// Differences that even out over eight projects.
    private static final int[] SPREAD = {-15, -10, -5, 0, 5, 10, 15, 0};

    private static final int EARLIER = 80;
    private static final List<String> WORDS = List.of("云", "光", "芯", "智", "材", "医", "能", "测", "联", "控");
    private static final List<String> FIELDS = List.of("检测设备", "传感模组", "工业软件", "功能材料", "诊断试剂", "控制系统", "储能部件", "数据服务");

    private final Archive archive;
    private final PastMeetings meetings;
    private final Enrolment enrolment;

    DemoPast(Archive archive, PastMeetings meetings, Enrolment enrolment) {
        this.archive = archive;
        this.meetings = meetings;
        this.enrolment = enrolment;
    }

    void enter(UUID fund) {
        List<UUID> granted = new ArrayList<>();
        for (int year = 2016; year <= 2020; year++) {
            UUID call = call(fund, year);
            int from = (year - 2016) * EARLIER / 5;
            LocalDate day = LocalDate.of(year, 9, 15);
            IntStream.range(from, from + EARLIER / 5)
                    .forEach(i ->
                            granted.add(grant(fund, call, i + 1, "EQUITY_PUBLIC", earlier(i), day.plusDays(i % 16))));
            if (year == SESSION.getYear()) {
                session(fund, call, granted);
            }
        }
        Instant end = at(LocalDate.of(2020, 12, 31));
        successes(granted, 28, Archive.Success.HIGH_TECH, end);
        successes(granted, 7, Archive.Success.GROWTH, end);
        successes(granted, 22, Archive.Success.LISTED, end);
        // a company that is recognised again still counts once
        archive.success(granted.getFirst(), Archive.Success.HIGH_TECH, end);
    }

    private UUID call(UUID fund, int year) {
        return archive.pastCall(
                fund,
                year + " 年度种子基金申报（历史导入）",
                at(LocalDate.of(year, 3, 1)),
                at(LocalDate.of(year, 6, 30)),
                Money.of("1000", Unit.WAN),
                Map.of(
                        "LOAN_FREE", new Archive.Limit("免息信用贷款", Money.of("30", Unit.WAN)),
                        "EQUITY_PUBLIC", new Archive.Limit("公益参股", Money.of("80", Unit.WAN))));
    }

    private static int earlier(int i) {
        return 35 + SPREAD[i % SPREAD.length] + (i < 55 ? 1 : 0);
    }

    private void session(UUID fund, UUID call, List<UUID> granted) {
        List<PastMeetings.Approved> approved = new ArrayList<>();
        for (int i = 0; i < SESSION_AMOUNTS.length; i++) {
            String instrument = i == 0 ? "LOAN_FREE" : "EQUITY_PUBLIC";
            int serial = EARLIER + i + 1;
            UUID caseId = grant(fund, call, serial, instrument, SESSION_AMOUNTS[i], SESSION);
            granted.add(caseId);
            Money amount = Money.of(String.valueOf(SESSION_AMOUNTS[i]), Unit.WAN);
            Money limit = Money.of(i == 0 ? "30" : "80", Unit.WAN);
            approved.add(new PastMeetings.Approved(
                    caseId, new Agenda(project(serial), company(serial), amount, limit), amount));
        }
        meetings.enter("种子基金投资决策委员会（历史导入）", at(SESSION), "管委会会议室", approved);
    }

    private UUID grant(UUID fund, UUID call, int serial, String instrument, int wan, LocalDate day) {
        String company = company(serial);
        String uscc = DemoCodes.of(serial);
        UUID resident = enrolment.resident(company, uscc);
        return archive.grant(
                fund,
                call,
                new Archive.Grant(
                        resident,
                        company,
                        uscc,
                        project(serial),
                        instrument,
                        Money.of(String.valueOf(wan), Unit.WAN),
                        at(day)));
    }

    private static String company(int serial) {
        return serial == EARLIER + 1
                ? "路友光电"
                : "演示·%s%s科技 %d 号"
                        .formatted(
                                WORDS.get(serial % WORDS.size()),
                                WORDS.get(serial / WORDS.size() % WORDS.size()),
                                serial);
    }

    private static String project(int serial) {
        return "演示·" + FIELDS.get(serial % FIELDS.size());
    }

    private void successes(List<UUID> granted, int count, Archive.Success success, Instant at) {
        granted.stream().limit(count).forEach(caseId -> archive.success(caseId, success, at));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(Calendar.ZONE).toInstant();
    }
}
