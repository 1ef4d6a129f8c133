package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.audit.Predecessors;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes calls and publishes them.
@Singleton
final class RoundDesk {
    /// A call stays open at least this long.
    private static final Duration SHORTEST = Duration.ofDays(15);

    private static final String PUBLISHED = "seedfund.round.opened";

    private final Rounds rounds;
    private final Funds funds;
    private final Presets presets;
    private final Journal journal;
    private final Predecessors predecessors;
    private final ParkTime time;
    private final Clock clock;

    RoundDesk(
            Rounds rounds,
            Funds funds,
            Presets presets,
            Journal journal,
            Predecessors predecessors,
            ParkTime time,
            Clock clock) {
        this.rounds = rounds;
        this.funds = funds;
        this.presets = presets;
        this.journal = journal;
        this.predecessors = predecessors;
        this.time = time;
        this.clock = clock;
    }

    /// A call as it is sent.
    ///
    /// @param preset   `CQ-2016`, `CQ-2020`, `CQ-2024`, or `CUSTOM` with `terms`
    /// @param opensAt  a day, or a moment
    /// @param closesAt a day, which is then open until midnight, or a moment
    /// @param terms    for `CUSTOM`: `{instruments: {LOAN_FREE: {limit, label}}, age?, techNumber?, …}`
    @Serdeable
    record Draft(
            @Nullable UUID fundId,
            @Nullable String title,
            @Nullable String preset,
            @Nullable String opensAt,
            @Nullable String closesAt,
            @Nullable Money budget,
            @Nullable String notice,
            @Nullable Map<String, Object> terms) {}

    /// @throws Rejected 422 with every flaw
    Round create(Draft draft) {
        Flaws flaws = new Flaws();
        String title = flaws.text("/title", draft.title(), 100);
        String notice = flaws.text("/notice", draft.notice(), 20_000);
        Money budget = FundDesk.positive(flaws, "/budget", draft.budget());
        Instant opens = moment(flaws, "/opensAt", draft.opensAt(), 0);
        Instant closes = moment(flaws, "/closesAt", draft.closesAt(), 1);
        String preset = flaws.text("/preset", draft.preset(), 40);
        if (draft.fundId() == null || funds.find(draft.fundId()).isEmpty()) {
            flaws.add(Flaw.at("/fundId", "seedfund.no-such-fund"));
        }
        JsonNode terms = terms(flaws, preset, draft.terms());
        if (!flaws.any() && closes.isBefore(opens.plus(SHORTEST))) {
            flaws.add(Flaw.at("/closesAt", "seedfund.window", SHORTEST.toDays()));
        }
        flaws.refuse();
        UUID fund = Objects.requireNonNull(draft.fundId());
        Round round = new Round(
                Ids.next(), fund, title, preset, Presets.read(terms), opens, closes, budget, notice, false, 1);
        rounds.add(round, terms);
        journal.record(Fact.of("seedfund.round.created", "round", round.id()).with("preset", preset));
        return round;
    }

    /// @throws Rejected 409 when it was published already, or is over before it begins
    Round publish(UUID id) {
        Round round = rounds.find(id).orElseThrow(Rejected::missing);
        if (!clock.instant().isBefore(round.closesAt())) {
            throw Rejected.conflict("seedfund.round-over");
        }
        if (!rounds.publish(id)) {
            throw predecessors.conflict("seedfund.published-already", PUBLISHED, id);
        }
        journal.record(Fact.of(PUBLISHED, "round", id)
                .with("preset", round.preset())
                .with("budget", round.budget().toString()));
        return rounds.find(id).orElseThrow(Rejected::missing);
    }

    private JsonNode terms(Flaws flaws, String preset, @Nullable Map<String, Object> custom) {
        if (!preset.equals(Presets.CUSTOM)) {
            return presets.find(preset).orElseGet(() -> {
                flaws.add(Flaw.at("/preset", "seedfund.no-such-preset", String.join(", ", presets.keys())));
                return Trees.empty();
            });
        }
        JsonNode terms = Trees.of(custom == null ? Map.of() : custom);
        try {
            Presets.read(terms).instruments().values().forEach(Terms.Instrument::most);
        } catch (RuntimeException unreadable) {
            flaws.add(Flaw.at("/terms", "seedfund.terms"));
        }
        return terms;
    }

    private Instant moment(Flaws flaws, String pointer, @Nullable String sent, int daysMore) {
        String text = flaws.text(pointer, sent, 40);
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(daysMore)
                            .atStartOfDay(time.zone())
                            .toInstant()
                    : text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException e) {
            flaws.add(Flaw.at(pointer, "seedfund.not-a-moment"));
            return Instant.EPOCH;
        }
    }
}
