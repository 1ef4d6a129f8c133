package io.parkflow.platform.staffing;

import io.parkflow.engine.OpenedTask;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Organisation;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Doers;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.draw.DrawDesk;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds who does a step. The plain kind, a role without policies, asks the database nothing.
@Singleton
public final class Staffing {
    /// Who looks after what nobody else can do: holders of `cases.manage`.
    public static final String ADMINISTRATION = "DISPATCH_OFFICE";

    private final Organisation organisation;
    private final Proxies proxies;
    private final Parts parts;
    private final DrawDesk draws;
    private final Doers doers;
    private final Journal journal;
    private final Sql sql;

    Staffing(
            Organisation organisation,
            Proxies proxies,
            Parts parts,
            DrawDesk draws,
            Doers doers,
            Journal journal,
            Sql sql) {
        this.organisation = organisation;
        this.proxies = proxies;
        this.parts = parts;
        this.draws = draws;
        this.doers = doers;
        this.journal = journal;
        this.sql = sql;
    }

    public Found find(Step step, OpenedTask task, Case matter) {
        Step.Assign assign = step.assign();
        if (assign.role() != null && assign.nobody() == null) {
            return Found.Somebody.group(Viewer.role(assign.role()));
        }
        Optional<String> code = code(assign);
        if (code.isPresent()) {
            return organisation.hasAnybody(code.get(), doers.of(matter, step.apart()))
                    ? Found.Somebody.group(Viewer.role(code.get()))
                    : nobody(assign, task, matter);
        }
        return member(step, task, matter)
                .flatMap(member -> person(member, step, task, matter))
                .orElseGet(() -> nobody(assign, task, matter));
    }

    private Optional<String> code(Step.Assign assign) {
        if (assign.role() != null) {
            return Optional.of(assign.role());
        }
        if (assign.unit() != null) {
            return Optional.of(organisation.findUnit(assign.unit()).orElse("u:"));
        }
        if (assign.group() != null) {
            return Optional.of(organisation.findCrew("group", assign.group()).orElse("g:"));
        }
        return assign.post() == null
                ? Optional.empty()
                : Optional.of(organisation.findCrew("post", assign.post()).orElse("g:"));
    }

    private Optional<UUID> member(Step step, OpenedTask task, Case matter) {
        Step.Assign assign = step.assign();
        Step.Draw draw = assign.draw();
        if (draw != null) {
            return task.element().flatMap(Staffing::id).or(() -> draws.one(matter, task.step(), step, draw));
        }
        if (assign.field() != null) {
            String field = assign.field();
            return task.element()
                    .or(() -> task.routing().apply(field).map(Object::toString))
                    .flatMap(Staffing::id);
        }
        return assign.starter() == null ? named(assign, matter) : Optional.of(matter.starter());
    }

    /// Whom a step asks that is this person's: their stand-in while they are away; when they may not do it, whoever
    /// it goes to when nobody is found.
    ///
    /// @return inbox key
    public String candidate(Step step, Case matter, UUID member) {
        Proxies.Presence presence = proxies.presence(member, matter.workflow());
        Set<UUID> apart = doers.of(matter, step.apart());
        boolean fit = presence.here() && !apart.contains(member);
        return Stream.concat(standIn(presence, step).stream(), Stream.of(member))
                .filter(asked -> fit && !apart.contains(asked))
                .findFirst()
                .map(Viewer::member)
                .orElse(upwards(step.assign()));
    }

    /// Whether a task lies with this person or whoever stands in for them.
    ///
    /// @param owner inbox key
    public boolean isWith(String owner, UUID member, Case matter) {
        return owner.equals(Viewer.member(member))
                || proxies.presence(member, matter.workflow())
                        .standIn()
                        .map(Viewer::member)
                        .filter(owner::equals)
                        .isPresent();
    }

    /// A score is the appointed expert's own.
    private static Optional<UUID> standIn(Proxies.Presence presence, Step step) {
        return presence.standIn().filter(_ -> step.findRubric().isEmpty());
    }

