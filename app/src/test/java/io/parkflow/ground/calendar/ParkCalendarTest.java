package io.parkflow.ground.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.operator.Founding;
import io.parkflow.test.Migrated;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParkCalendarTest implements TestPropertyProvider {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    @Inject
    Calendars calendars;

    @Inject
    Founding founding;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @Test
    void festivalOfOneParkIsAWorkdayInAnother() {
        var festive = park();
        var other = park();

        Tenancy.run(festive.tenant(), () -> takesOff(TUESDAY));

        assertFalse(Tenancy.as(festive.tenant(), calendars::current).isWorkday(TUESDAY));
        assertTrue(Tenancy.as(other.tenant(), calendars::current).isWorkday(TUESDAY));
        assertTrue(Tenancy.as(festive.tenant(), calendars::national).isWorkday(TUESDAY));
    }

    @Test
    void parkWithoutDaysOfItsOwnHasTheNationalCalendar() {
        var calendar = Tenancy.as(park().tenant(), calendars::current);

        assertEquals(248, calendar.workdays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    private Park park() {
        founding.open(Migrated.CELLS);
        return founding.found("c" + UUID.randomUUID().toString().substring(0, 8), "日历园区", "历");
    }

    private void takesOff(LocalDate day) {
        transactions.write(() -> sql.of("""
                        insert into calendar_day (tenant_id, day, kind, name, source)
                        values (:tenant, :day, 'OFF', '园庆', '管委会通知')
                        """).with("day", day).change());
    }
}
