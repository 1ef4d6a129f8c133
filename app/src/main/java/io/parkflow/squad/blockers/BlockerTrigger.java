package io.parkflow.squad.blockers;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.squad.orders.Cause;
import io.parkflow.squad.orders.Level;
import io.parkflow.squad.orders.Trigger;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Blue when a deadline is two working days off and nothing was fed back, yellow once one has passed, red three working
/// days later. Verifying late is not the handler's fault, and what waits outside is nobody's.
@Singleton
final class BlockerTrigger implements Trigger {
    private static final int SOON = 2;
    private static final int GRAVE = 3;
    private static final Set<Blocker.State> HANDLERS = Set.of(Blocker.State.RAISED, Blocker.State.HANDLING);

    private final OpenBlockers blockers;
    private final Calendars calendars;

    BlockerTrigger(OpenBlockers blockers, Calendars calendars) {
        this.blockers = blockers;
        this.calendars = calendars;
    }

    @Override
    public List<Cause> found(Instant now) {
        Calendar calendar = calendars.current();
        LocalDate today = calendar.day(now);
        List<Cause> causes = new ArrayList<>();
        Instant soon = calendar.start(calendar.workdayAfter(today, SOON).plusDays(1));
        for (OpenBlockers.Due due : blockers.handled(soon)) {
            causes.add(
                    due.dueAt().isAfter(now)
                            ? cause(due.blocker(), Level.BLUE, "临近时限未反馈")
                            : late(due.blocker(), due.dueAt(), 0, today, calendar));
        }
        List<Blocker> late = blockers.late().stream()
                .filter(blocker -> HANDLERS.contains(blocker.state()))
                .toList();
        Map<UUID, List<OpenBlockers.Still>> still = blockers
                .still(late.stream().map(Blocker::id).toList())
                .stream()
                .collect(Collectors.groupingBy(OpenBlockers.Still::blocker));
        for (Blocker blocker : late) {
            Instant since = blocker.lateSince().orElseThrow();
            int stood = days(still.getOrDefault(blocker.id(), List.of()), since, now, calendar);
            causes.add(late(blocker, since, stood, today, calendar));
        }
        return List.copyOf(causes);
    }

    /// Whole working days of its lateness that are not the handler's.
    private static int days(List<OpenBlockers.Still> still, Instant since, Instant now, Calendar calendar) {
        WorkingHours hours = new WorkingHours(calendar);
        Duration stood = still.stream()
                .filter(each -> each.until().orElse(now).isAfter(since))
                .map(each -> hours.between(
                        each.from().isBefore(since) ? since : each.from(),
                        each.until().orElse(now)))
                .reduce(Duration.ZERO, Duration::plus);
        return (int) stood.dividedBy(WorkingHours.DAY);
    }

    private static Cause late(Blocker blocker, Instant since, int stood, LocalDate today, Calendar calendar) {
        LocalDate passed = calendar.day(since);
        int days = today.isAfter(passed) ? Math.max(0, calendar.workdays(passed.plusDays(1), today) - stood) : 0;
        return cause(
                blocker,
                days > GRAVE ? Level.RED : Level.YELLOW,
                days == 0 ? "问题已过办理时限" : "问题逾期 %d 个工作日".formatted(days));
    }

    /// Of one blocker there is one open order, whichever its round.
    private static Cause cause(Blocker blocker, Level level, String why) {
        String subject = "blocker:" + blocker.id();
        return new Cause(
                subject + ":" + blocker.reopenCount(),
                subject,
                level,
                Optional.of(blocker.project()),
                why + "（" + blocker.number() + "）：" + blocker.description(),
                blocker.handler());
    }
}
