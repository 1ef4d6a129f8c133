package io.parkflow.squad.standings;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Chore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// Once a month has ended its bulletin is drawn up; people have five working days to publish it.
@Singleton
final class StandingsHour implements Chore {
    private static final int PUBLISHED_WITHIN = 5;

    private final Bulletins bulletins;
    private final Bulletin bulletin;
    private final Calendars calendars;
    private final Journal journal;
    private final Transactions transactions;

    StandingsHour(
            Bulletins bulletins, Bulletin bulletin, Calendars calendars, Journal journal, Transactions transactions) {
        this.bulletins = bulletins;
        this.bulletin = bulletin;
        this.calendars = calendars;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public boolean perform(Instant now) {
        if (transactions.read(bulletins::anything)) {
            transactions.write(() -> draw(now));
        }
        return true;
    }

    private boolean draw(Instant now) {
        Calendar calendar = calendars.current();
        YearMonth month = YearMonth.from(calendar.day(now)).minusMonths(1);
        if (bulletins.find(month.toString()).isPresent()) {
            return false;
        }
        LocalDate next = month.plusMonths(1).atDay(1);
        Instant due = new WorkingHours(calendar).endOf(calendar.workdayAfter(next.minusDays(1), PUBLISHED_WITHIN));
        String content = bulletin.of(calendar.start(month.atDay(1)), calendar.start(next))
                .toString();
        bulletins
                .add(month.toString(), content, now, due)
                .ifPresent(id -> journal.record(Fact.of("standings.bulletinDrawn", "squad-bulletin", id)
                        .with("month", month.toString())
                        .with("due", due.toString())));
        return true;
    }
}
