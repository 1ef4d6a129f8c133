package io.parkflow.platform.committee;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws up the resolution of a meeting (决议书, item by item). Members stand in it by id: names are personal data
/// and are looked up when it is shown.
final class Minutes {
    private Minutes() {}

    static Resolution of(Meeting meeting, List<Seat> seats, List<Item> items, List<Ballot> ballots, Instant now) {
        Money total = total(items);
        ObjectNode content = Trees.empty();
        content.put("meeting", meeting.id().toString())
                .put("title", meeting.title())
                .put("heldAt", meeting.heldAt().toString())
                .put("place", meeting.place());
        meeting.rules().ifPresent(rules -> content.put("rules", rules));
        ArrayNode present = content.putArray("present");
        seats.stream()
                .filter(Seat::present)
                .forEach(seat -> present.add(seat.member().toString()));
        ArrayNode substitutes = content.putArray("substitutes");
        seats.forEach(seat -> seat.standsFor()
                .ifPresent(member -> substitutes
                        .addObject()
                        .put("member", member.toString())
                        .put("substitute", seat.member().toString())));
        ArrayNode lines = content.putArray("items");
        items.stream().filter(item -> !item.isOpen()).forEach(item -> lines.add(line(item, ballots)));
        content.put("total", total.toString());
        return new Resolution(meeting.id(), content, Sha256.of(content.toString()), total, now);
    }

    static Money total(Collection<Item> items) {
        return Money.sum(
                items.stream().map(Item::granted).flatMap(Optional::stream).toList());
    }

    private static ObjectNode line(Item item, List<Ballot> ballots) {
        ObjectNode line = Trees.empty();
        line.put("position", item.position())
                .put("caseId", item.caseId().toString())
                .put("number", item.number())
                .put("title", item.title())
                .put("resident", item.resident())
                .put("asked", item.asked().toString())
                .put("outcome", item.outcome().map(Outcome::name).orElse("RETURNED"));
        item.granted().ifPresent(granted -> line.put("granted", granted.toString()));
        ArrayNode conditions = line.putArray("conditions");
        item.conditions().forEach(conditions::add);
        item.tally()
                .ifPresent(
                        tally -> line.set("tally", Trees.of(Map.of("it", tally)).path("it")));
        ArrayNode votes = line.putArray("ballots");
        ballots.stream().filter(ballot -> ballot.item().equals(item.id())).forEach(ballot -> votes.add(vote(ballot)));
        return line;
    }

    private static ObjectNode vote(Ballot ballot) {
        ObjectNode vote = Trees.empty();
        vote.put("member", ballot.member().toString()).put("vote", ballot.vote().name());
        ballot.reason().ifPresent(reason -> vote.put("reason", reason));
        return vote;
    }
}