    /// Where a task goes that lies with somebody who may not work any more: back to the group it was taken from, to
    /// whom the step would ask now, else to whoever it goes to when nobody is found.
    ///
    /// @return inbox key
    public String afterLeaving(Step step, Case matter, Optional<String> group, UUID left) {
        return group.filter(key -> isThere(key, matter))
                .or(() -> instead(step.assign(), matter)
                        .filter(member -> !member.equals(left) && !doers.include(matter, step.apart(), member))
                        .map(Viewer::member)
                        .filter(key -> isThere(key, matter)))
                .orElse(upwards(step.assign()));
    }

    private static String upwards(Step.Assign assign) {
        return Viewer.role(assign.findUpper().orElse(ADMINISTRATION));
    }

    private boolean isThere(String key, Case matter) {
        String code = key.substring(key.indexOf(':') + 1);
        return key.startsWith("r:")
                ? organisation.hasAnybody(code)
                : id(code).filter(member ->
                                proxies.presence(member, matter.workflow()).here())
                        .isPresent();
    }

    /// Whom a step names without anybody's choice; a company is spoken to through its contact.
    private Optional<UUID> instead(Step.Assign assign, Case matter) {
        return assign.starter() == null
                ? named(assign, matter)
                : matter.resident().flatMap(organisation::findContact);
    }

    private Optional<UUID> named(Step.Assign assign, Case matter) {
        if (assign.unitHead() != null) {
            return assign.unitHead().equals("starter")
                    ? organisation.findHead(matter.starter(), 1)
                    : organisation.findHead(assign.unitHead());
        }
        if (assign.heads() != null) {
            return organisation.findHead(matter.starter(), assign.heads());
        }
        if (assign.part() != null) {
            return parts.find(matter.id(), assign.part());
        }
        return Boolean.TRUE.equals(assign.contact())
                ? matter.resident().flatMap(organisation::findContact)
                : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @return nothing when the person is not here any more, or did what this must be kept apart from
    private Optional<Found> person(UUID member, Step step, OpenedTask task, Case matter) {
        Step.Assign assign = step.assign();
        UUID asked = member;
        if (member.equals(matter.starter()) && assign.starter() == null && assign.contact() == null) {
            if ("skip".equals(assign.starterFound())) {
                return Optional.of(new Found.Skip("starter"));
            }
            if ("head".equals(assign.starterFound())) {
                asked = organisation.findHead(member, 1).orElse(member);
            }
        }
        Proxies.Presence presence = proxies.presence(asked, matter.workflow());
        Set<UUID> apart = doers.of(matter, step.apart());
        if (!presence.here() || apart.contains(asked)) {
            return Optional.empty();
        }
        if ("skip".equals(assign.repeated()) && isLastDoer(matter.id(), asked)) {
            return Optional.of(new Found.Skip("repeated"));
        }
        Optional<UUID> standIn = standIn(presence, step).filter(proxy -> !apart.contains(proxy));
        UUID away = asked;
        standIn.ifPresent(proxy -> journal.record(Fact.ofCase("work.task.proxied", matter.id())
                .at(task.step())
                .with("for", away.toString())
                .with("to", proxy.toString())));
        return Optional.of(new Found.Somebody(Viewer.member(standIn.orElse(asked)), Optional.of(asked)));
    }

    private Found nobody(Step.Assign assign, OpenedTask task, Case matter) {
        if ("skip".equals(assign.nobody())) {
            return new Found.Skip("nobody");
        }
        journal.record(Fact.ofCase("work.task.nobodyFound", matter.id()).at(task.step()));
        return Found.Somebody.group(upwards(assign));
    }

    private boolean isLastDoer(UUID caseId, UUID member) {
        return sql.of("""
                        select member_id from inbox_done where tenant_id = :tenant and case_id = :case and kind = 'step'
                        order by done_at desc, id desc limit 1
                        """)
                .with("case", caseId)
                .find(row -> row.uuid("member_id"))
                .filter(member::equals)
                .isPresent();
    }
}
