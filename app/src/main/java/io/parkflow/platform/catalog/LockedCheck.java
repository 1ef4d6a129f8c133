package io.parkflow.platform.catalog;

import io.parkflow.engine.Flow;
import io.parkflow.engine.Node;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Scope;
import io.parkflow.ground.calendar.Length;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a park may not change in its own version: who must be another person, keeping out, the public notice and its
/// length, the books of the workflow's own room, the values verbs answer with.
final class LockedCheck {
    private static final String RECUSE = "review.recuse";
    private static final String OPEN_NOTICE = "publicity.open";
    private static final int NOTICE_DAYS = 5;

    private final Edition base;
    private final Bundle standard;
    private final Bundle bundle;
    private final List<Remark> remarks = new ArrayList<>();

    private LockedCheck(Edition base, Bundle bundle) {
        this.base = base;
        this.standard = base.bundle();
        this.bundle = bundle;
    }

    /// What can be told without a drawing.
    static List<Remark> of(Edition base, Edition draft) {
        var check = new LockedCheck(base, draft.bundle());
        check.identity();
        check.standard.steps().forEach(check::apart);
        check.bundle.steps().forEach(check::recusal);
        check.routing();
        check.notice();
        base.parts().keySet().stream()
                .filter(name -> name.startsWith("rules/"))
                .filter(name -> !Optional.ofNullable(base.parts().get(name))
                        .equals(Optional.ofNullable(draft.parts().get(name))))
                .forEach(name -> check.remarks.add(Remark.grave(name, "", "catalog.locked-rules")));
        Stream.concat(base.parts().keySet().stream(), draft.parts().keySet().stream())
                .distinct()
                .filter(name -> name.startsWith("letters/"))
                .filter(name -> !Optional.ofNullable(base.parts().get(name))
                        .equals(Optional.ofNullable(draft.parts().get(name))))
                .forEach(name -> check.remarks.add(Remark.grave(name, "", "catalog.locked-letters")));
        return check.remarks;
    }

    /// What the drawing must keep.
    static List<Remark> of(Edition base, Bundle bundle, ProcessModel standard, ProcessModel model) {
        var check = new LockedCheck(base, bundle);
        check.verbs(standard, model);
        check.noticeWaits(model.body());
        return check.remarks;
    }

    private void identity() {
        if (!bundle.key().equals(standard.key())) {
            say("/key", "catalog.locked-key", standard.key());
        }
        if (!Optional.ofNullable(bundle.start().door())
                .equals(Optional.ofNullable(standard.start().door()))) {
            say("/start/door", "catalog.locked-door");
        }
        if (!standard.start().isGeneral()
                && !standard.start().findForm().equals(bundle.start().findForm())) {
            say("/start/form", "catalog.locked-start-form");
        }
    }

    /// Two persons stay two persons (填审、经办复核、承办核验分离).
    private void apart(String key, Step step) {
        Step own = bundle.steps().get(key);
        for (String other : step.apart()) {
            boolean there = other.equals(Step.START) || bundle.steps().containsKey(other);
            if (own == null || !own.apart().contains(other) || !there) {
                say("/steps/" + key + "/apart", "catalog.locked-apart", key, other);
            }
        }
    }

    /// Whoever judges may keep out (回避).
    private void recusal(String key, Step step) {
        boolean judged = step.findRubric().isPresent()
                || Optional.ofNullable(standard.steps().get(key))
                        .filter(LockedCheck::recuses)
                        .isPresent();
        if (judged && !recuses(step)) {
            say("/steps/" + key + "/outcomes", "catalog.locked-recusal", key);
        }
    }

    private static boolean recuses(Step step) {
        return step.outcomes().values().stream()
                .anyMatch(outcome -> outcome.findVerb().filter(RECUSE::equals).isPresent());
    }

    private void routing() {
        standard.routing().forEach((name, kind) -> {
            if (!kind.equals(bundle.routing().get(name))) {
                say("/routing/" + name, "catalog.locked-routing", name, kind);
            }
        });
    }

    private void notice() {
        if (standard.deadlines().containsKey("publicity") && !lasts("publicity")) {
            say("/deadlines/publicity", "catalog.locked-notice", NOTICE_DAYS);
        }
    }

    private boolean lasts(String deadline) {
        try {
            return bundle.findLength(deadline).orElse(null) instanceof Length.WorkingDays(int days, boolean first)
                    && days - (first ? 1 : 0) >= NOTICE_DAYS;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// What writes to the books of publicity, of recusal and of the workflow's own room stays in use.
    private void verbs(ProcessModel drawn, ProcessModel model) {
        Set<String> used = used(bundle, model);
        used(standard, drawn).stream()
                .filter(this::isLocked)
                .filter(verb -> !used.contains(verb))
                .forEach(verb ->
                        remarks.add(Remark.grave(Remark.DRAWING, base.bundle().key(), "catalog.locked-verb", verb)));
    }

    private boolean isLocked(String verb) {
        return verb.equals(RECUSE)
                || verb.startsWith("publicity.")
                || Optional.ofNullable(standard.start().door())
                        .filter(door -> verb.startsWith(door + "."))
                        .isPresent();
    }

    private static Set<String> used(Bundle bundle, ProcessModel model) {
        Set<String> used = new TreeSet<>();
        model.nodes().forEach(node -> {
            if (node instanceof Node.VerbStep(String _, String verb, boolean _)) {
                used.add(verb);
            }
        });
        bundle.steps()
                .values()
                .forEach(step -> step.outcomes()
                        .values()
                        .forEach(outcome -> outcome.findVerb().ifPresent(used::add)));
        return used;
    }

    /// After a notice is opened the case waits at once, and long enough.
    private void noticeWaits(Scope scope) {
        Map<String, Node> nodes = new HashMap<>();
        scope.nodes().forEach(node -> nodes.put(node.id(), node));
        for (Node node : scope.nodes()) {
            if (node instanceof Node.SubProcess sub) {
                noticeWaits(sub.body());
            }
            if (node instanceof Node.VerbStep(String id, String verb, boolean _) && verb.equals(OPEN_NOTICE)) {
                scope.flows().stream()
                        .filter(flow -> flow.from().equals(id))
                        .map(Flow::to)
                        .map(nodes::get)
                        .filter(next -> !(next instanceof Node.TimerWait(String _, String deadline) && lasts(deadline)))
                        .forEach(_ ->
                                remarks.add(Remark.grave(Remark.DRAWING, id, "catalog.locked-notice", NOTICE_DAYS)));
            }
        }
    }

    private void say(String at, String code, Object... args) {
        remarks.add(Remark.grave(Remark.BUNDLE, at, code, args));
    }
}
