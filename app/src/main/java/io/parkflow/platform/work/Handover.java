package io.parkflow.platform.work;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Succession;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.staffing.Parts;
import io.parkflow.platform.staffing.Proxies;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Gives everything a leaver holds to somebody else, and says for each thing whether it could be given.
@Singleton
final class Handover {
    /// So many at once; who holds more is handed over again.
    private static final int MOST = 500;

    private final Items items;
    private final Spots spots;
    private final Fitness fitness;
    private final Members members;
    private final Succession succession;
    private final Proxies proxies;
    private final Parts parts;
    private final Journal journal;
    private final Clock clock;

    Handover(
            Items items,
            Spots spots,
            Fitness fitness,
            Members members,
            Succession succession,
            Proxies proxies,
            Parts parts,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.spots = spots;
        this.fitness = fitness;
        this.members = members;
        this.succession = succession;
        this.proxies = proxies;
        this.parts = parts;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param why it stays where it is; nothing when it was handed over
    @Serdeable
    record Line(UUID task, UUID caseId, String caseNumber, String title, String step, Optional<String> why) {}

    /// @param tasks   each with what became of it
    /// @param parts   parts in cases that changed hands
    /// @param units   departments that have another head
    /// @param crews   working groups and posts that changed hands
    /// @param proxies periods that ended
    /// @param more    there are more tasks: hand over again
    @Serdeable
    record Result(List<Line> tasks, int parts, int units, int crews, int proxies, boolean more) {}

    /// What somebody holds, before it is handed over.
    ///
    /// @param tasks   open ones that lie with them alone, 500 at the most
    /// @param parts   in cases that are not over
    /// @param units   departments they lead
    /// @param crews   working groups and posts
    @Serdeable
    record Holdings(int tasks, int parts, int units, int crews) {}

    /// @throws Rejected 404 when there is no such member
    Holdings of(UUID id) {
        UUID member = members.find(id).orElseThrow(Rejected::missing).id();
        Succession.Places places = succession.of(member);
        return new Holdings(items.of(member, MOST).size(), parts.count(member), places.units(), places.crews());
    }

    /// @throws Rejected 404 when there is no such member, 422 when the taker cannot work
    Result hand(UUID from, Handing handing, Locale locale) {
        Optional<UUID> company =
                members.find(from).orElseThrow(Rejected::missing).resident();
        UUID to = handing.to(member -> member.equals(from)
                ? Optional.of(Flaw.at("/to", "work.yourself"))
                : fitness.toWork(member, company, "/to"));
        List<Item> held = items.of(from, MOST + 1);
        List<Line> lines = new ArrayList<>();
        for (Item item : held.subList(0, Math.min(held.size(), MOST))) {
            lines.add(handed(item, from, to, locale));
        }
        List<Parts.Part> given = parts.hand(from, to);
        given.forEach(part -> journal.record(Fact.ofCase("work.part.handedOver", part.caseId())
                .with("part", part.part())
                .with("from", from.toString())
                .with("to", to.toString())));
        Succession.Places places = succession.hand(from, to);
        Result result = new Result(
                lines, given.size(), places.units(), places.crews(), proxies.endAll(from), held.size() > MOST);
        journal.record(Fact.of("work.member.handedOver", "member", from)
                .saying(handing.findComment())
                .with("to", to.toString())
                .with(
                        "tasks",
                        lines.stream().filter(line -> line.why().isEmpty()).count())
                .with(
                        "left",
                        lines.stream().filter(line -> line.why().isPresent()).count())
                .with("parts", result.parts())
                .with("units", result.units())
                .with("crews", result.crews())
                .with("proxies", result.proxies()));
        return result;
    }

    private Line handed(Item item, UUID from, UUID to, Locale locale) {
        Spot spot = spots.spot(item);
        Optional<Flaw> unfit = item.kind() == Item.Kind.STEP
                ? fitness.toTakeOver(spot, to, "/to")
                : fitness.recused(spot.matter().id(), to, "/to");
        Optional<String> why = unfit.map(flaw -> Texts.of(locale, flaw.code(), flaw.args()));
        if (why.isEmpty() && !items.change(item, item.handedOver(Viewer.member(to)), clock.instant())) {
            why = Optional.of(Texts.of(locale, "work.gone", List.of()));
        }
        if (why.isEmpty()) {
            journal.record(
                    Hands.fact("handedOver", spot).with("from", from.toString()).with("to", to.toString()));
        }
        return new Line(
                item.id(),
                spot.matter().id(),
                spot.matter().number(),
                spot.matter().title(),
                spot.step().name().in(locale),
                why);
    }
}
