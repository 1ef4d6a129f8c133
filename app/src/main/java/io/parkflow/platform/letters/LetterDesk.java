package io.parkflow.platform.letters;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.audit.Predecessors;
import io.parkflow.ground.docx.Value;
import io.parkflow.ground.docx.Values;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Numbers;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Draws letters up, sends them out, declares them void. Joins the caller's transaction.
@Singleton
final class LetterDesk {
    private final Kinds kinds;
    private final Templates templates;
    private final CommonFields common;
    private final List<LetterSource> sources;
    private final Occasions occasions;
    private final Letters letters;
    private final Orders orders;
    private final Numbers numbers;
    private final Codes codes;
    private final Parks parks;
    private final Catalog catalog;
    private final CaseDesk cases;
    private final FileDesk files;
    private final Journal journal;
    private final Predecessors predecessors;
    private final ParkTime time;
    private final Clock clock;

    LetterDesk(
            Kinds kinds,
            Templates templates,
            CommonFields common,
            List<LetterSource> sources,
            Occasions occasions,
            Letters letters,
            Orders orders,
            Numbers numbers,
            Codes codes,
            Parks parks,
            Catalog catalog,
            CaseDesk cases,
            FileDesk files,
            Journal journal,
            Predecessors predecessors,
            ParkTime time,
            Clock clock) {
        this.kinds = kinds;
        this.templates = templates;
        this.common = common;
        this.sources = List.copyOf(sources);
        this.occasions = occasions;
        this.letters = letters;
        this.orders = orders;
        this.numbers = numbers;
        this.codes = codes;
        this.parks = parks;
        this.catalog = catalog;
        this.cases = cases;
        this.files = files;
        this.journal = journal;
        this.predecessors = predecessors;
        this.time = time;
        this.clock = clock;
    }

    /// Sends out what was ordered, unless somebody was faster by hand.
    void send(Order order) {
        if (!letters.isOut(order.cause(), order.kind())) {
            Kind kind = kinds.find(order.workflow(), order.workflowVersion(), order.kind())
                    .orElseThrow();
            issue(kind, occasions.of(order.cause(), order.workflow(), order.kind()), Optional.empty());
        }
        orders.done(order.cause(), order.kind());
    }

    /// Issues a letter of a case by hand: one that was declared void, or that could not go out on its own.
    ///
    /// @throws Rejected 403 not this role's letter, 409 nothing it could rest on, or it is out
    Letter issue(Case matter, String key) {
        Caller caller = Caller.current();
        Kind kind = kinds.find(matter.workflow(), matter.workflowVersion(), key).orElseThrow(Rejected::missing);
        requireOffice(kind, caller);
        Occasion occasion =
                occasions.findNewest(matter.id(), kind).orElseThrow(() -> Rejected.conflict("letters.no-occasion"));
        if (letters.isOut(occasion.cause(), key)) {
            throw Rejected.conflict("letters.is-out");
        }
        return issue(kind, occasion, Optional.of(caller.member()));
    }

    /// The number is taken when all else is ready: from there to the commit nobody else gets one of this kind.
    private Letter issue(Kind kind, Occasion occasion, Optional<UUID> by) {
        Park park = park();
        Values values = values(park, kind, occasion);
        Templates.Chosen chosen = templates.of(kind);
        String code = codes.next();
        String address = codes.address(park, code);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String number = numbers.next(kind.number(), now);
        byte[] docx = chosen.template().fill(values.and(CommonFields.signature(number, time.day(now), address)));
        StoredFile file = files.make(number + " " + title(kind) + ".docx", docx);
        Letter letter = new Letter(
                Ids.next(),
                kind.workflow(),
                kind.key(),
                occasion.caseId(),
                occasion.cause(),
                number,
                title(kind),
                park.name(),
                addressee(values),
                file.id(),
                file.sha256(),
                code,
                chosen.origin(),
                now,
                by,
                Letter.State.VALID,
                Optional.empty(),
                Optional.empty());
        letters.add(letter);
        journal.record(fact("letters.letter.issued", letter)
                .with("sha256", letter.sha256())
                .with("template", letter.template())
                .with("cause", letter.cause().toString()));
        return letter;
    }

    /// As it would read now; nothing is numbered or kept.
    byte[] preview(Case matter, String key) {
        Kind kind = kinds.find(matter.workflow(), matter.workflowVersion(), key).orElseThrow(Rejected::missing);
        requireOffice(kind, Caller.current());
        Instant now = clock.instant();
        Occasion occasion =
                occasions.findNewest(matter.id(), kind).orElseGet(() -> Occasions.imagined(matter.id(), kind, now));
        Park park = park();
        String blank = park.shortName() + kind.number() + "〔" + time.at(now).getYear() + "〕__号";
        return templates
                .of(kind)
                .template()
                .fill(values(park, kind, occasion)
                        .and(CommonFields.signature(blank, time.day(now), codes.address(park, ""))));
    }

    private Values values(Park park, Kind kind, Occasion occasion) {
        Optional<Case> matter = occasion.caseId().map(cases::known);
        String workflow =
                catalog.edition(kind.workflow(), kind.version()).bundle().name().in(Locale.SIMPLIFIED_CHINESE);
        Values values = common.of(park, workflow, matter, occasion);
        for (LetterSource source : sources) {
            values = values.and(source.values(occasion).orElse(Values.NONE));
        }
        return values;
    }

    private static String addressee(Values values) {
        return values.find("company")
                .filter(Value.Words.class::isInstance)
                .map(Value.Words.class::cast)
                .map(Value.Words::text)
                .orElse("");
    }

    /// @throws Rejected 403 not this role's letter, 409 it is void already
    Letter declareVoid(Letter letter, String reason) {
        Caller caller = Caller.current();
        requireOffice(kindOf(letter), caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!letters.declareVoid(letter.id(), now, caller.member(), reason)) {
            throw predecessors.conflict("letters.void-already", "letters.letter.voided", letter.id(), letter.caseId());
        }
        journal.record(fact("letters.letter.voided", letter).saying(Optional.of(reason)));
        return letters.find(letter.id()).orElseThrow();
    }

    /// The declaration it was issued by, or the newest one.
    Kind kindOf(Letter letter) {
        return letter.caseId()
                .map(cases::known)
                .flatMap(matter -> kinds.find(matter.workflow(), matter.workflowVersion(), letter.kind()))
                .orElseGet(() -> kinds.current(letter.workflow(), letter.kind()));
    }

    private static void requireOffice(Kind kind, Caller caller) {
        if (!isOffice(kind, caller)) {
            throw Rejected.forbidden("letters.not-your-letter");
        }
    }

    static boolean isOffice(Kind kind, Caller caller) {
        return caller.may(Rights.LETTERS_ISSUE) && !Collections.disjoint(kind.by(), caller.roles());
    }

    private static Fact fact(String type, Letter letter) {
        Fact fact = Fact.of(type, "letter", letter.id())
                .with("number", letter.number())
                .with("kind", letter.kind());
        return letter.caseId().map(fact::inCase).orElse(fact);
    }

    private static String title(Kind kind) {
        return kind.name().in(Locale.SIMPLIFIED_CHINESE);
    }

    private Park park() {
        return parks.find(Tenancy.current().id()).orElseThrow();
    }
}
