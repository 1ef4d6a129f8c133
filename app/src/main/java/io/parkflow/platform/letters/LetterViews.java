package io.parkflow.platform.letters;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Letters for the one who looks. A letter of a case is for whoever may see the case; a letter of the house is for
/// those who may see the register.
@Singleton
final class LetterViews {
    private final Letters letters;
    private final Orders orders;
    private final Kinds kinds;
    private final LetterDesk desk;
    private final CaseDesk cases;
    private final Codes codes;
    private final Parks parks;
    private final Members members;
    private final Sql sql;

    LetterViews(
            Letters letters,
            Orders orders,
            Kinds kinds,
            LetterDesk desk,
            CaseDesk cases,
            Codes codes,
            Parks parks,
            Members members,
            Sql sql) {
        this.letters = letters;
        this.orders = orders;
        this.kinds = kinds;
        this.desk = desk;
        this.cases = cases;
        this.codes = codes;
        this.parks = parks;
        this.members = members;
        this.sql = sql;
    }

    /// @throws Rejected 404 when it is not there or not for this person's eyes
    Letter visible(UUID id) {
        Letter letter = letters.find(id).orElseThrow(Rejected::missing);
        Caller caller = Caller.current();
        if (letter.caseId().isPresent()) {
            cases.visible(letter.caseId().get(), Viewer.of(caller));
        } else if (!caller.may(Rights.LETTERS_VIEW)) {
            throw Rejected.missing();
        }
        return letter;
    }

    LetterSheet sheet(Letter letter) {
        Optional<String> number = letter.caseId().map(cases::known).map(Case::number);
        return sheet(new Letters.Line(letter, number, letter.issuedBy().map(names(List.of(letter))::get)));
    }

    LetterSheet sheet(Letters.Line line) {
        Letter letter = line.letter();
        Caller caller = Caller.current();
        boolean mayVoid = letter.state() == Letter.State.VALID
                && caller.may(Rights.LETTERS_ISSUE)
                && LetterDesk.isOffice(desk.kindOf(letter), caller);
        return sheet(line, mayVoid ? List.of("void") : List.of());
    }

    /// Without what one may do but to open it: for long lists.
    LetterSheet line(Letters.Line line) {
        boolean opens = line.letter().caseId().isEmpty() || Caller.current().may(Rights.CASES_VIEW);
        return sheet(line, opens ? List.of("open") : List.of());
    }

    private LetterSheet sheet(Letters.Line line, List<String> can) {
        Letter letter = line.letter();
        Park park = parks.find(Tenancy.current().id()).orElseThrow();
        return new LetterSheet(
                letter.id(),
                letter.workflow(),
                letter.kind(),
                letter.title(),
                letter.number(),
                letter.addressee(),
                letter.issuer(),
                letter.caseId(),
                line.caseNumber(),
                letter.state(),
                letter.issuedAt(),
                Caller.current().resident().isPresent() ? Optional.empty() : line.by(),
                letter.voidedAt(),
                letter.reason(),
                letter.sha256(),
                codes.address(park, letter.code()),
                can);
    }

    LetterSheet.OfCase of(Case matter, Locale locale) {
        Caller caller = Caller.current();
        Map<String, Kind> declared = kinds.of(matter.workflow(), matter.workflowVersion()).stream()
                .collect(Collectors.toMap(Kind::key, kind -> kind, (first, _) -> first, LinkedHashMap::new));
        List<Letter> out = letters.of(matter.id());
        Map<UUID, String> names = names(out);
        List<LetterSheet> items = out.stream()
                .map(letter -> sheet(
                        new Letters.Line(
                                letter,
                                Optional.of(matter.number()),
                                letter.issuedBy().map(names::get)),
                        can(letter, declared, caller)))
                .toList();
        List<LetterSheet.Waiting> waiting = orders.open(matter.id()).stream()
                .map(order -> new LetterSheet.Waiting(
                        order.kind(),
                        Optional.ofNullable(declared.get(order.kind()))
                                .map(kind -> kind.name().in(locale))
                                .orElse(order.kind()),
                        order.state()))
                .toList();
        return new LetterSheet.OfCase(items, waiting, offers(matter, declared, out, caller, locale));
    }

    private static List<String> can(Letter letter, Map<String, Kind> declared, Caller caller) {
        return letter.state() == Letter.State.VALID
                        && Optional.ofNullable(declared.get(letter.kind()))
                                .filter(kind -> LetterDesk.isOffice(kind, caller))
                                .isPresent()
                ? List.of("void")
                : List.of();
    }

    private List<LetterSheet.Offer> offers(
            Case matter, Map<String, Kind> declared, List<Letter> out, Caller caller, Locale locale) {
        List<Kind> mine = declared.values().stream()
                .filter(kind -> LetterDesk.isOffice(kind, caller))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        Map<String, UUID> newest = facts(matter.id(), mine);
        List<LetterSheet.Offer> offers = new ArrayList<>();
        for (Kind kind : mine) {
            Optional<UUID> cause = kind.on().stream()
                    .flatMap(type -> Optional.ofNullable(newest.get(type)).stream())
                    .max(UUID::compareTo);
            boolean isOut = out.stream()
                    .anyMatch(letter -> letter.kind().equals(kind.key())
                            && letter.state() == Letter.State.VALID
                            && Optional.of(letter.cause()).equals(cause));
            offers.add(new LetterSheet.Offer(
                    kind.key(),
                    kind.name().in(locale),
                    cause.isPresent() && !isOut ? List.of("preview", "issue") : List.of("preview")));
        }
        return offers;
    }

    private Map<String, UUID> facts(UUID caseId, List<Kind> mine) {
        List<String> types =
                mine.stream().flatMap(kind -> kind.on().stream()).distinct().toList();
        return sql
                .of("""
                        select distinct on (type) type, id from event
                        where tenant_id = :tenant and case_id = :case and type = any(:types)
                        order by type, id desc
                        """)
                .with("case", caseId)
                .with("types", types)
                .list(row -> Map.entry(row.text("type"), row.uuid("id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, String> names(List<Letter> out) {
        return members.names(
                out.stream().flatMap(letter -> letter.issuedBy().stream()).toList());
    }
}
