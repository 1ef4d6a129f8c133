package io.parkflow.platform.committee;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.text.Trees;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A case on the agenda of a meeting: open until it is decided or goes back to wait for another meeting.
///
/// @param number  of the case
/// @param meeting state of its meeting
/// @param rules   version its meeting was opened with
/// @param most    the limit of the support asked for
record Item(
        UUID id,
        UUID meetingId,
        Meeting.State meeting,
        Optional<Integer> rules,
        UUID caseId,
        String number,
        int position,
        String title,
        String resident,
        Money asked,
        Money most,
        State state,
        Optional<Outcome> outcome,
        Optional<Money> granted,
        List<String> conditions,
        Optional<Tally> tally,
        Optional<UUID> decidedBy,
        Optional<Instant> decidedAt) {

    @Serdeable
    enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("decided")
        DECIDED,
        @JsonProperty("returned")
        RETURNED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /// What is granted of what was asked for: all of it within the limit, or less when that is wanted.
    ///
    /// @throws Rejected 422 nothing, more than was asked for, or above the limit
    Money grant(Optional<Money> wanted) {
        Money usual = asked.isMoreThan(most) ? most : asked;
        Money sum = wanted.orElse(usual);
        if (sum.isZero() || sum.isNegative()) {
            throw Rejected.rule("committee.nothing-granted");
        }
        if (sum.isMoreThan(asked)) {
            throw Rejected.rule("committee.above-asked", wan(sum), wan(asked));
        }
        if (sum.isMoreThan(most)) {
            throw Rejected.rule("committee.above-limit", wan(sum), wan(most));
        }
        return sum;
    }

    private static String wan(Money money) {
        return money.in(Unit.WAN).toPlainString();
    }

    static Item of(Row row) {
        return new Item(
                row.uuid("id"),
                row.uuid("meeting_id"),
                Meeting.State.valueOf(row.text("meeting_state")),
                row.findInteger("rules_version"),
                row.uuid("case_id"),
                row.text("number"),
                row.integer("position"),
                row.text("title"),
                row.text("resident"),
                Money.yuan(row.decimal("asked")),
                Money.yuan(row.decimal("most")),
                State.valueOf(row.text("state")),
                row.findText("outcome").map(Outcome::valueOf),
                row.findDecimal("granted").map(Money::yuan),
                Words.read(row.text("conditions")),
                row.findText("tally").map(text -> Trees.read(Trees.read(text), Tally.class)),
                row.findUuid("decided_by"),
                row.findInstant("decided_at"));
    }
}
