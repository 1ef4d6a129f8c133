package io.parkflow.squad.standings;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Chore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Once a month has ended its bulletin is drawn up, and people have five working days to publish it; once a quarter
/// has,
/// ten to settle its scores. The office hears of both, and again once they are late.
@Singleton
final class StandingsHour implements Chore {
    private static final int PUBLISHED_WITHIN = 5;
    private static final int SETTLED_WITHIN = 10;

    private final Bulletins bulletins;
    private final Bulletin bulletin;
    private final Quarters quarters;
    private final Ledger ledger;
    private final Members members;
    private final Calendars calendars;
    private final Journal journal;
    private final Transactions transactions;

    StandingsHour(
            Bulletins bulletins,
            Bulletin bulletin,
            Quarters quarters,
            Ledger ledger,
            Members members,
            Calendars calendars,
            Journal journal,
            Transactions transactions) {
        this.bulletins = bulletins;
        this.bulletin = bulletin;
        this.quarters = quarters;
        this.ledger = ledger;
        this.members = members;
        this.calendars = calendars;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public boolean perform(Instant now) {
        if (transactions.read(bulletins::anything)) {
            transactions.write(() -> drawMonth(now));
            transactions.write(() -> drawQuarter(now));
            transactions.write(() -> remind(now));
        }
        return true;
    }

    private boolean drawMonth(Instant now) {
        Calendar calendar = calendars.current();
        YearMonth month = YearMonth.from(calendar.day(now)).minusMonths(1);
        if (bulletins.find(month.toString()).isPresent()) {
            return false;
        }
        LocalDate next = month.plusMonths(1).atDay(1);
        Instant due = due(next, PUBLISHED_WITHIN, calendar);
        String content = bulletin.of(calendar.start(month.atDay(1)), calendar.start(next))
                .toString();
        bulletins
                .add(month.toString(), content, now, due)
                .ifPresent(id -> journal.record(Fact.of("standings.bulletinDrawn", "squad-bulletin", id)
                        .with("month", month.toString())
                        .with("due", due.toString())));
        return true;
    }

    private boolean drawQuarter(Instant now) {
        Calendar calendar = calendars.current();
        Quarter quarter = Quarter.of(calendar.day(now)).before();
        if (quarters.find(quarter.toString()).isPresent() || !ledger.anything(quarter)) {
            return false;
        }
        quarters.add(quarter.toString(), due(quarter.next(), SETTLED_WITHIN, calendar), now)
                .ifPresent(drawn -> tell("standings.quarterDrawn", drawn));
        return true;
    }

    /// @param next the first day after what is told of
    private static Instant due(LocalDate next, int workdays, Calendar calendar) {
        return new WorkingHours(calendar).endOf(calendar.workdayAfter(next.minusDays(1), workdays));
    }

    private int remind(Instant now) {
        List<Quarters.Drawn> unsettled = quarters.tell(now);
        unsettled.forEach(drawn -> tell("standings.quarterOverdue", drawn));
        List<Bulletins.Bulletin> unpublished = bulletins.tell(now);
        unpublished.forEach(late -> journal.record(Fact.of("standings.bulletinOverdue", "squad-bulletin", late.id())
                .with("month", late.month())
                .with("due", late.dueAt().toString())
                .with("to", office())));
        return unsettled.size() + unpublished.size();
    }

    private void tell(String type, Quarters.Drawn drawn) {
        journal.record(Fact.of(type, "squad-quarter", drawn.id())
                .with("quarter", drawn.quarter())
                .with("due", drawn.dueAt().toString())
                .with("to", office()));
    }

    private List<String> office() {
        return members.holding("DISPATCH_OFFICE").stream()
                .map(Member::id)
                .map(UUID::toString)
                .toList();
    }
}
