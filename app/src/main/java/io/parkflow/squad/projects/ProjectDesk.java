package io.parkflow.squad.projects;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How projects go on: from stage to stage, standing still, from hand to hand.
@Singleton
public final class ProjectDesk {
    private final Projects projects;
    private final Register register;
    private final PeopleDesk people;
    private final Followers followers;
    private final Evidences evidences;
    private final FileDesk files;
    private final Moments moments;
    private final ProjectWriting rows;
    private final Journal journal;

    ProjectDesk(
            Projects projects,
            Register register,
            PeopleDesk people,
            Followers followers,
            Evidences evidences,
            FileDesk files,
            Moments moments,
            ProjectWriting rows,
            Journal journal) {
        this.projects = projects;
        this.register = register;
        this.people = people;
        this.followers = followers;
        this.evidences = evidences;
        this.files = files;
        this.moments = moments;
        this.rows = rows;
        this.journal = journal;
    }

    public static boolean maySteer(Project project, Caller caller) {
        boolean chief = project.people().chief().filter(caller.member()::equals).isPresent();
        return caller.may(Rights.SQUAD_MANAGE) || chief && caller.may(Rights.SQUAD_REVIEW);
    }

    /// @param on     when it came so far; today when left out
    /// @param reason needed for a step back
    /// @throws Rejected 403, 409 with what is missing, 422
    Project stage(UUID id, @Nullable Stage to, @Nullable LocalDate on, Optional<String> reason) {
        Project before = projects.held(id);
        if (!maySteer(before, Caller.current())) {
            throw Rejected.forbidden("projects.not-yours");
        }
        Flaws flaws = new Flaws();
        flaws.need("/stage", to);
        LocalDate day = on == null ? moments.today() : on;
        if (day.isAfter(moments.today())) {
            flaws.add(Flaw.at("/on", "projects.in-the-future"));
        }
        flaws.refuse();
        return staged(before, Objects.requireNonNull(to), day, reason);
    }

    private Project staged(Project before, Stage to, LocalDate day, Optional<String> reason) {
        if (before.stage() == to) {
            throw Rejected.conflict("projects.stage-already");
        }
        if (before.course() != Course.RUNNING) {
            throw Rejected.conflict("projects.not-running");
        }
        boolean back = to.isBefore(before.stage());
        if (back && (reason.isEmpty() || !Caller.current().may(Rights.SQUAD_MANAGE))) {
            throw Rejected.conflict("projects.back-needs-reason");
        }
        requireReady(before, to);
        Targets t = before.targets();
        Optional<LocalDate> started =
                to.isBefore(Stage.STARTED) ? Optional.empty() : t.started().or(() -> Optional.of(day));
        Optional<LocalDate> finished =
                to.isBefore(Stage.FINISHED) ? Optional.empty() : t.finished().or(() -> Optional.of(day));
        return register.change(
                before,
                project -> ProjectWords.of(project).stage(to, started, finished),
                Fact.of("project.stageChanged", "project", before.id())
                        .saying(reason)
                        .with("from", before.stage().name())
                        .with("to", to.name())
                        .with("on", moments.endOf(day).toString()));
    }

    private void requireReady(Project project, Stage to) {
        if (!to.isBefore(Stage.PREPARING) && project.people().leader().isEmpty()) {
            throw Rejected.conflict("projects.no-leader").with("missing", List.of(Part.LEADER.role()));
        }
        Set<Evidences.Kind> missing = evidences.missing(project, to);
        if (!missing.isEmpty()) {
            throw Rejected.conflict("projects.no-evidence")
                    .with("missing", missing.stream().map(Enum::name).toList());
        }
    }

    /// Lets a project stand still, go on, or end.
    ///
    /// @throws Rejected 403 not theirs, 409 when it is so already or has ended, 422 without a reason
    Project course(UUID id, @Nullable Course to, @Nullable String reason) {
        Project before = projects.held(id);
        Mandate.requireDecision(before);
        Flaws flaws = new Flaws();
        String why = flaws.text("/reason", reason, 500);
        flaws.need("/course", to);
        flaws.refuse();
        Course wanted = Objects.requireNonNull(to);
        if (before.course() == wanted) {
            throw Rejected.conflict("projects.course-already");
        }
        if (before.course() == Course.TERMINATED) {
            throw Rejected.conflict("projects.ended");
        }
        String type = switch (wanted) {
            case RUNNING -> "project.resumed";
            case PAUSED -> "project.paused";
            case TERMINATED -> "project.terminated";
        };
        return register.change(
                before,
                project -> ProjectWords.of(project).course(wanted),
                Fact.of(type, "project", id).saying(Optional.of(why)));
    }

