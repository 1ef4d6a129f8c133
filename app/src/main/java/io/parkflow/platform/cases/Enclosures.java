package io.parkflow.platform.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.Reference;
import io.parkflow.platform.forms.References;
import io.parkflow.platform.forms.StepRights;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What comes with a paper: files and members it names must be there, and be for its giver to name.
///
/// Only fields that may be written are judged; the others were when they were written.
@Singleton
public final class Enclosures {
    private final FileDesk files;
    private final FileRules fileRules;
    private final MemberRules memberRules;
    private final PaperViews papers;

    Enclosures(FileDesk files, FileRules fileRules, MemberRules memberRules, PaperViews papers) {
        this.files = files;
        this.fileRules = fileRules;
        this.memberRules = memberRules;
        this.papers = papers;
    }

    /// Before there is a case: every file is one's own.
    ///
    /// @param data normalised, see [io.parkflow.platform.forms.Checked]
    public List<Flaw> flaws(Form form, StepRights rights, ObjectNode data, UUID by) {
        return flaws(written(form, rights, data), by, Set.of());
    }

    /// Before there is a case, on a draft that colleagues write together: a file is one's own, or stood in the draft
    /// already, where it was judged when its owner put it.
    ///
    /// @param kept the draft as it is
    public List<Flaw> flaws(Form form, StepRights rights, ObjectNode data, ObjectNode kept, UUID by) {
        Set<UUID> there = new HashSet<>(References.of(form, kept).files());
        return flaws(written(form, rights, data), by, there);
    }

    /// In a case, files may also be those its papers name already, as far as the giver may read them.
    ///
    /// @param before the answer this one is laid over
    public List<Flaw> flaws(
            Case matter, Form form, StepRights rights, ObjectNode data, ObjectNode before, Viewer giver) {
        List<Reference> named = written(form, rights, data);
        Set<UUID> readable = new HashSet<>();
        if (named.stream().anyMatch(Reference::isFile)) {
            written(form, rights, before).forEach(reference -> readable.add(reference.id()));
            readable.addAll(papers.files(matter, giver));
            readable.removeIf(id -> files.findAttached(id, matter.id()).isEmpty());
        }
        return flaws(named, giver.member(), readable);
    }

    private static List<Reference> written(Form form, StepRights rights, ObjectNode data) {
        return References.each(form, data).stream()
                .filter(reference -> rights.over(reference.name()).writes())
                .toList();
    }

    private List<Flaw> flaws(List<Reference> named, UUID by, Set<UUID> readable) {
        return Stream.concat(
                        fileRules.flaws(named.stream().filter(Reference::isFile).toList(), by, readable),
                        memberRules.flaws(named.stream()
                                .filter(reference -> !reference.isFile())
                                .toList()))
                .toList();
    }

    /// From now on the case says who may read the files this paper names.
    ///
    /// @param workflow the form belongs to
    /// @return the paper with what a decision made with it stands on
    public Submission attach(String workflow, Submission paper, Form form) {
        String named = "%s/%s@%d".formatted(workflow, form.key(), form.version());
        return paper.with(Binding.of(named, paper.digest(), attach(paper, form)));
    }

    /// @return where in the paper → SHA-256 of the file
    private Map<String, String> attach(Submission paper, Form form) {
        Map<String, UUID> named = new HashMap<>();
        References.each(form, paper.data()).stream()
                .filter(Reference::isFile)
                .forEach(reference -> named.put(reference.pointer(), reference.id()));
        if (named.isEmpty()) {
            return Map.of();
        }
        Map<UUID, StoredFile> there = files.all(named.values());
        named.values().retainAll(there.keySet());
        files.attach(paper.caseId(), paper.id(), named);
        Map<String, String> hashes = new HashMap<>();
        named.forEach((pointer, id) ->
                hashes.put(pointer, Objects.requireNonNull(there.get(id)).sha256()));
        return hashes;
    }
}
