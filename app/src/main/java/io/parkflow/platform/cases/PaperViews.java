package io.parkflow.platform.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.FileLabel;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.References;
import io.parkflow.platform.forms.StepRights;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Papers as a reader may see them: hidden fields gone, sensitive ones masked.
@Singleton
public final class PaperViews {
    /// @param data   what is left for this reader
    /// @param before the same of the paper it took the place of; told to whoever works at a step
    /// @param by   name of the one who handed it in
    public record Shown(
            String workflow,
            String form,
            int version,
            String title,
            String step,
            Map<String, Object> data,
            Optional<Map<String, Object>> before,
            List<FileLabel> files,
            String by,
            Instant at) {}

    /// What is filled in already.
    ///
    /// @param files named in it
    public record Draft(Map<String, Object> data, List<FileLabel> files) {
        public static final Draft EMPTY = new Draft(Map.of(), List.of());
    }

    private final Submissions submissions;
    private final Corrections corrections;
    private final Catalog catalog;
    private final OpenStep.Source open;
    private final FileDesk files;
    private final Sql sql;
    private final List<Earlier> earlier;

    PaperViews(
            Submissions submissions,
            Corrections corrections,
            Catalog catalog,
            OpenStep.Source open,
            FileDesk files,
            Sql sql,
            List<Earlier> earlier) {
        this.submissions = submissions;
        this.corrections = corrections;
        this.catalog = catalog;
        this.open = open;
        this.files = files;
        this.sql = sql;
        this.earlier = List.copyOf(earlier);
    }

    /// The newest paper of each named form, for the one who works at a step.
    public List<Shown> shown(Case matter, String step, List<String> forms, Locale locale) {
        return forms.stream()
                .map(form -> submissions.newest(matter.id(), form, 2))
                .filter(papers -> !papers.isEmpty())
                .map(papers -> shown(
                        matter, papers, form(matter, papers.getFirst().form()).reading(step), locale))
                .toList();
    }

    /// Every paper of the case; those of one's own company as they are.
    public List<Shown> all(Case matter, Viewer viewer, Locale locale) {
        boolean staff = viewer.isColleague();
        return submissions.of(matter.id()).stream()
                .filter(paper -> staff || paper.submittedBy().equals(viewer.member()))
                .map(paper -> shown(matter, List.of(paper), rights(matter, paper, viewer), locale))
                .toList();
    }

    /// Files named where this person may read: in papers they see, and in what lies beside their open tasks.
    public Set<UUID> files(Case matter, Viewer viewer) {
        Set<UUID> named = new HashSet<>();
        boolean staff = viewer.isColleague();
        submissions.of(matter.id()).stream()
                .filter(paper -> staff || paper.submittedBy().equals(viewer.member()))
                .forEach(paper -> named.addAll(files(matter, paper, rights(matter, paper, viewer))));
        open.of(matter.id()).stream()
                .filter(step -> viewer.candidates().contains(step.candidate()))
                .forEach(step -> named.addAll(besides(matter, step.step())));
        return named;
    }

    private Set<UUID> besides(Case matter, String stepKey) {
        Step step = catalog.edition(matter.workflow(), matter.workflowVersion())
                .bundle()
                .step(stepKey);
        Set<UUID> named = new HashSet<>();
        step.shows()
                .forEach(key -> submissions
                        .findNewest(matter.id(), key)
                        .ifPresent(paper -> named.addAll(
                                files(matter, paper, form(matter, key).reading(stepKey)))));
        step.findForm()
                .ifPresent(key -> submissions
                        .findNewest(matter.id(), key)
                        .ifPresent(paper -> named.addAll(
                                files(matter, paper, corrections.rights(matter.id(), stepKey, form(matter, key))))));
        return named;
    }

    private Set<UUID> files(Case matter, Submission paper, StepRights rights) {
        Form form = form(matter, paper.form());
        return References.of(form, rights.visible(form, paper.data())).files();
    }

    private StepRights rights(Case matter, Submission paper, Viewer viewer) {
        Form form = form(matter, paper.form());
        return paper.submittedBy().equals(viewer.member()) ? form.answering(paper.step()) : form.reading("view");
    }

    /// What a step goes on with when its form was handed in before.
    public Draft draft(Case matter, String step, String formKey) {
        Form form = form(matter, formKey);
        StepRights rights = corrections.rights(matter.id(), step, form);
        return submissions
                .findNewest(matter.id(), formKey)
                .map(Submission::data)
                .or(() -> earlier.stream()
                        .filter(room -> room.workflow().equals(matter.workflow()))
                        .flatMap(room -> room.find(matter.id(), formKey).stream())
                        .findFirst())
                .map(data -> rights.visible(form, data))
                .map(data -> new Draft(Trees.map(data), named(form, data)))
                .orElse(Draft.EMPTY);
    }

    private Form form(Case matter, String key) {
        return catalog.form(matter.workflow(), matter.workflowVersion(), key);
    }

    /// @param papers the one to show, and after it the one it took the place of
    private Shown shown(Case matter, List<Submission> papers, StepRights rights, Locale locale) {
        Submission paper = papers.getFirst();
        Form form = form(matter, paper.form());
        ObjectNode data = rights.visible(form, paper.data());
        Optional<ObjectNode> before =
                papers.stream().skip(1).findFirst().map(older -> rights.visible(form, older.data()));
        Set<UUID> files = new HashSet<>(References.of(form, data).files());
        before.ifPresent(older -> files.addAll(References.of(form, older).files()));
        return new Shown(
                matter.workflow(),
                paper.form(),
                paper.formVersion(),
                form.title().in(locale),
                paper.step(),
                Trees.map(data),
                before.map(Trees::map),
                this.files.labels(files),
                name(paper.submittedBy()),
                paper.submittedAt());
    }

    private List<FileLabel> named(Form form, ObjectNode data) {
        return files.labels(References.of(form, data).files());
    }

    private String name(UUID member) {
        return sql.of("select name from member where tenant_id = :tenant and id = :id")
                .with("id", member)
                .find(row -> row.text("name"))
                .orElse("");
    }
}
