package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Phone;
import io.parkflow.ground.identity.Uscc;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.FullWidth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads F-A1 and tells everything that is wrong with it at once.
final class Intake {
    private static final BigDecimal WIDEST = BigDecimal.TEN.pow(12);
    private static final int MOST_PROMISES = 50;

    private final ProjectBody body;
    private final Flaws flaws = new Flaws();

    Intake(ProjectBody body) {
        this.body = body;
    }

    /// What a form says about a project; who it is in the hands of and how far it is stands elsewhere.
    record Said(
            String name,
            Project.Owner owner,
            Category category,
            Level level,
            Optional<String> industry,
            Optional<String> space,
            Optional<String> track,
            boolean isSquad,
            boolean isTop500,
            Amounts amounts,
            Optional<LocalDate> contract,
            Optional<PartialDate> start,
            Optional<PartialDate> finish,
            Optional<PartialDate> production,
            Optional<BigDecimal> landArea,
            Optional<BigDecimal> buildArea,
            Optional<Integer> jobs,
            List<Project.Commitment> commitments,
            Contact contact) {}

    /// @throws Rejected 422 with every flaw
    Said read() {
        Said said = unchecked();
        flaws.refuse();
        return said;
    }

    private Said unchecked() {
        Optional<PartialDate> start = date("/plannedStart", body.plannedStart());
        Optional<PartialDate> finish = date("/plannedFinish", body.plannedFinish());
        Optional<PartialDate> production = date("/plannedProduction", body.plannedProduction());
        inOrder("/plannedFinish", start, finish);
        inOrder("/plannedProduction", finish, production);
        required("/plannedStart", body.plannedStart());
        required("/plannedFinish", body.plannedFinish());
        return new Said(
                FullWidth.halved(flaws.text("/name", body.name(), 120)).strip(),
                owner(),
                choice("/category", body.category(), Category.INDUSTRY),
                choice("/level", body.level(), Level.DISTRICT),
                flaws.findText("/industry", body.industry(), 60),
                space(),
                flaws.findText("/track", body.track(), 40),
                Boolean.TRUE.equals(body.isSquad()),
                Boolean.TRUE.equals(body.isTop500()),
                amounts(),
                day("/contractOn", body.contractOn()),
                start,
                finish,
                production,
                area("/landArea", body.landArea()),
                area("/buildArea", body.buildArea()),
                jobs(),
                commitments(),
                contact());
    }

    private Project.Owner owner() {
        String uscc = Uscc.normalised(flaws.text("/ownerUscc", body.ownerUscc(), 40));
        if (!uscc.isEmpty() && !uscc.matches("[0-9A-Z]{8,18}")) {
            flaws.add(Flaw.at("/ownerUscc", "projects.uscc"));
        }
        return new Project.Owner(
                uscc, flaws.text("/ownerName", body.ownerName(), 120).strip());
    }

    private Optional<String> space() {
        Optional<String> space = flaws.findText("/space", body.space(), 120)
                .map(text -> FullWidth.compact(text).replace("—", "/").replace(">", "/"));
        if (space.isEmpty()) {
            flaws.add(Flaw.at("/space", "problem.required"));
        }
        return space;
    }

    private <T> T choice(String pointer, @Nullable T sent, T usual) {
        if (sent == null) {
            flaws.add(Flaw.at(pointer, "problem.required"));
            return usual;
        }
        return sent;
    }

    private void required(String pointer, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            flaws.add(Flaw.at(pointer, "problem.required"));
        }
    }

    private Amounts amounts() {
        Amounts amounts = new Amounts(
                must("/totalInvest", body.totalInvest()),
                must("/annualPlan", body.annualPlan()),
                money("/contractInvest", body.contractInvest()),
                money("/inPlaceInvest", body.inPlaceInvest()),
                money("/output", body.output()),
                money("/tax", body.tax()));
        if (body.totalInvest() != null && amounts.annualPlan().isMoreThan(amounts.total())) {
            flaws.add(Flaw.at("/annualPlan", "projects.plan-above-total"));
        }
        return amounts;
    }

    private Money must(String pointer, @Nullable Money sent) {
        flaws.need(pointer, sent);
        return money(pointer, sent).orElse(Money.ZERO);
    }

    private Optional<Money> money(String pointer, @Nullable Money sent) {
        if (sent != null && sent.isNegative()) {
            flaws.add(Flaw.at(pointer, "projects.below-zero"));
        }
        return Optional.ofNullable(sent);
    }

    private Optional<BigDecimal> area(String pointer, @Nullable BigDecimal sent) {
        if (sent != null && (sent.signum() < 0 || sent.compareTo(WIDEST) >= 0)) {
            flaws.add(Flaw.at(pointer, "projects.area"));
            return Optional.empty();
        }
        return Optional.ofNullable(sent).map(area -> area.setScale(2, RoundingMode.HALF_UP));
    }

    private Optional<Integer> jobs() {
        if (body.jobs() != null && (body.jobs() < 0 || body.jobs() > 10_000_000)) {
            flaws.add(Flaw.at("/jobs", "projects.jobs"));
        }
        return Optional.ofNullable(body.jobs());
    }

    private Optional<PartialDate> date(String pointer, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        Optional<PartialDate> read = PartialDate.find(sent);
        if (read.isEmpty()) {
            flaws.add(Flaw.at(pointer, "projects.date"));
        }
        return read;
    }

    private Optional<LocalDate> day(String pointer, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(FullWidth.compact(sent)));
        } catch (DateTimeParseException e) {
            flaws.add(Flaw.at(pointer, "projects.day"));
            return Optional.empty();
        }
    }

    private void inOrder(String pointer, Optional<PartialDate> first, Optional<PartialDate> then) {
        if (first.isPresent()
                && then.isPresent()
                && then.get().last().isBefore(first.get().last())) {
            flaws.add(Flaw.at(pointer, "projects.dates-in-order"));
        }
    }

    private List<Project.Commitment> commitments() {
        List<ProjectBody.Promise> sent = body.commitments() == null ? List.of() : body.commitments();
        if (sent.size() > MOST_PROMISES) {
            flaws.add(Flaw.at("/commitments", "projects.too-many", MOST_PROMISES));
            return List.of();
        }
        List<Project.Commitment> read = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            ProjectBody.@Nullable Promise promise = sent.get(i);
            String at = "/commitments/" + i;
            if (promise == null) {
                flaws.add(Flaw.at(at, "problem.required"));
            } else {
                read.add(new Project.Commitment(
                        flaws.text(at + "/item", promise.item(), 300), date(at + "/until", promise.until())));
            }
        }
        return read;
    }

    private Contact contact() {
        Optional<Phone> phone = flaws.findText("/contactPhone", body.contactPhone(), 40)
                .flatMap(typed -> {
                    Optional<Phone> read = Phone.find(typed);
                    if (read.isEmpty()) {
                        flaws.add(Flaw.at("/contactPhone", "projects.phone"));
                    }
                    return read;
                });
        return new Contact(flaws.findText("/contactName", body.contactName(), 40), phone);
    }
}
