package io.parkflow.platform.draw;

import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Draws, replaces, and tells what was drawn. Everything here joins the caller's transaction.
@Singleton
public final class DrawDesk {
    private static final int SEED_BYTES = 32;

    private final Pool pool;
    private final Draws draws;
    private final DrawRecord told;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DrawDesk(Pool pool, Draws draws, DrawRecord told, Journal journal, Clock clock) {
        this.pool = pool;
        this.draws = draws;
        this.told = told;
        this.journal = journal;
        this.clock = clock;
    }

    /// What a lot is drawn for.
    ///
    /// @param panel round of experts; a new round is a new lot
    public record Purpose(Case matter, String stepKey, Step step, int panel) {}

    /// The draw of a round as it stands, with every replacement.
    public List<Draw> of(Purpose purpose) {
        return draws.of(purpose.matter().id(), purpose.stepKey(), purpose.panel());
    }

    /// Every draw of a case, and whether drawing it again from what was told gives the same.
    public Map<Draw, Boolean> checked(UUID caseId) {
        return told.checked(draws.of(caseId));
    }

    /// How many could be drawn now, by field, and who is left out; for whoever is about to draw.
    public Prospect prospect(Purpose purpose, Step.Draw draw) {
        return Prospect.of(pool.of(purpose.matter(), purpose.step(), draw));
    }

    /// @throws Rejected 409 when this round has its lot already, 422 when there are too few
    public Draw draw(Purpose purpose, Step.Draw wanted) {
        if (!of(purpose).isEmpty()) {
            throw Rejected.conflict("draw.drawn-already").with("can", List.of("replace"));
        }
        Pool.Drawable drawable = pool.of(purpose.matter(), purpose.step(), wanted);
        String seed = seed();
        return switch (Lot.draw(seed, drawable.candidates(), wanted.count(), wanted.fields())) {
            case Lot.Outcome.Drawn(List<UUID> members) -> keep(purpose, wanted, drawable, seed, members);
            case Lot.Outcome.TooFew few -> throw tooFew(few);
        };
    }

    private Draw keep(Purpose purpose, Step.Draw wanted, Pool.Drawable drawable, String seed, List<UUID> drawn) {
        Draw draw = made(purpose, 1, seed, wanted.fields(), drawn, Optional.empty(), Optional.empty());
        draws.add(draw);
        journal.record(told.fact("drawn", draw, drawable, wanted.count(), wanted.fields()));
        return draw;
    }

    /// Draws one in the place of somebody who declines. A field that would be short is served again.
    ///
    /// @throws Rejected 409 when nothing was drawn or nobody is left, 422 for somebody who was not drawn
    public Draw replace(Purpose purpose, Step.Draw wanted, UUID declined, String reason) {
        List<Draw> before = of(purpose);
        if (before.isEmpty()) {
            throw Rejected.conflict("draw.not-drawn").with("can", List.of("draw"));
        }
        Draw last = before.getLast();
        if (!last.drawn().contains(declined)) {
            throw Rejected.flawed(List.of(Flaw.at("/memberId", "draw.not-among-the-drawn")));
        }
        Set<UUID> out = new HashSet<>(last.drawn());
        before.forEach(draw -> draw.replaced().ifPresent(out::add));
        Pool.Drawable all = pool.of(purpose.matter(), purpose.step(), wanted);
        Pool.Drawable left = all.without(out);
        if (left.candidates().isEmpty()) {
            throw Rejected.conflict("draw.nobody-left").with("can", List.of());
        }
        List<UUID> staying =
                last.drawn().stream().filter(id -> !id.equals(declined)).toList();
        Map<String, Integer> needed = told.missing(last.fields(), staying);
        String seed = seed();
        UUID drawn = switch (Lot.draw(seed, left.candidates(), 1, needed)) {
            case Lot.Outcome.Drawn(List<UUID> members) -> members.getFirst();
            case Lot.Outcome.TooFew few -> throw tooFew(few);
        };
        List<UUID> now = new ArrayList<>(last.drawn());
        now.set(now.indexOf(declined), drawn);
        Draw draw = made(purpose, last.no() + 1, seed, last.fields(), now, Optional.of(declined), Optional.of(reason));
        draws.add(draw);
        journal.record(told.fact("redrawn", draw, left, 1, needed)
                .saying(Optional.of(reason))
                .with("declined", declined.toString()));
        return draw;
    }

    /// Draws one for a step that asks one, each time it opens.
    ///
    /// @return empty when nobody can be drawn
    public Optional<UUID> one(Case matter, String stepKey, Step step, Step.Draw wanted) {
        Purpose purpose = new Purpose(matter, stepKey, step, draws.lastPanel(matter.id(), stepKey) + 1);
        Pool.Drawable drawable = pool.of(matter, step, wanted);
        String seed = seed();
        return switch (Lot.draw(seed, drawable.candidates(), 1, wanted.fields())) {
            case Lot.Outcome.Drawn(List<UUID> members) ->
                Optional.of(
                        keep(purpose, wanted, drawable, seed, members).drawn().getFirst());
            case Lot.Outcome.TooFew _ -> Optional.empty();
        };
    }

    private static Rejected tooFew(Lot.Outcome.TooFew few) {
        return Rejected.flawed(List.of(few.field()
                .map(field -> Flaw.at("/fields/" + field, "draw.too-few-of", field, few.wanted(), few.there()))
                .orElseGet(() -> few.there() == 0
                        ? Flaw.at("/many", "draw.nobody-left")
                        : Flaw.at("/many", "draw.too-few", few.wanted(), few.there()))));
    }

    private Draw made(
            Purpose purpose,
            int no,
            String seed,
            Map<String, Integer> fields,
            List<UUID> drawn,
            Optional<UUID> replaced,
            Optional<String> reason) {
        return new Draw(
                Ids.next(),
                purpose.matter().id(),
                purpose.stepKey(),
                purpose.panel(),
                no,
                seed,
                fields,
                drawn,
                replaced,
                reason,
                Caller.find().map(Caller::member),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String seed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
