package io.parkflow.platform.committee;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Recusals;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws meetings for the one who looks.
@Singleton
final class MeetingViews {
    private static final int WAITING = 200;

    private final Meetings meetings;
    private final Seats seats;
    private final Items items;
    private final Ballots ballots;
    private final Recusals recusals;
    private final Resolutions resolutions;
    private final Rulings rulings;
    private final RuleSets ruleSets;
    private final Members members;
    private final CaseDesk cases;

    MeetingViews(
            Meetings meetings,
            Seats seats,
            Items items,
            Ballots ballots,
            Recusals recusals,
            Resolutions resolutions,
            Rulings rulings,
            RuleSets ruleSets,
            Members members,
            CaseDesk cases) {
        this.meetings = meetings;
        this.seats = seats;
        this.items = items;
        this.ballots = ballots;
        this.recusals = recusals;
        this.resolutions = resolutions;
        this.rulings = rulings;
        this.ruleSets = ruleSets;
        this.members = members;
        this.cases = cases;
    }

    MeetingSheet sheet(UUID id, Locale locale) {
        Meeting meeting = meetings.find(id).orElseThrow(Rejected::missing);
        List<Item> seen = items.of(id, Caller.current().member());
        VotingRules rules = ruleSets.of(meeting.state(), meeting.rules());
        Table table = table(rules, id, seen, locale);
        return new MeetingSheet(
                id,
                meeting.title(),
                meeting.heldAt(),
                meeting.place(),
                meeting.state(),
                RulesSheet.of(rules),
                table.seats().stream()
                        .map(seat -> new MeetingSheet.Attendant(
                                seat.member(),
                                table.name(seat.member()),
                                seat.present(),
                                seat.chair(),
                                seat.standsFor().map(table::name)))
                        .toList(),
                seen.stream().map(table::sheet).toList(),
                can(meeting, rules, table.caller()),
                resolutions.find(id).map(resolution -> sheet(resolution, seen, locale)));
    }

    /// @throws Rejected 404 when it is not there for this person, also right after the person kept out of it
    MeetingSheet.ItemSheet item(UUID id, Locale locale) {
        Item item = items.find(id, Caller.current().member()).orElseThrow(Rejected::missing);
        return table(ruleSets.of(item.meeting(), item.rules()), item.meetingId(), List.of(item), locale)
                .sheet(item);
    }

    List<MeetingSheet.Waiting> waiting() {
        return items.undecidedCases(Caller.current().member(), WAITING).stream()
                .flatMap(id -> rulings.findAgenda(id).stream()
                        .map(agenda -> new MeetingSheet.Waiting(
                                id, cases.known(id).number(), agenda.title(), agenda.resident(), agenda.asked())))
                .toList();
    }

    private Table table(VotingRules rules, UUID meeting, List<Item> seen, Locale locale) {
        List<Seat> inOffice = seats.of(meeting);
        List<Ballot> cast = ballots.of(seen.stream().map(Item::id).toList());
        Map<UUID, Set<UUID>> recused =
                recusals.of(seen.stream().map(Item::caseId).toList());
        Stream<UUID> people = Stream.of(
                        inOffice.stream().map(Seat::member),
                        inOffice.stream().flatMap(seat -> seat.standsFor().stream()),
                        cast.stream().map(Ballot::member),
                        recused.values().stream().flatMap(Set::stream),
                        seen.stream().flatMap(item -> item.decidedBy().stream()))
                .flatMap(some -> some);
        return new Table(
                rules,
                inOffice,
                cast,
                recused,
                members.names(people.collect(Collectors.toSet())),
                Caller.current(),
                locale);
    }

    private static List<String> can(Meeting meeting, VotingRules rules, Caller caller) {
        if (!caller.may(Rights.COMMITTEE_MEETINGS_MANAGE)) {
            return List.of();
        }
        return switch (meeting.state()) {
            case PLANNED -> List.of("list", "attend", "open");
            case OPEN ->
                rules.substitution()
                        ? List.of("list", "attend", "substitute", "close")
                        : List.of("list", "attend", "close");
            case CLOSED -> List.of();
        };
    }

    private static MeetingSheet.ResolutionSheet sheet(Resolution resolution, List<Item> seen, Locale locale) {
        Set<String> visible =
                seen.stream().map(item -> item.caseId().toString()).collect(Collectors.toSet());
        List<JsonNode> lines = resolution.content().path("items").valueStream().toList();
        List<MeetingSheet.Resolved> shown = lines.stream()
                .filter(line -> visible.contains(line.path("caseId").asText()))
                .map(line -> resolved(line, locale))
                .toList();
        boolean whole = shown.size() == lines.size();
        return new MeetingSheet.ResolutionSheet(
                shown,
                Optional.of(resolution.total()).filter(_ -> whole),
                Optional.of(resolution.total().capitals()).filter(_ -> whole),
                resolution.digest(),
                resolution.closedAt());
    }

    private static MeetingSheet.Resolved resolved(JsonNode line, Locale locale) {
        String outcome = line.path("outcome").asText();
        return new MeetingSheet.Resolved(
                UUID.fromString(line.path("caseId").asText()),
                line.path("number").asText(),
                line.path("resident").asText(),
                line.path("title").asText(),
                Optional.of(outcome).filter(word -> !word.equals("RETURNED")).map(Outcome::valueOf),
                label(outcome, locale),
                Optional.of(line.path("granted").asText(""))
                        .filter(text -> !text.isEmpty())
                        .map(Money::yuan),
                Words.read(line.path("conditions").toString()));
    }

    private static String label(String outcome, Locale locale) {
        return Texts.of(locale, "committee.outcome-" + outcome, List.of());
    }
}
