package io.parkflow.squad.projects;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Enters projects and changes them. Every change is a new version of the row and an event that says field by field
/// what it was and what it is; nothing is changed any other way.
@Singleton
public final class Register {
    private static final Set<Stage> FIRST = Set.of(Stage.LEAD, Stage.TALKS, Stage.SIGNED);

    private final Projects projects;
    private final ProjectWriting rows;
    private final Similar similar;
    private final PeopleDesk people;
    private final List<Frozen> frozen;
    private final Writable writable;
    private final List<Halting> halting;
    private final Moments moments;
    private final Journal journal;

    Register(
            Projects projects,
            ProjectWriting rows,
            Similar similar,
            PeopleDesk people,
            List<Frozen> frozen,
            Writable writable,
            List<Halting> halting,
            Moments moments,
            Journal journal) {
        this.projects = projects;
        this.rows = rows;
        this.similar = similar;
        this.people = people;
        this.frozen = List.copyOf(frozen);
        this.writable = writable;
        this.halting = List.copyOf(halting);
        this.moments = moments;
        this.journal = journal;
    }

    /// @throws Rejected 409 with what is alike, unless the body says why it is another; 422 with every flaw
    Project enter(ProjectBody body) {
        Intake.Said said = new Intake(body).read();
        Optional<UUID> officer = officer(body);
        Stage stage = body.stage() == null ? Stage.LEAD : body.stage();
        if (!FIRST.contains(stage)) {
            throw Rejected.flawed(List.of(Flaw.at("/stage", "projects.first-stage")));
        }
        List<Similar.Found> alike = similar.to(said.owner().uscc(), said.name());
        boolean distinct =
                body.distinctReason() != null && !body.distinctReason().isBlank();
        if (!alike.isEmpty() && !distinct) {
            throw Rejected.conflict(
                            "projects.alike",
                            alike.getFirst().code(),
                            alike.getFirst().name())
                    .with("similar", alike)
                    .can("tellApart");
        }
        Project entered = entered(
                said,
                stage,
                new People(Optional.empty(), Optional.empty(), officer),
                rows.serials(moments.today().getYear(), 1));
        add(entered, said.contact());
        if (distinct && !alike.isEmpty()) {
            journal.record(Fact.of("project.toldApart", "project", entered.id())
                    .saying(Optional.ofNullable(body.distinctReason()))
                    .with(
                            "from",
                            alike.stream().map(found -> found.id().toString()).toList()));
        }
        return entered;
    }

    /// Whoever enters a project as officer is its officer, unless another is named.
    private Optional<UUID> officer(ProjectBody body) {
        if (body.officerId() != null) {
            people.require("/officerId", Part.OFFICER, body.officerId());
            return Optional.of(body.officerId());
        }
        Caller caller = Caller.current();
        return caller.roles().contains(Part.OFFICER.role()) ? Optional.of(caller.member()) : Optional.empty();
    }

    Project entered(Intake.Said said, Stage stage, People people, int serial) {
        return new Project(
                Ids.next(),
                code(serial),
                said.name(),
                said.owner(),
                said.category(),
                said.level(),
                said.industry(),
                said.space(),
                said.track(),
                Library.OUTSIDE,
                stage,
                Course.RUNNING,
                said.isSquad(),
                said.isTop500(),
                said.amounts(),
                new Targets(
                        said.contract(),
                        said.start(),
                        said.finish(),
                        said.production(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                said.landArea(),
                said.buildArea(),
                said.jobs(),
                people,
                said.commitments(),
                Optional.empty(),
                rows.now(),
                1);
    }

    String code(int serial) {
        return "XM%d-%04d".formatted(moments.today().getYear(), serial);
    }

    void add(Project entered, Contact contact) {
        rows.add(entered, contact);
        journal.record(Fact.of("project.registered", "project", entered.id())
                .with("code", entered.code())
                .with("level", entered.level().name())
                .with("version", 1)
                .with("project", ProjectFields.of(entered)));
    }

    /// The form anew. Who it is in the hands of, its stage and its library do not change here.
    ///
    /// @throws Rejected 403 not theirs, 409 fixed or under review, 412 stale, 422 with every flaw
    Project rewrite(UUID id, Version seen, ProjectBody body) {
        Project before = projects.held(id);
        writable.require(before, Caller.current());
        seen.require(before.version(), ProjectFields.of(before));
        Intake.Said said = new Intake(body).read();
        Targets targets = before.targets();
        Project after = ProjectWords.of(before)
                .said(
                        said,
                        new Targets(
                                said.contract(),
                                said.start(),
                                said.finish(),
                                said.production(),
                                targets.admitted(),
                                targets.started(),
                                targets.finished()));
        if (promised(before, after) && isDecided(before)) {
            throw Rejected.conflict("projects.by-change-request");
        }
        // who does not see whom to call cannot mean to change it
        if (Caller.current().may(Rights.SQUAD_CONTACTS_VIEW)) {
            rows.contact(id, said.contact());
        }
        return change(before, _ -> after, Fact.of("project.changed", "project", id));
    }

    private static boolean promised(Project before, Project after) {
        return !before.targets().equals(after.targets())
                || !before.amounts().annualPlan().equals(after.amounts().annualPlan())
                || !before.amounts().total().equals(after.amounts().total());
    }

    boolean isFrozen(UUID id) {
        return frozen.stream().anyMatch(each -> each.isFrozen(id));
    }

    /// By the baseline, or before there is one by those who admitted it.
    private boolean isDecided(Project project) {
        return isFrozen(project.id())
                || project.library() == Library.ADMITTED && project.caseId().isPresent();
    }

    /// The one way a project changes: a version of the row, and the event with what was and what is. Without a
    /// difference nothing happens.
    ///
    /// @param before as it is held
    /// @param fact   what has happened; version and changes are added
    public Project change(Project before, UnaryOperator<Project> change, Fact fact) {
        Instant now = rows.now();
        Project after = ProjectWords.of(change.apply(before)).version(now, before.version() + 1);
        var changes = ProjectFields.changes(before, after);
        if (changes.isEmpty()) {
            return before;
        }
        rows.replace(before, after);
        journal.record(fact.with("version", after.version())
                .with("level", after.level().name())
                .with("changes", changes));
        if (before.reports() && !after.reports()) {
            halting.forEach(room -> room.halted(after));
        }
        return after;
    }
}
