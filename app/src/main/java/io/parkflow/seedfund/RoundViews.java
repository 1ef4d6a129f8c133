package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Wording;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.catalog.RoleNames;
import io.parkflow.platform.forms.Field;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.Kind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Calls as people see them, signed in or not.
@Singleton
final class RoundViews {
    private final Catalog catalog;
    private final Funds funds;
    private final RoleNames roles;
    private final Clock clock;

    RoundViews(Catalog catalog, Funds funds, RoleNames roles, Clock clock) {
        this.catalog = catalog;
        this.funds = funds;
        this.roles = roles;
        this.clock = clock;
    }

    @Serdeable
    record Preset(String key, String name, String basis, List<Instrument> instruments, Optional<Integer> maxYears) {}

    /// @param cap most for one application
    @Serdeable
    record Instrument(String key, String label, Money cap, Optional<String> terms) {}

    @Serdeable
    record Document(String label, boolean required, Optional<String> help) {}

    @Serdeable
    record Step(String name, String who, Optional<String> length) {}

    /// A part of the form and what is asked in it.
    @Serdeable
    record Part(String key, String title, List<String> fields) {}

    @Serdeable
    record Call(
            UUID id,
            String title,
            Round.State state,
            UUID fundId,
            String fund,
            String preset,
            Instant opensAt,
            Instant closesAt,
            Money budget,
            String notice,
            List<Instrument> instruments,
            Optional<Integer> maxYears,
            List<String> eligibility,
            List<Document> documents,
            List<Part> outline,
            List<Step> steps,
            List<String> can,
            int version) {}

    Preset preset(String key, JsonNode body, Locale locale) {
        Terms terms = Presets.read(body);
        return new Preset(
                key,
                terms.name().in(locale),
                terms.basis().in(locale),
                instruments(terms, locale),
                terms.findAge().map(Terms.Age::most));
    }

    Call call(Round round, Locale locale) {
        Round.State state = round.state(clock.instant());
        Bundle bundle = catalog.current("seedfund").bundle();
        Form form = catalog.form(bundle.key(), bundle.version(), "application");
        return new Call(
                round.id(),
                round.title(),
                state,
                round.fund(),
                funds.find(round.fund()).map(Fund::name).orElse(""),
                round.preset(),
                round.opensAt(),
                round.closesAt(),
                round.budget(),
                round.notice(),
                instruments(round.terms(), locale),
                round.terms().findAge().map(Terms.Age::most),
                eligibility(round.terms(), locale),
                documents(form, locale),
                outline(form, locale),
                steps(bundle, locale),
                can(state),
                round.version());
    }

    private static List<String> can(Round.State state) {
        return Caller.find()
                .map(caller -> {
                    List<String> can = new ArrayList<>();
                    if (state == Round.State.DRAFT && caller.may(Rights.SEEDFUND_ROUNDS_PUBLISH)) {
                        can.add("publish");
                    }
                    if (state == Round.State.OPEN
                            && (caller.roles().contains("APPLICANT")
                                    || caller.roles().contains("APPLICANT_ADMIN"))) {
                        can.add("apply");
                    }
                    return can;
                })
                .orElseGet(List::of);
    }

    private static List<Instrument> instruments(Terms terms, Locale locale) {
        return terms.instruments().entrySet().stream()
                .map(entry -> new Instrument(
                        entry.getKey(),
                        entry.getValue().label().in(locale),
                        entry.getValue().most(),
                        Optional.ofNullable(entry.getValue().terms()).map(words -> words.in(locale))))
                .toList();
    }

    private static List<String> eligibility(Terms terms, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(terms.basis().in(locale));
        terms.findAge().ifPresent(age -> lines.add(said(locale, "seedfund.asks-age-" + age.count(), age.most())));
        terms.instruments()
                .values()
                .forEach(each -> lines.add(said(
                        locale,
                        "seedfund.asks-limit",
                        each.label(),
                        each.most().in(Unit.WAN).stripTrailingZeros().toPlainString())));
        if (terms.techNumber()) {
            lines.add(said(locale, "seedfund.asks-number"));
        }
        lines.add(said(locale, "seedfund.asks-place"));
        return lines;
    }

    private static String said(Locale locale, String code, Object... args) {
        return Texts.of(locale, code, List.of(args));
    }

    private static List<Document> documents(Form form, Locale locale) {
        return form.fields().values().stream()
                .filter(field -> field.kind() instanceof Kind.Attachment || field.kind() instanceof Kind.Attachments)
                .map(field -> new Document(field.label().in(locale), field.required(), words(field.help(), locale)))
                .toList();
    }

    private static Optional<String> words(Wording wording, Locale locale) {
        return Optional.of(wording.in(locale)).filter(text -> !text.isBlank());
    }

    private static List<Part> outline(Form form, Locale locale) {
        Map<String, Field> fields = form.fields();
        return form.sections().stream()
                .map(section -> new Part(
                        section.key(),
                        section.title().in(locale),
                        section.fields().stream()
                                .map(name -> Objects.requireNonNull(fields.get(name))
                                        .label()
                                        .in(locale))
                                .toList()))
                .toList();
    }

    private List<Step> steps(Bundle bundle, Locale locale) {
        return bundle.steps().values().stream()
                .filter(step -> step.assign().role() != null)
                .map(step -> new Step(
                        step.name().in(locale),
                        roles.name(Optional.ofNullable(step.assign().role()).orElse(""), locale),
                        Optional.ofNullable(step.deadline()).map(Bundle.Deadline::length)))
                .toList();
    }
}
