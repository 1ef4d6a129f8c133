package io.parkflow.squad.meetings;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Who sits at the table of a meeting, and hears of it.
@Singleton
final class Table {
    private final MeetingKinds kinds;
    private final Members members;
    private final Journal journal;

    Table(MeetingKinds kinds, Members members, Journal journal) {
        this.kinds = kinds;
        this.members = members;
        this.journal = journal;
    }

    /// Who may preside over meetings of a kind, by id.
    List<Member> chairs(String kind) {
        return members.holding(role(kind));
    }

    private String role(String kind) {
        return kinds.find(kind).map(MeetingKind::chairRole).orElse("SQUAD_LEADER");
    }

    /// Who presides: the one named, else the one planned, else the first who may. Never just whoever opens it.
    ///
    /// @throws Rejected 422 when the one named may not preside, or nobody may
    UUID presiding(String kind, Optional<UUID> planned, Optional<UUID> named) {
        List<UUID> chairs = chairs(kind).stream().map(Member::id).toList();
        return named.or(() -> planned.filter(chairs::contains))
                .or(() -> chairs.stream().findFirst())
                .filter(chairs::contains)
                .orElseThrow(() -> Rejected.flawed(List.of(Flaw.at("/chairId", "meetings.no-chair", role(kind)))));
    }

    /// The office and whoever presides hear of minutes that are due.
    void remind(String type, Meeting meeting) {
        List<String> clerks = Stream.concat(
                        members.holding("DISPATCH_OFFICE").stream().map(Member::id), meeting.chair().stream())
                .distinct()
                .map(UUID::toString)
                .toList();
        journal.record(MeetingDesk.fact(type, meeting.id()).with("to", clerks));
    }

    /// Whoever sits at the table hears of it at once through their stream.
    ///
    /// @param changes what has happened to it
    void tell(String type, Meeting meeting, Outcome outcome, Map<String, List<String>> changes) {
        UUID me = Caller.current().member();
        List<String> table = Stream.concat(
                        Stream.of(role(meeting.kind()), "DISPATCH_OFFICE")
                                .flatMap(role -> members.holding(role).stream())
                                .map(Member::id),
                        meeting.chair().stream())
                .distinct()
                .filter(member -> !member.equals(me))
                .map(UUID::toString)
                .toList();
        journal.record(Fact.of(type, "squad-outcome", outcome.id())
                .with("meeting", meeting.id().toString())
                .with("changes", changes)
                .with("to", table));
    }
}
