package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.engine.BpmnGuard;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Verdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that keeps a draft from being published, told at once.
///
/// A part is read for its meaning only when its shape is right, so a remark never follows from another.
@Singleton
final class DraftCheck {
    /// @param model there when nothing grave was found
    record Result(List<Remark> remarks, Optional<ProcessModel> model) {
        Result {
            remarks = List.copyOf(remarks);
        }

        boolean publishable() {
            return remarks.stream().noneMatch(Remark::grave);
        }
    }

    private final Declarations declarations;
    private final RoleNames roles;
    private final Press press;

    DraftCheck(Declarations declarations, RoleNames roles, Press press) {
        this.declarations = declarations;
        this.roles = roles;
        this.press = press;
    }

    /// @param base     the standard version it comes from
    /// @param callable what it may call, by key
    Result check(Draft draft, Edition base, Map<String, Edition> callable) {
        List<Remark> remarks = new ArrayList<>(Structure.bundle(draft.bundle()));
        boolean readable = remarks.isEmpty();
        List<Remark> forms = partShapes(draft.parts());
        remarks.addAll(forms);
        if (!readable) {
            return new Result(ordered(remarks), Optional.empty());
        }
        Edition edition = press.read(draft.body().toString(), Edition.PARK, Map.of());
        remarks.addAll(BundleCheck.of(edition.bundle(), edition.parts(), roles.all()));
        remarks.addAll(LockedCheck.of(base, edition));
        if (forms.isEmpty()) {
            remarks.addAll(SystemFields.check(base, edition.parts()));
        }
        Optional<ProcessModel> model =
                remarks.stream().anyMatch(remark -> remark.code().equals("catalog.length"))
                        ? Optional.empty()
                        : drawing(edition, base, callable, remarks);
        return new Result(ordered(remarks), model);
    }

    private static List<Remark> partShapes(Map<String, JsonNode> parts) {
        List<Remark> remarks = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (name.startsWith("forms/")) {
                remarks.addAll(Structure.form(name, part));
            } else if (name.startsWith("rubrics/")) {
                remarks.addAll(RubricCheck.of(name, part));
            }
        });
        return remarks;
    }

    private Optional<ProcessModel> drawing(
            Edition edition, Edition base, Map<String, Edition> callable, List<Remark> remarks) {
        Verdict verdict = BpmnGuard.check(edition.drawing(), declarations.of(edition, callable.keySet()));
        verdict.findings().stream().map(Remark::of).forEach(remarks::add);
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            return Optional.empty();
        }
        ProcessModel model = accepted.model();
        remarks.addAll(BundleCheck.ends(edition.bundle(), model));
        Verdict standard = BpmnGuard.check(base.drawing(), declarations.of(base, callable.keySet()));
        if (standard instanceof Verdict.Accepted drawn) {
            remarks.addAll(LockedCheck.of(base, edition.bundle(), drawn.model(), model));
        }
        Calls.clashes(edition, model, callable)
                .forEach(name -> remarks.add(Remark.grave(Remark.BUNDLE, "/" + name, "catalog.call-clash", name)));
        return Optional.of(model);
    }

    private static List<Remark> ordered(List<Remark> remarks) {
        return remarks.stream()
                .sorted(Comparator.comparing(remark -> !remark.grave()))
                .toList();
    }
}
