package io.parkflow.platform.work;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Others are asked to sign too: before the holder decides, beside, or after.
@Singleton
final class Countersigning {
    private static final Set<String> KINDS = Set.of("before", "beside", "after");
    private static final int MOST = 20;

    private final Spots spots;
    private final Items items;
    private final Fitness fitness;
    private final KeptAnswers kept;
    private final Journal journal;
    private final Clock clock;

    Countersigning(Spots spots, Items items, Fitness fitness, KeptAnswers kept, Journal journal, Clock clock) {
        this.spots = spots;
        this.items = items;
        this.fitness = fitness;
        this.kept = kept;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param kind    `before`, `beside` or `after` the holder's decision
    /// @param members who is asked, all of them
    @Serdeable
    record Asked(
            @Nullable String kind,
            @Nullable List<UUID> members,
            @Nullable String comment) {}

    void ask(UUID task, Asked asked) {
        Spot spot = spots.locked(task);
        spot.require(Deed.COUNTERSIGN);
        List<UUID> members = checked(spot, asked);
        Item.Kind kind = Item.Kind.valueOf(String.valueOf(asked.kind()).toUpperCase(Locale.ROOT));
        Item item = spot.item();
        String me = Viewer.member(spot.viewer().member());
        Item mine = item.candidate().equals(me) ? item : item.to(me, Optional.of(item.candidate()));
        spots.change(item, kind == Item.Kind.BEFORE ? mine.held(members.size()) : mine.helped(members.size()));
        for (UUID member : members) {
            items.help(mine.helping(
                    Ids.next(),
                    kind,
                    Viewer.member(member),
                    spot.viewer().member(),
                    Words.find(asked.comment()),
                    Optional.empty(),
                    clock.instant()));
            journal.record(Hands.fact("countersignAsked", spot)
                    .saying(Words.find(asked.comment()))
                    .with("to", member.toString())
                    .with("kind", kind.word()));
        }
    }

    private List<UUID> checked(Spot spot, Asked asked) {
        Flaws flaws = new Flaws();
        Words.optional(flaws, asked.comment());
        if (asked.kind() == null || !KINDS.contains(asked.kind())) {
            flaws.add(Flaw.at("/kind", "work.no-such-kind"));
        }
        List<UUID> members =
                asked.members() == null ? List.of() : new ArrayList<>(new LinkedHashSet<>(asked.members()));
        if (members.isEmpty() || members.size() > MOST) {
            flaws.add(Flaw.at("/members", "work.how-many", MOST));
        }
        Set<String> busy = new LinkedHashSet<>();
        items.helping(spot.item().id()).forEach(helper -> busy.add(helper.owner()));
        for (int i = 0; i < members.size() && i < MOST; i++) {
            UUID member = members.get(i);
            String at = "/members/" + i;
            flaws.add(fitness.toHelp(spot, member, at));
            if (busy.contains(Viewer.member(member))) {
                flaws.add(Flaw.at(at, "work.asked-already"));
            }
        }
        flaws.refuse();
        return members;
    }

    /// The help is not needed any more; only the one who asked may say so.
    ///
    /// @throws Rejected 404 when this task has no such help, 403 when somebody else asked for it
    void remove(UUID task, UUID helper) {
        requireHelp(task, helper);
        Spot spot = spots.locked(task);
        Item help = requireHelp(task, helper);
        if (help.askedBy().filter(spot.viewer().member()::equals).isEmpty()) {
            throw Rejected.forbidden("work.not-yours-to-remove");
        }
        spot.require(Deed.RECALL);
        items.drop(help.id());
        release(spot, help);
        journal.record(Hands.fact("helpRecalled", spot)
                .with("kind", help.kind().word())
                .with("to", help.owner().substring(2)));
    }

    private Item requireHelp(UUID task, UUID helper) {
        return items.helping(task).stream()
                .filter(item -> item.id().equals(helper))
                .findFirst()
                .orElseThrow(Rejected::missing);
    }

    /// The holder goes on when nobody is left to wait for.
    private void release(Spot spot, Item gone) {
        List<Item> left = items.helping(spot.item().id());
        boolean waits = left.stream().anyMatch(item -> switch (item.kind()) {
            case BEFORE, DELEGATED, REWORK -> true;
            case AFTER -> !item.isHeld();
            case BESIDE, STEP -> false;
        });
        Item item = spot.item();
        if (item.isHeld() && !waits) {
            if (gone.kind() == Item.Kind.AFTER) {
                kept.drop(item.id());
            }
            spots.change(item, item.freed(1));
        } else {
            spots.change(item, item.helped(-1));
        }
    }
}