    /// @throws Rejected 403 not theirs to give, 409 when it is that person's already, 422 when that person cannot have
    ///     the part, or has one that checks it
    Project handOver(
            UUID id, @Nullable Part part, @Nullable UUID to, @Nullable String reason, Optional<String> openMatters) {
        Flaws flaws = new Flaws();
        String why = flaws.text("/reason", reason, 500);
        flaws.need("/part", part);
        flaws.need("/to", to);
        flaws.refuse();
        Project project = projects.held(id);
        Part given = Objects.requireNonNull(part);
        UUID taker = Objects.requireNonNull(to);
        if (!Mandate.gives(project, given, Caller.current())) {
            throw Rejected.forbidden(given == Part.LEADER ? "projects.leader-by-park" : "projects.not-yours");
        }
        if (project.people().of(given).filter(taker::equals).isEmpty()) {
            flaws.add(people.unfit("/to", given, taker));
            PeopleDesk.clashes("/to", given, project.people().with(given, taker))
                    .forEach(flaws::add);
        }
        flaws.refuse();
        return give(project, given, taker, why, openMatters);
    }

    /// Gives a part of a project to somebody, with its slip and everything that waits for whoever has it.
    ///
    /// @throws Rejected 409 when it is that person's already, 422 when that person cannot have the part
    public Project give(Project before, Part part, UUID to, String reason, Optional<String> openMatters) {
        Optional<UUID> from = before.people().of(part);
        if (from.filter(to::equals).isPresent()) {
            throw Rejected.conflict("projects.theirs-already");
        }
        people.require("/to", part, to);
        people.keep(
                before.id(),
                new PeopleDesk.Slip(
                        PeopleDesk.next(),
                        part,
                        from,
                        to,
                        reason,
                        openMatters,
                        rows.now(),
                        Caller.find().map(Caller::member)));
        Project after = register.change(
                before,
                project -> ProjectWords.of(project).people(project.people().with(part, to)),
                Fact.of("project.handedOver", "project", before.id())
                        .saying(Optional.of(reason))
                        .with("part", part.name()));
        followers.follow(new Passing(before.id(), part, before.people(), after.people()));
        return after;
    }

    /// @throws Rejected 403 not theirs, 422 with every flaw, a file that is not the caller's included
    Evidences.Evidence prove(
            UUID id,
            Evidences.@Nullable Kind kind,
            @Nullable UUID file,
            @Nullable LocalDate on,
            @Nullable String note) {
        Project project = projects.one(id);
        Caller caller = Caller.current();
        if (!caller.may(Rights.SQUAD_MANAGE) && !project.people().include(caller.member())) {
            throw Rejected.forbidden("projects.not-yours");
        }
        Flaws flaws = new Flaws();
        Optional<String> words = flaws.findText("/note", note, 300);
        flaws.need("/kind", kind);
        flaws.need("/fileId", file);
        LocalDate day = on == null ? moments.today() : on;
        if (day.isAfter(moments.today())) {
            flaws.add(Flaw.at("/on", "projects.in-the-future"));
        }
        flaws.refuse();
        StoredFile sent = own(Objects.requireNonNull(file), caller.member());
        if (kind == Evidences.Kind.SITE_PHOTO && !sent.type().startsWith("image/")) {
            throw Rejected.flawed(List.of(Flaw.at("/fileId", "projects.not-a-photo")));
        }
        Evidences.Evidence evidence = new Evidences.Evidence(
                Ids.next(),
                Objects.requireNonNull(kind),
                sent.id(),
                words,
                day,
                rows.now(),
                Optional.of(caller.member()));
        evidences.add(id, evidence);
        journal.record(Fact.of("project.evidenced", "project", id)
                .with("kind", evidence.kind().name())
                .with("sha256", sent.sha256()));
        return evidence;
    }

    /// A file of the caller's own that nothing else names; whose else it is, is never said.
    private StoredFile own(UUID file, UUID member) {
        try {
            return files.loose(file, member);
        } catch (Rejected missing) {
            throw Rejected.flawed(List.of(Flaw.at("/fileId", "projects.no-such-file")));
        }
    }
}
