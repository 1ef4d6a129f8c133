package io.parkflow.platform.publicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Deadline;
import io.parkflow.ground.calendar.Length;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.CaseClock;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Numbers;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Opens notices, takes objections and closes. Joins the caller's transaction.
@Singleton
final class NoticeDesk {
    /// Nothing is shown for less (locked; common to the municipal rules on technology funds).
    private static final Length SHORTEST = Length.parse("5WD");

    private static final String DEADLINE = "publicity";
    private static final String NUMBER_KIND = "异";

    private final Notices notices;
    private final Objections objections;
    private final List<NoticeSource> sources;
    private final Supervision.Kept supervision;
    private final CaseDesk cases;
    private final CaseClock caseClock;
    private final Calendars calendars;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            Objections objections,
            List<NoticeSource> sources,
            Supervision.Kept supervision,
            CaseDesk cases,
            CaseClock caseClock,
            Calendars calendars,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.sources = List.copyOf(sources);
        this.supervision = supervision;
        this.cases = cases;
        this.caseClock = caseClock;
        this.calendars = calendars;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /// Shows the case to the public for the time its workflow names `publicity`, else the shortest there is. A retry of
    /// the step changes nothing.
    void open(UUID caseId, String stepId) {
        NoticeSource.Content content = sources.stream()
                .flatMap(source -> source.content(caseId).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows what to show of case " + caseId));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant earliest = Deadline.of(SHORTEST, now, calendars.current()).due();
        Instant ends = caseClock
                .findDue(caseId, cases.bundle(cases.known(caseId)), DEADLINE)
                .orElse(earliest);
        if (ends.isBefore(earliest)) {
            throw Rejected.rule("publicity.too-short");
        }
        ObjectNode frozen = frozen(content);
        Notice notice =
                new Notice(Ids.next(), caseId, frozen, Sha256.of(frozen.toString()), Notice.State.RUNNING, now, ends);
        if (!notices.add(notice, stepId)) {
            return;
        }
        cases.move(caseId, State.PUBLICITY, Optional.of(ends));
        journal.record(Fact.of("publicity.notice.opened", "notice", notice.id())
                .inCase(caseId)
                .with("digest", notice.digest())
                .with("until", ends.toString()));
    }

    private ObjectNode frozen(NoticeSource.Content content) {
        ObjectNode frozen = Trees.empty();
        frozen.put("resident", content.company())
                .put("project", content.project())
                .put("instrument", content.mode())
                .put("amount", content.amount().toString());
        supervision.find().ifPresent(kept -> {
            ObjectNode shown = frozen.putObject("supervision");
            shown.put("unit", kept.unit()).put("phone", kept.phone());
            kept.address().ifPresent(address -> shown.put("address", address));
        });
        return frozen;
    }

    /// @throws Rejected 404 no such notice, 409 its time is over
    Objection object(UUID noticeId, Objected said) {
        Notice notice = notices.findHeld(noticeId).orElseThrow(Rejected::missing);
        if (!notice.takesObjections(clock.instant())) {
            throw Rejected.conflict("publicity.over");
        }
        return keep(notice, said);
    }

    /// For staff who enter what came on paper; the time of the newest notice of the case must run.
    Objection objectToCase(UUID caseId, Objected said) {
        Notice notice = notices.findNewestLocked(caseId)
                .filter(newest -> newest.takesObjections(clock.instant()))
                .orElseThrow(() -> Rejected.conflict("publicity.over"));
        return keep(notice, said);
    }

    private Objection keep(Notice notice, Objected said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Objection objection = new Objection(
                Ids.next(),
                notice.id(),
                numbers.next(NUMBER_KIND, now),
                said.kind(),
                said.name(),
                said.contact(),
                said.words(),
                now);
        objections.add(objection);
        String type = objection.kind().stops() ? "publicity.objection.received" : "publicity.hint.received";
        Fact fact = Fact.of(type, "objection", objection.id())
                .with("notice", notice.id().toString())
                .with("number", objection.number());
        journal.record(objection.kind().stops() ? fact.inCase(notice.caseId()) : fact);
        return objection;
    }

    /// The time is over.
    ///
    /// @return whether somebody who gave a name has objected
    boolean close(UUID caseId) {
        Notice notice = newest(caseId);
        if (notice.state() != Notice.State.RUNNING) {
            return notice.state() == Notice.State.OBJECTED;
        }
        boolean objected =
                objections.of(notice.id()).stream().anyMatch(one -> one.kind().stops());
        notices.move(notice.id(), objected ? Notice.State.OBJECTED : Notice.State.ENDED);
        journal.record(Fact.of("publicity.notice.closed", "notice", notice.id())
                .inCase(caseId)
                .with("objected", objected));
        return objected;
    }

    /// The objection has been checked.
    void resolve(UUID caseId, boolean upheld) {
        Notice notice = newest(caseId);
        notices.move(notice.id(), upheld ? Notice.State.REVOKED : Notice.State.ENDED);
        journal.record(
                Fact.of(upheld ? "publicity.objection.upheld" : "publicity.objection.dismissed", "notice", notice.id())
                        .inCase(caseId));
    }

    /// The case is given up: its notice, if one is shown or objected to, no longer stands.
    void revoke(UUID caseId) {
        notices.findNewestLocked(caseId)
                .filter(notice -> notice.state() == Notice.State.RUNNING || notice.state() == Notice.State.OBJECTED)
                .ifPresent(notice -> {
                    notices.move(notice.id(), Notice.State.REVOKED);
                    journal.record(Fact.of("publicity.notice.revoked", "notice", notice.id())
                            .inCase(caseId));
                });
    }

    private Notice newest(UUID caseId) {
        return notices.findNewestLocked(caseId)
                .orElseThrow(() -> new IllegalStateException("case " + caseId + " has no notice"));
    }
}
