package io.parkflow.squad.weekly;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.IsoWeek;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.rules.Habit;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every hour: settles the weeks whose day has come, opens the newest, tells of reports that are missing, ends the week
/// before. Whatever was missed while nobody was up is made up for; of several weeks that passed meanwhile only the
/// newest is opened.
@Singleton
final class WeeklyHour implements Chore {
    private static final Set<Week.Fate> AWAY = Set.of(Week.Fate.MERGED, Week.Fate.SKIPPED);

    private final Weeks weeks;
    private final Reports reports;
    private final Opening opening;
    private final Missing missing;
    private final Calendars calendars;
    private final Rulebook rulebook;
    private final Journal journal;
    private final Transactions transactions;

    WeeklyHour(
            Weeks weeks,
            Reports reports,
            Opening opening,
            Missing missing,
            Calendars calendars,
            Rulebook rulebook,
            Journal journal,
            Transactions transactions) {
        this.weeks = weeks;
        this.reports = reports;
        this.opening = opening;
        this.missing = missing;
        this.calendars = calendars;
        this.rulebook = rulebook;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public boolean perform(Instant now) {
        if (!transactions.read(reports::anything)) {
            return true;
        }
        transactions.write(() -> settle(now));
        boolean done = true;
        for (Week week : transactions.read(() -> weeks.in(Week.Fate.OPENING))) {
            done &= opening.open(week);
        }
        return missing.tell(now) && done;
    }

    /// @return whether there was anything to settle
    private boolean settle(Instant now) {
        Calendar calendar = calendars.current();
        Habit usual = Habit.of(rulebook.current());
        LocalDate newest = WeekPlan.newest(now, calendar, usual);
        Optional<LocalDate> known = weeks.newest();
        LocalDate monday = known.map(last -> last.plusWeeks(1)).orElse(newest);
        boolean any = false;
        for (; !monday.isAfter(newest); monday = monday.plusWeeks(1)) {
            WeekPlan plan = WeekPlan.of(monday, calendar, usual);
            // a park that begins does not begin with a week that is over
            boolean isLive = monday.equals(newest)
                    && (known.isPresent() || plan.reportDue().isAfter(now));
            settle(plan, isLive, now, calendar, usual);
            any = true;
        }
        return any;
    }

    private void settle(WeekPlan plan, boolean isLive, Instant now, Calendar calendar, Habit usual) {
        switch (plan.fate()) {
            case SKIPPED -> enter(plan, Week.Fate.SKIPPED, "weekly.weekSkipped", "no-working-day");
            case MERGED -> enter(plan, Week.Fate.MERGED, "week.merged", "one-working-day");
            case OPENS -> {
                if (isLive) {
                    Optional<String> merged = mergedInto(plan.monday());
                    weeks.add(plan.late(now, calendar, usual), Week.Fate.OPENING, merged);
                } else {
                    enter(plan, Week.Fate.SKIPPED, "weekly.weekSkipped", "nobody-was-up");
                }
            }
        }
    }

    /// Every week with one working day since the last one that was opened, oldest first; holidays may lie between.
    private Optional<String> mergedInto(LocalDate monday) {
        List<String> merged = new ArrayList<>();
        Optional<Week> before = find(monday.minusWeeks(1));
        while (before.filter(week -> AWAY.contains(week.fate())).isPresent()) {
            before.filter(week -> week.fate() == Week.Fate.MERGED).ifPresent(week -> merged.addFirst(week.week()));
            before = find(before.get().monday().minusWeeks(1));
        }
        return Optional.of(String.join("、", merged)).filter(text -> !text.isEmpty());
    }

    private Optional<Week> find(LocalDate monday) {
        return weeks.find(IsoWeek.key(monday));
    }

    /// The week into which this one goes.
    private static String into(LocalDate monday, Calendar calendar, Habit usual) {
        LocalDate next = monday.plusWeeks(1);
        while (WeekPlan.of(next, calendar, usual).fate() != WeekPlan.Fate.OPENS) {
            next = next.plusWeeks(1);
        }
        return IsoWeek.key(next);
    }

    private void enter(WeekPlan plan, Week.Fate fate, String type, String why) {
        weeks.add(plan, fate, Optional.empty())
                .ifPresent(week -> journal.record(Fact.of(type, "squad-week", week.id())
                        .with("week", week.week())
                        .with("into", into(week.monday(), calendars.current(), Habit.of(rulebook.current())))
                        .with("why", why)));
    }
}
