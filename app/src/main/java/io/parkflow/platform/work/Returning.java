package io.parkflow.platform.work;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.engine.Tokens;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.inbox.Again;
import io.parkflow.platform.inbox.Answering;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.inbox.Voting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sends a case back: to be done again from there, or to be put right there and come straight back.
@Singleton
final class Returning {
    static final String RETURNED = "returned";
    /// Marks an opening paper after which the way begins anew.
    static final String AGAIN = ":again";

    private static final String PREVIOUS = "previous";
    private static final String STARTER = "starter";

    private final Spots spots;
    private final Items items;
    private final Trail trail;
    private final Tokens tokens;
    private final CaseDesk desk;
    private final Members members;
    private final Voting voting;
    private final Journal journal;
    private final Clock clock;

    Returning(
            Spots spots,
            Items items,
            Trail trail,
            Tokens tokens,
            CaseDesk desk,
            Members members,
            Voting voting,
            Journal journal,
            Clock clock) {
        this.spots = spots;
        this.items = items;
        this.trail = trail;
        this.tokens = tokens;
        this.desk = desk;
        this.members = members;
        this.voting = voting;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param to   a step, `previous` or `starter`
    /// @param then `again`: the way is gone anew from there; `back`: the paper is put right and comes straight back
    @Serdeable
    record Back(
            @Nullable String to,
            @Nullable String then,
            @Nullable String comment) {}

    /// Steps this task can be sent back to, the earliest first.
    List<Trail.Mark> targets(Spot spot) {
        List<Trail.Mark> standing =
                trail.standingBefore(spot.matter().id(), spot.item().step(), spot.bundle());
        Set<String> possible =
                standing.isEmpty() ? Set.of() : tokens.before(spot.item().id());
        Map<String, Trail.Mark> last = new LinkedHashMap<>();
        standing.stream().filter(mark -> possible.contains(mark.step())).forEach(mark -> last.put(mark.step(), mark));
        return List.copyOf(last.values());
    }

    /// The one who began it can be asked where the opening paper is the platform's to take in.
    boolean reachesStarter(Spot spot) {
        return spot.bundle().start().isGeneral()
                && spot.bundle().start().findForm().isPresent()
                && !spot.matter().starter().equals(spot.viewer().member());
    }

    void back(UUID task, Back asked) {
        Spot spot = spots.locked(task);
        spot.require(Deed.RETURN);
        boolean straight = "back".equals(asked.then());
        Optional<Trail.Mark> target = target(spot, asked);
        if (target.isEmpty()) {
            ask(
                    spot,
                    HelpSteps.START + (straight ? "" : AGAIN),
                    Viewer.member(spot.matter().starter()),
                    asked);
        } else if (straight) {
            ask(spot, target.get().step(), doer(spot, target.get()), asked);
        } else {
            move(spot, target.get(), Optional.of(asked.comment() == null ? "" : asked.comment()));
        }
    }

    /// @return the step to go back to; empty: the one who began it
    private Optional<Trail.Mark> target(Spot spot, Back asked) {
        Flaws flaws = new Flaws();
        String to = flaws.text("/to", asked.to(), 60);
        flaws.text("/comment", asked.comment(), Words.LONGEST);
        if (asked.then() != null && !Set.of("again", "back").contains(asked.then())) {
            flaws.add(Flaw.at("/then", "work.no-such-return"));
        }
        flaws.refuse();
        List<Trail.Mark> targets = targets(spot);
        boolean reaches = reachesStarter(spot);
        if (to.equals(STARTER) && reaches) {
            return Optional.empty();
        }
        Optional<Trail.Mark> found = to.equals(PREVIOUS)
                ? targets.stream().reduce((_, later) -> later)
                : targets.stream().filter(mark -> mark.step().equals(to)).findFirst();
        if (found.isPresent()) {
            return found;
        }
        List<String> offered =
                new ArrayList<>(targets.stream().map(Trail.Mark::step).toList());
        if (reaches) {
            offered.add(STARTER);
        }
        throw spot.refusal("work.no-way-back").with("returnTo", offered);
    }

    private String doer(Spot spot, Trail.Mark mark) {
        Optional<Member> doer = members.find(mark.member()).filter(Member::active);
        @Nullable String role = spot.bundle().step(mark.step()).assign().role();
        return doer.isEmpty() && role != null ? Viewer.role(role) : Viewer.member(mark.member());
    }

    private void ask(Spot spot, String paper, String of, Back asked) {
        Item item = spot.item();
        String me = Viewer.member(spot.viewer().member());
        Item mine = item.candidate().equals(me) ? item : item.to(me, Optional.of(item.candidate()));
        spots.change(item, mine.held(1));
        items.help(mine.helping(
                Ids.next(),
                Item.Kind.REWORK,
                of,
                spot.viewer().member(),
                Words.find(asked.comment()),
                Optional.of(paper),
                clock.instant()));
        journal.record(Hands.fact("returnedToComeBack", spot)
                .saying(Words.find(asked.comment()))
                .with("to", paper.replace(AGAIN, "")));
    }

    private void move(Spot spot, Trail.Mark target, Optional<String> comment) {
        Item item = spot.item();
        items.finish(item.id(), spot.viewer().member(), RETURNED, clock.instant());
        journal.record(Hands.fact(RETURNED, spot).saying(comment).with("to", target.step()));
        Map<String, UUID> doer = members.find(target.member())
                .filter(Member::active)
                .map(member -> Map.of(target.step(), member.id()))
                .orElse(Map.of());
        desk.holding(
                spot.matter(),
                () -> Again.run(
                        doer,
                        () -> Answering.run(item.id(), () -> {
                            tokens.back(item.id(), target.step());
                            return item;
                        })));
        voting.closeLeft(spot.matter().id());
    }

    /// The opening paper was put right; the way begins anew where that is possible, else the case goes on here.
    void toBeginning(Item item) {
        Spot spot = spots.spot(item);
        List<Trail.Mark> targets = targets(spot);
        if (!targets.isEmpty()) {
            Trail.Mark first = targets.getFirst();
            items.drop(item.id());
            journal.record(
                    Fact.ofCase("work.case.begunAnew", spot.matter().id()).with("to", first.step()));
            desk.holding(
                    spot.matter(),
                    () -> Answering.run(item.id(), () -> {
                        tokens.back(item.id(), first.step());
                        return item;
                    }));
            voting.closeLeft(spot.matter().id());
        }
    }
}
