package io.parkflow.squad.projects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.inbox.StartDesk;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// 入库与组建: begins the joint review of a project and knows which project a case is about.
@Singleton
final class Setup implements Ending {
    static final String WORKFLOW = "squad-setup";
    static final String FORM = "registration";

    private static final Set<Library> UNDER_WAY = Set.of(Library.PROPOSED, Library.RESERVE, Library.ADMITTED);

    private final Projects projects;
    private final Register register;
    private final Catalog catalog;
    private final StartDesk starts;

    Setup(Projects projects, Register register, Catalog catalog, StartDesk starts) {
        this.projects = projects;
        this.register = register;
        this.catalog = catalog;
        this.starts = starts;
    }

    /// @throws Rejected 409 when it has been proposed already or does not go on
    Case propose(UUID id) {
        Project project = projects.held(id);
        if (!isProposable(project)) {
            throw Rejected.conflict("projects.not-proposable")
                    .with("library", project.library().name());
        }
        Case opened = starts.start(
                catalog.current(WORKFLOW).bundle(),
                project.code() + " " + project.name(),
                registration(project),
                Map.of(
                        "officer",
                        project.people()
                                .officer()
                                .orElseGet(() -> Caller.current().member())
                                .toString()));
        register.change(
                project,
                before -> ProjectWords.of(before).opened(opened.id()),
                Fact.of("project.proposed", "project", id).inCase(opened.id()));
        return opened;
    }

    /// What was refused may be mended and proposed again: a review of its own.
    static boolean isProposable(Project project) {
        boolean free = project.library() == Library.OUTSIDE || project.library() == Library.REFUSED;
        return free && project.course() == Course.RUNNING;
    }

    /// What is proposed, as the reviewers read it; nothing personal.
    static ObjectNode registration(Project project) {
        Amounts amounts = project.amounts();
        Targets targets = project.targets();
        ObjectNode data = Trees.empty();
        data.put("code", project.code());
        data.put("name", project.name());
        data.put("ownerUscc", project.owner().uscc());
        data.put("ownerName", project.owner().name());
        data.put("category", project.category().name());
        data.put("level", project.level().name());
        text(data, "industry", project.industry());
        text(data, "space", project.space());
        text(data, "track", project.track());
        data.put("totalInvest", amounts.total().toString());
        data.put("annualPlan", amounts.annualPlan().toString());
        text(data, "contractInvest", amounts.contract().map(Money::toString));
        text(data, "inPlaceInvest", amounts.inPlace().map(Money::toString));
        text(data, "landArea", project.landArea().map(area -> area.toPlainString()));
        text(data, "buildArea", project.buildArea().map(area -> area.toPlainString()));
        text(data, "plannedStart", targets.start().map(PartialDate::toString));
        text(data, "plannedFinish", targets.finish().map(PartialDate::toString));
        text(data, "plannedProduction", targets.production().map(PartialDate::toString));
        text(data, "output", amounts.output().map(Money::toString));
        text(data, "tax", amounts.tax().map(Money::toString));
        project.jobs().ifPresent(jobs -> data.put("jobs", jobs));
        if (!project.commitments().isEmpty()) {
            var rows = data.putArray("commitments");
            project.commitments().forEach(each -> {
                ObjectNode row = rows.addObject().put("item", each.item());
                text(row, "until", each.until().map(PartialDate::toString));
            });
        }
        return data;
    }

    private static void text(ObjectNode data, String field, Optional<String> value) {
        value.ifPresent(text -> data.put(field, text));
    }

    /// The project of a verb's case, held until the commit.
    Project of(VerbCall call) {
        UUID id = projects.ofCase(call.caseId())
                .map(Project::id)
                .orElseThrow(() -> new IllegalStateException("no project of case " + call.caseId()));
        return projects.held(id);
    }

    /// Ids a form's field names.
    static List<UUID> members(Object field) {
        Stream<?> named = field instanceof List<?> all ? all.stream() : Stream.empty();
        return named.map(id -> UUID.fromString(String.valueOf(id))).distinct().toList();
    }

    /// A proposal that is given up leaves the project where it was before, also when its plan was all that was missing.
    @Override
    public void ending(Case matter, State to) {
        if (matter.workflow().equals(WORKFLOW)) {
            projects.ofCase(matter.id())
                    .filter(project -> UNDER_WAY.contains(project.library()))
                    .ifPresent(project -> register.change(
                            projects.held(project.id()),
                            before -> ProjectWords.of(before).library(Library.OUTSIDE, Optional.empty()),
                            Fact.of("project.proposalEnded", "project", project.id())
                                    .inCase(matter.id())));
        }
    }
}
