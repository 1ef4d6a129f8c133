package io.parkflow.platform.indicators;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Witness;
import io.parkflow.ground.tenancy.ParkTime;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// Counts events that boards measure.
@Singleton
final class Counting implements Witness {
    private final Boards boards;
    private final Tallies tallies;
    private final ParkTime time;

    Counting(Boards boards, Tallies tallies, ParkTime time) {
        this.boards = boards;
        this.tallies = tallies;
        this.time = time;
    }

    @Override
    public void saw(Fact fact, Instant at) {
        LocalDate day = day(fact.detail(), at, time.zone());
        for (Boards.Named named : boards.measuring(fact.type())) {
            if (named.measure().meets(fact.detail())) {
                count(named, fact.detail(), day);
            }
        }
    }

    private void count(Boards.Named named, Map<String, Object> detail, LocalDate day) {
        String once = named.measure().once();
        if (once == null) {
            tallies.add(named.name(), named.scope(), day, amount(named.measure(), detail));
        } else if (detail.get(once) != null) {
            tallies.addOnce(named.name(), named.scope(), day, String.valueOf(detail.get(once)));
        }
    }

    /// When it happened: what was entered later says so itself (`on`, an instant).
    static LocalDate day(Map<String, Object> detail, Instant at, ZoneId zone) {
        Object on = detail.get("on");
        Instant happened = on == null ? at : Instant.parse(on.toString());
        return happened.atZone(zone).toLocalDate();
    }

    /// One, or the member that is added up; a fact without it adds nothing.
    static BigDecimal amount(Measure measure, Map<String, Object> detail) {
        if (measure.sum() == null) {
            return BigDecimal.ONE;
        }
        Object value = detail.get(measure.sum());
        return value == null ? BigDecimal.ZERO : new BigDecimal(String.valueOf(value));
    }
}
