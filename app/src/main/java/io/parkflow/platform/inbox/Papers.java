package io.parkflow.platform.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Corrections;
import io.parkflow.platform.cases.Enclosures;
import io.parkflow.platform.cases.Submission;
import io.parkflow.platform.cases.Submissions;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.forms.Checked;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.FormCheck;
import io.parkflow.platform.forms.StepRights;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Checks what is handed in against the case's own version of the form, and keeps it.
@Singleton
public final class Papers {
    static final String START = "start";

    private final Catalog catalog;
    private final Submissions submissions;
    private final Corrections corrections;
    private final Enclosures enclosures;
    private final ParkTime time;

    Papers(Catalog catalog, Submissions submissions, Corrections corrections, Enclosures enclosures, ParkTime time) {
        this.catalog = catalog;
        this.submissions = submissions;
        this.corrections = corrections;
        this.enclosures = enclosures;
        this.time = time;
    }

    Form form(Case matter, String key) {
        return catalog.form(matter.workflow(), matter.workflowVersion(), key);
    }

    /// The paper a new case begins with.
    ///
    /// @throws Rejected 422 with everything that is wrong
    Submission handInFirst(Case matter, String formKey, ObjectNode sent, UUID by) {
        Form form = form(matter, formKey);
        StepRights rights = form.answering(START);
        Checked checked = check(form, rights, sent, Map.of());
        refuse(checked, enclosures.flaws(form, rights, checked.data(), by));
        return keep(matter, START, form, checked.data(), by);
    }

    /// @throws Rejected 422 with everything that is wrong
    public Submission handIn(Case matter, String step, String formKey, ObjectNode sent, UUID by) {
        return keep(
                matter,
                step,
                form(matter, formKey),
                check(matter, step, formKey, sent).data(),
                by);
    }

    /// @throws Rejected 422 with everything that is wrong
    Checked check(Case matter, String step, String formKey, ObjectNode sent) {
        Form form = form(matter, formKey);
        Map<String, ObjectNode> papers = others(matter.id());
        StepRights rights = corrections.rights(matter.id(), step, form);
        Checked checked = check(form, rights, sent, papers);
        ObjectNode before = papers.getOrDefault(formKey, Trees.empty());
        Viewer giver = Viewer.of(Caller.current());
        refuse(checked, enclosures.flaws(matter, form, rights, checked.data(), before, giver));
        return checked;
    }

    private Checked check(Form form, StepRights rights, ObjectNode sent, Map<String, ObjectNode> papers) {
        ObjectNode stored = papers.getOrDefault(form.key(), Trees.empty());
        return new FormCheck(form, rights, time.today()).submitted(sent, stored, papers);
    }

    private static void refuse(Checked checked, List<Flaw> enclosed) {
        if (!checked.isClean() || !enclosed.isEmpty()) {
            throw Rejected.flawed(
                    Stream.concat(checked.flaws().stream(), enclosed.stream()).toList());
        }
    }

    private Submission keep(Case matter, String step, Form form, ObjectNode data, UUID by) {
        Submission paper = submissions.add(matter.id(), step, form.key(), form.version(), data, by);
        return enclosures.attach(matter.workflow(), paper, form);
    }

    /// The newest answer to each form of the case.
    Map<String, ObjectNode> others(UUID caseId) {
        Map<String, ObjectNode> newest = new LinkedHashMap<>();
        submissions.of(caseId).forEach(paper -> newest.put(paper.form(), paper.data()));
        return newest;
    }
}
