package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.identity.Uscc;
import io.parkflow.ground.money.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Projects as people see them.
@Singleton
public final class ProjectViews {
    private final Members members;
    private final ProjectWriting rows;
    private final ProjectActs acts;
    private final List<Lamp> lamps;

    ProjectViews(Members members, ProjectWriting rows, ProjectActs acts, List<Lamp> lamps) {
        this.members = members;
        this.rows = rows;
        this.acts = acts;
        this.lamps = List.copyOf(lamps);
    }

    enum Tag {
        /// 百亿
        YI_100,
        /// 10 亿级
        YI_10,
        /// 500 强
        TOP_500
    }

    @Serdeable
    public record Person(UUID id, String name) {}

    @Serdeable
    public record Hands(Optional<Person> leader, Optional<Person> chief, Optional<Person> officer) {}

    @Serdeable
    record Owner(String uscc, String name, boolean doubtful) {}

    @Serdeable
    record Promise(String item, Optional<String> until) {}

    /// @param contactName masked like the phone, unless the reader may see it
    @Serdeable
    record ProjectSheet(
            UUID id,
            String code,
            String name,
            Owner owner,
            Category category,
            Level level,
            Optional<String> industry,
            Optional<String> space,
            Optional<String> track,
            Library library,
            Stage stage,
            Course course,
            boolean isSquad,
            boolean isTop500,
            List<Tag> tags,
            Money totalInvest,
            Money annualPlan,
            Optional<Money> contractInvest,
            Optional<Money> inPlaceInvest,
            Optional<Money> output,
            Optional<Money> tax,
            Optional<BigDecimal> landArea,
            Optional<BigDecimal> buildArea,
            Optional<Integer> jobs,
            Optional<LocalDate> contractOn,
            Optional<String> plannedStart,
            Optional<String> plannedFinish,
            Optional<String> plannedProduction,
            Optional<LocalDate> admittedOn,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> finishedOn,
            Hands people,
            Optional<String> contactName,
            Optional<String> contactPhone,
            List<Promise> commitments,
            Optional<UUID> caseId,
            Optional<UUID> mergedInto,
            Optional<Lamp.Shade> light,
            Optional<LocalDate> asOf,
            Instant since,
            int version,
            List<String> can) {}

    Map<UUID, Lamp.Shade> shades(List<UUID> ids, Optional<LocalDate> asOf, Locale locale) {
        return ids.isEmpty() || lamps.isEmpty() ? Map.of() : lamps.getFirst().shades(ids, asOf, locale);
    }

    Map<UUID, String> names(List<Project> projects) {
        List<UUID> ids = projects.stream()
                .flatMap(project -> project.people().all().stream())
                .toList();
        return ids.isEmpty() ? Map.of() : members.names(ids);
    }

    static List<Tag> tags(Project project) {
        List<Tag> tags = new ArrayList<>();
        switch (project.amounts().size()) {
            case YI_100 -> tags.add(Tag.YI_100);
            case YI_10 -> tags.add(Tag.YI_10);
            case BELOW -> {}
        }
        if (project.isTop500()) {
            tags.add(Tag.TOP_500);
        }
        return tags;
    }

    /// Who each of the projects is in the hands of.
    public Map<UUID, Hands> hands(List<Project> projects) {
        Map<UUID, String> names = names(projects);
        return projects.stream().collect(Collectors.toMap(Project::id, each -> hands(each.people(), names)));
    }

    static Hands hands(People people, Map<UUID, String> names) {
        return new Hands(
                people.leader().map(id -> person(id, names)),
                people.chief().map(id -> person(id, names)),
                people.officer().map(id -> person(id, names)));
    }

    static Person person(UUID id, Map<UUID, String> names) {
        return new Person(id, names.getOrDefault(id, ""));
    }

    ProjectSheet sheet(Project project, Optional<LocalDate> asOf, Locale locale) {
        Contact contact = asOf.isPresent() ? Contact.NONE : rows.contact(project.id());
        boolean clear = Caller.current().may(Rights.SQUAD_CONTACTS_VIEW);
        Amounts amounts = project.amounts();
        Targets targets = project.targets();
        return new ProjectSheet(
                project.id(),
                project.code(),
                project.name(),
                new Owner(
                        project.owner().uscc(),
                        project.owner().name(),
                        Uscc.of(project.owner().uscc()) instanceof Uscc.Doubtful),
                project.category(),
                project.level(),
                project.industry(),
                project.space(),
                project.track(),
                project.library(),
                project.stage(),
                project.course(),
                project.isSquad(),
                project.isTop500(),
                tags(project),
                amounts.total(),
                amounts.annualPlan(),
                amounts.contract(),
                amounts.inPlace(),
                amounts.output(),
                amounts.tax(),
                project.landArea(),
                project.buildArea(),
                project.jobs(),
                targets.contract(),
                targets.start().map(PartialDate::toString),
                targets.finish().map(PartialDate::toString),
                targets.production().map(PartialDate::toString),
                targets.admitted(),
                targets.started(),
                targets.finished(),
                hands(project.people(), names(List.of(project))),
                clear ? contact.name() : contact.maskedName(),
                contact.phone().map(phone -> clear ? phone.value() : phone.masked()),
                project.commitments().stream()
                        .map(each -> new Promise(each.item(), each.until().map(PartialDate::toString)))
                        .toList(),
                project.caseId(),
                project.library() == Library.MERGED ? rows.mergedInto(project.id()) : Optional.empty(),
                Optional.ofNullable(shades(List.of(project.id()), asOf, locale).get(project.id())),
                asOf,
                project.since(),
                project.version(),
                asOf.isPresent() ? List.of() : acts.can(project));
    }
}
