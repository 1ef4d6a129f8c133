package io.parkflow.squad.blockers;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.squad.orders.Cause;
import io.parkflow.squad.orders.Level;
import io.parkflow.squad.orders.Trigger;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Blue when a deadline is two working days off and nothing was fed back, yellow once one has passed, red three working
/// days later. Verifying late is not the handler's fault, and what waits outside is nobody's.
@Singleton
final class BlockerTrigger implements Trigger {
    private static final int SOON = 2;
    private static final int GRAVE = 3;
    private static final Set<String> HANDLED = Set.of("accept", "l1", "l2", "l3", "l4");

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
        for (OpenBlockers.Due due : blockers.due(soon)) {
            if (HANDLED.contains(due.step())) {
                causes.add(
                        due.dueAt().isAfter(now)
                                ? cause(due.blocker(), Level.BLUE, "临近时限未反馈")
                                : late(due.blocker(), due.dueAt(), today, calendar));
            }
        }
        blockers.late().stream()
                .filter(blocker -> blocker.state() != Blocker.State.WAITING)
                .forEach(blocker ->
                        blocker.lateSince().ifPresent(since -> causes.add(late(blocker, since, today, calendar))));
        return List.copyOf(causes);
    }

    private static Cause late(Blocker blocker, Instant since, LocalDate today, Calendar calendar) {
        LocalDate passed = calendar.day(since);
        int days = today.isAfter(passed) ? calendar.workdays(passed.plusDays(1), today) : 0;
        return cause(blocker, days > GRAVE ? Level.RED : Level.YELLOW, "问题逾期 %d 个工作日".formatted(days));
    }

    private static Cause cause(Blocker blocker, Level level, String why) {
        String key = "blocker:" + blocker.id() + ":" + blocker.reopenCount();
        return new Cause(
                key,
                key,
                level,
                Optional.of(blocker.project()),
                why + "（" + blocker.number() + "）：" + blocker.description(),
                blocker.handler());
    }
}
