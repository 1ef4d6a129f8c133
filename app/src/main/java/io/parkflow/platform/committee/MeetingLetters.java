package io.parkflow.platform.committee;

import io.parkflow.ground.docx.Values;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.letters.LetterSource;
import io.parkflow.platform.letters.Occasion;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What letters say about meetings: the decision on one case, the minutes of a whole meeting.
@Singleton
final class MeetingLetters implements LetterSource {
    private static final String CLOSED = "committee.meeting.closed";

    private final Meetings meetings;
    private final Seats seats;
    private final Items items;
    private final Members members;
    private final Sql sql;
    private final ParkTime time;

    MeetingLetters(Meetings meetings, Seats seats, Items items, Members members, Sql sql, ParkTime time) {
        this.meetings = meetings;
        this.seats = seats;
        this.items = items;
        this.members = members;
        this.sql = sql;
        this.time = time;
    }

    @Override
    public Optional<Values> values(Occasion occasion) {
        if (occasion.type().equals(CLOSED)) {
            return meetings.find(occasion.subject()).flatMap(meeting -> minutes(meeting, occasion.workflow()));
        }
        return occasion.caseId().flatMap(items::findDecided).map(this::decision);
    }

    private Values decision(Item item) {
        Outcome outcome = item.outcome().orElseThrow();
        Meeting meeting = meetings.find(item.meetingId()).orElseThrow();
        Values values = Values.NONE
                .with("meeting", meeting.title())
                .with("heldAt", time.at(meeting.heldAt()))
                .with("project", item.title())
                .with("company", item.resident())
                .with("asked", item.asked())
                .with("outcome", word(outcome))
                .with("approved", outcome.grants())
                .with("deferred", outcome == Outcome.DEFERRED)
                .with("vetoed", outcome == Outcome.VETOED)
                .with("conditions", conditions(item.conditions()));
        return item.granted().map(granted -> values.with("granted", granted)).orElse(values);
    }

    private static List<Values> conditions(List<String> conditions) {
        List<Values> rows = new ArrayList<>();
        for (String condition : conditions) {
            rows.add(Values.NONE.with("no", Integer.toString(rows.size() + 1)).with("condition", condition));
        }
        return rows;
    }

    /// A meeting that had nothing of the workflow on its agenda has no minutes of it.
    private Optional<Values> minutes(Meeting meeting, String workflow) {
        Map<UUID, String> workflows = workflows(meeting.id());
        List<Item> mine = items.all(meeting.id()).stream()
                .filter(item -> workflow.equals(workflows.get(item.caseId())))
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        List<Seat> all = seats.of(meeting.id());
        Map<UUID, String> names = members.names(all.stream().map(Seat::member).toList());
        Money total = Minutes.total(mine);
        return Optional.of(Values.NONE
                .with("meeting", meeting.title())
                .with("heldAt", time.at(meeting.heldAt()))
                .with("place", meeting.place())
                .with("chair", names(all, names, Seat::chair))
                .with("present", names(all, names, Seat::present))
                .with("absent", names(all, names, seat -> !seat.present()))
                .with("seats", Integer.toString(all.size()))
                .with(
                        "attendance",
                        Long.toString(all.stream().filter(Seat::present).count()))
                .with("items", mine.stream().map(MeetingLetters::line).toList())
                .with("itemCount", Integer.toString(mine.size()))
                .with(
                        "approvedCount",
                        Long.toString(mine.stream()
                                .filter(item ->
                                        item.outcome().filter(Outcome::grants).isPresent())
                                .count()))
                .with("total", total)
                .with("anything", !total.isZero()));
    }

    private static Values line(Item item) {
        Values line = Values.NONE
                .with("no", Integer.toString(item.position()))
                .with("caseNumber", item.number())
                .with("company", item.resident())
                .with("project", item.title())
                .with("asked", item.asked())
                .with("outcome", item.outcome().map(MeetingLetters::word).orElse("待下次会议"))
                .with("conditions", String.join("；", item.conditions()))
                .with("votes", item.tally().map(MeetingLetters::votes).orElse("未表决"));
        return item.granted().map(granted -> line.with("granted", granted)).orElse(line.with("granted", "—"));
    }

    private static String votes(Tally tally) {
        return "同意%d（其中附条件%d） 弃权%d 不同意%d 回避%d"
                .formatted(
                        tally.yes() + tally.conditional(),
                        tally.conditional(),
                        tally.abstain(),
                        tally.no(),
                        tally.recused());
    }

    private static String names(List<Seat> seats, Map<UUID, String> names, Predicate<Seat> wanted) {
        return seats.stream()
                .filter(wanted)
                .map(seat -> names.getOrDefault(seat.member(), ""))
                .collect(Collectors.joining("、"));
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "同意支持";
            case CONDITIONAL -> "附条件同意支持";
            case DEFERRED -> "暂缓，补充材料后再议";
            case VETOED -> "不予支持";
        };
    }

    private Map<UUID, String> workflows(UUID meeting) {
        return sql
                .of("""
                        select distinct i.case_id, c.workflow from committee_item i
                        join matter c on c.tenant_id = i.tenant_id and c.id = i.case_id
                        where i.tenant_id = :tenant and i.meeting_id = :meeting
                        """)
                .with("meeting", meeting)
                .list(row -> Map.entry(row.uuid("case_id"), row.text("workflow")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
