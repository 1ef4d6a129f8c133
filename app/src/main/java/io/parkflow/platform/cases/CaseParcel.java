package io.parkflow.platform.cases;

import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.Parcel;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.Naming;
import io.parkflow.platform.forms.Reference;
import io.parkflow.platform.forms.References;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The files of a case for one reader: each once, in a folder by the place in the form that names it, numbered in the
/// order of the papers.
@Singleton
final class CaseParcel {
    private final Submissions submissions;
    private final PaperViews papers;
    private final CommentFiles comments;
    private final Catalog catalog;
    private final FileDesk files;

    CaseParcel(Submissions submissions, PaperViews papers, CommentFiles comments, Catalog catalog, FileDesk files) {
        this.comments = comments;
        this.submissions = submissions;
        this.papers = papers;
        this.catalog = catalog;
        this.files = files;
    }

    Parcel of(Case matter, Viewer viewer, Locale locale) {
        Set<UUID> readable = papers.files(matter, viewer);
        Map<UUID, StoredFile> stored = files.all(readable);
        Set<UUID> packed = new HashSet<>();
        Parcel parcel = new Parcel();
        for (Submission paper : submissions.of(matter.id())) {
            Form form = catalog.form(matter.workflow(), matter.workflowVersion(), paper.form());
            for (Reference reference : References.each(form, paper.data())) {
                StoredFile file = stored.get(reference.id());
                if (file != null && file.scan().isSafe() && packed.add(file.id())) {
                    String folder = "%02d %s".formatted(packed.size(), label(form, reference, locale));
                    String name = form.findField(reference.name())
                            .map(field -> Naming.of(field, paper.data(), file.name()))
                            .orElse(file.name());
                    parcel.add(folder, name, file, files.bytes(file));
                }
            }
        }
        comments(matter, viewer, locale, packed, parcel);
        return parcel;
    }

    /// What people enclosed when they spoke about the case, for the park's own alone.
    private void comments(Case matter, Viewer viewer, Locale locale, Set<UUID> packed, Parcel parcel) {
        List<UUID> named = comments.of(matter.id(), viewer);
        Map<UUID, StoredFile> stored = named.isEmpty() ? Map.of() : files.all(named);
        for (UUID id : named) {
            StoredFile file = stored.get(id);
            if (file != null && file.scan().isSafe() && packed.add(id)) {
                String folder = "%02d %s".formatted(packed.size(), Texts.of(locale, "cases.comment-files", List.of()));
                parcel.add(folder, file.name(), file, files.bytes(file));
            }
        }
    }

    private static String label(Form form, Reference reference, Locale locale) {
        return form.findField(reference.name())
                .map(field -> field.label().in(locale))
                .filter(words -> !words.isBlank())
                .orElse(reference.name());
    }
}
