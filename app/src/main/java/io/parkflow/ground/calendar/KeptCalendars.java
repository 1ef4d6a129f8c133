package io.parkflow.ground.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Calendars from the standard library's notices, newer notices and each park's own days. Read often and changed a
/// few times a year, so each node keeps them for a minute.
@Singleton
final class KeptCalendars implements Calendars {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final CalendarDays days;
    private final Parks parks;
    private final Transactions transactions;
    private final Notices notices = Notices.standard();
    private final LoadingCache<UUID, Calendar> kept =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build(_ -> ofPark());

    KeptCalendars(CalendarDays days, Parks parks, Transactions transactions) {
        this.days = days;
        this.parks = parks;
        this.transactions = transactions;
    }

    @Override
    public Calendar current() {
        return kept.get(Tenancy.current().id());
    }

    @Override
    public Calendar national() {
        return transactions.read(this::readNational);
    }

    @Override
    public List<Calendar> past() {
        return transactions.read(() -> {
            List<Calendar> past = new ArrayList<>();
            Calendar national = readNational().in(zone());
            past.add(national);
            days.editions().forEach(edition -> past.add(national.with(mark(edition.days()), edition.days())));
            List<ZoneId> before = days.zonesBefore();
            List.copyOf(past).forEach(calendar -> before.forEach(zone -> past.add(calendar.in(zone))));
            return past;
        });
    }

    /// The bound park's days have changed; other nodes know within a minute.
    void changed() {
        kept.invalidate(Tenancy.current().id());
    }

    private Calendar ofPark() {
        return transactions.read(() -> {
            var own = days.ofPark();
            var national = readNational().knowing(days.takenInYears()).in(zone());
            return own.isEmpty() ? national : national.with(mark(own), own);
        });
    }

    private ZoneId zone() {
        return parks.find(Tenancy.current().id())
                .map(park -> ZoneId.of(park.zone()))
                .orElse(Calendar.ZONE);
    }

    private Calendar readNational() {
        var announced = days.announced();
        var all = new ArrayList<>(notices.days());
        all.addAll(announced);
        var years = new HashSet<>(notices.years());
        years.addAll(days.announcedYears());
        var library = notices.calendar().version();
        return Calendar.of(announced.isEmpty() ? library : library + "+" + mark(announced), years, all);
    }

    /// The same days give the same mark on every node.
    private static String mark(List<CalendarDay> days) {
        var text = new StringBuilder();
        days.forEach(day -> text.append(day.day()).append(day.kind().name()));
        return Integer.toHexString(text.toString().hashCode());
    }
}
