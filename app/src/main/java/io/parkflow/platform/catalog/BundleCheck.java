package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.parkflow.engine.Node;
import io.parkflow.engine.ProcessModel;
import io.parkflow.ground.calendar.Length;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Names in a bundle that point nowhere: roles, forms, rubrics, steps, fields, routing values, ends.
final class BundleCheck {
    private final Bundle bundle;
    private final Map<String, JsonNode> parts;
    private final Set<String> roles;
    private final List<Remark> remarks = new ArrayList<>();

    private BundleCheck(Bundle bundle, Map<String, JsonNode> parts, Set<String> roles) {
        this.bundle = bundle;
        this.parts = parts;
        this.roles = roles;
    }

    /// @param roles codes the platform knows
    static List<Remark> of(Bundle bundle, Map<String, JsonNode> parts, Set<String> roles) {
        var check = new BundleCheck(bundle, parts, roles);
        check.parts();
        check.start();
        bundle.deadlines().forEach((name, deadline) -> check.length("/deadlines/" + name, deadline));
        bundle.steps().forEach(check::step);
        return check.remarks;
    }

    /// Every end of the drawing must say what becomes of the case.
    static List<Remark> ends(Bundle bundle, ProcessModel model) {
        return model.body().nodes().stream()
                .filter(Node.End.class::isInstance)
                .map(Node::id)
                .filter(id -> !bundle.ends().containsKey(id))
                .map(id -> Remark.grave(Remark.BUNDLE, "/ends", "catalog.end-missing", id))
                .toList();
    }

    private void parts() {
        Set<String> pinned = new TreeSet<>();
        bundle.forms().forEach(key -> pinned.add("forms/" + key));
        bundle.rubrics().forEach(key -> pinned.add("rubrics/" + key));
        bundle.rules().forEach(key -> pinned.add("rules/" + key));
        bundle.letters().forEach(key -> pinned.add("letters/" + key));
        pinned.stream().filter(name -> !parts.containsKey(name)).forEach(name -> say("", "catalog.part-missing", name));
        parts.forEach((name, part) -> {
            if (!pinned.contains(name)) {
                remarks.add(Remark.grave(name, "", "catalog.part-unused", name));
            } else if (!name.startsWith("rules/")
                    && !name.endsWith("/" + part.path("key").asText())) {
                remarks.add(Remark.grave(
                        name, "/key", "catalog.part-key", part.path("key").asText()));
            }
        });
    }

    private void start() {
        Bundle.Start start = bundle.start();
        for (int i = 0; i < start.roles().size(); i++) {
            role("/start/roles/" + i, start.roles().get(i));
        }
        start.findForm().ifPresent(form -> among("/start/form", form, bundle.forms(), "catalog.no-form"));
        routes("/start/routes", start.routes(), start.findForm().orElse(""));
    }

    private void step(String key, Step step) {
        String at = "/steps/" + key;
        if (step.assign().role() != null) {
            role(at + "/assign/role", step.assign().role());
        }
        step.assign().findUpper().ifPresent(role -> role(at + "/assign/nobody", role));
        if (step.assign().draw() != null && step.assign().draw().role() != null) {
            role(at + "/assign/draw/role", step.assign().draw().role());
        }
        if (step.deadline() != null) {
            length(at + "/deadline", step.deadline());
        }
        step.findForm().ifPresent(form -> among(at + "/form", form, bundle.forms(), "catalog.no-form"));
        step.findRubric().ifPresent(rubric -> among(at + "/rubric", rubric, bundle.rubrics(), "catalog.no-rubric"));
        step.shows().forEach(form -> among(at + "/shows", form, bundle.forms(), "catalog.no-form"));
        step.apart().stream()
                .filter(other -> !other.equals(Step.START))
                .forEach(other -> among(at + "/apart", other, bundle.steps().keySet(), "catalog.no-step"));
        routes(at + "/routes", step.routes(), step.findForm().orElse(""));
    }

    private void routes(String at, Map<String, String> routes, String form) {
        JsonNode fields =
                parts.getOrDefault("forms/" + form, MissingNode.getInstance()).path("fields");
        routes.forEach((field, name) -> {
            if (!fields.has(field)) {
                say(at + "/" + field, "catalog.no-field", field);
            }
            among(at + "/" + field, name, bundle.routing().keySet(), "catalog.no-routing");
        });
    }

    private void role(String at, String role) {
        among(at, role, roles, "catalog.no-role");
    }

    private void length(String at, Bundle.Deadline deadline) {
        try {
            Length.parse(deadline.length());
        } catch (IllegalArgumentException e) {
            say(at + "/length", "catalog.length", deadline.length());
        }
    }

    private void among(String at, String name, Collection<String> known, String code) {
        if (!known.contains(name)) {
            say(at, code, name);
        }
    }

    private void say(String at, String code, Object... args) {
        remarks.add(Remark.grave(Remark.BUNDLE, at, code, args));
    }
}
