package io.parkflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Branches of one split that run into each other without a join: from there on everything runs several times.
///
/// Once may be meant (either reviewer may send the case to the refusal letter), in a row it doubles and doubles. So
/// every meeting is a warning, and the product of all of them has a limit.
final class ForkCheck {
    /// Drawings that need more are too tangled to vouch for.
    private static final int PASSES = 20;

    private final Graph graph;
    private final Map<String, Integer> meetings = new HashMap<>();

    ForkCheck(Graph graph) {
        this.graph = graph;
    }

    /// Node id → how many branches of one split meet there unjoined.
    Map<String, Integer> meetings() {
        for (Node node : graph.nodes()) {
            if (node instanceof Node.Parallel || node instanceof Node.Inclusive) {
                split(
                        Set.of(node.id()),
                        graph.out(node.id()).stream()
                                .map(flow -> branch(flow.id(), flow.to()))
                                .toList());
            } else if (node instanceof Node.BoundaryTimer timer && !timer.interrupts()) {
                split(Set.of(timer.id(), timer.host()), besides(timer));
            }
        }
        return meetings;
    }

    /// One branch of a split: where it came from, and where it leads first.
    private record Branch(String color, String to) {}

    private static Branch branch(String color, String to) {
        return new Branch(color, to);
    }

    /// The timer's way, and the host's own ways, which are alternatives of each other.
    private List<Branch> besides(Node.BoundaryTimer timer) {
        var branches = new ArrayList<Branch>();
        graph.out(timer.id()).forEach(flow -> branches.add(branch(timer.id(), flow.to())));
        graph.out(timer.host()).forEach(flow -> branches.add(branch(timer.host(), flow.to())));
        graph.timers().stream()
                .filter(other -> other.host().equals(timer.host()) && !other.equals(timer))
                .forEach(other -> branches.add(branch(timer.host(), other.id())));
        return branches;
    }

    /// Lets every branch colour what lies ahead of it; where two colours meet, a colour of its own begins.
    private void split(Set<String> origin, List<Branch> branches) {
        if (branches.size() < 2) {
            return;
        }
        List<String> ahead = graph.inOrder(branches.stream().map(Branch::to).toList());
        Map<String, String> colors = new HashMap<>();
        ahead.removeAll(origin);
        int passes = 0;
        while (recolored(ahead, origin, branches, colors) && passes < PASSES) {
            passes++;
        }
        ahead.forEach(id -> note(id, arriving(id, origin, branches, colors).size()));
        if (passes == PASSES) {
            meetings.put(ahead.getFirst(), Budget.COPIES + 1);
        }
    }

    private boolean recolored(
            List<String> ahead, Set<String> origin, List<Branch> branches, Map<String, String> colors) {
        boolean changed = false;
        for (String id : ahead) {
            Set<String> arriving = arriving(id, origin, branches, colors);
            String color = arriving.size() == 1 ? arriving.iterator().next() : id;
            changed |= !arriving.isEmpty() && !color.equals(colors.put(id, color));
        }
        return changed;
    }

    private Set<String> arriving(String id, Set<String> origin, List<Branch> branches, Map<String, String> colors) {
        var arriving = new HashSet<String>();
        branches.stream().filter(branch -> branch.to().equals(id)).forEach(branch -> arriving.add(branch.color()));
        for (String before : graph.before(id)) {
            String color = colors.get(before);
            if (color != null && !origin.contains(before)) {
                arriving.add(color);
            }
        }
        arriving.remove(id);
        return arriving;
    }

    private void note(String id, int branches) {
        if (branches > 1 && !graph.joins(id) && !graph.isEnd(id)) {
            meetings.merge(id, branches, Math::max);
        }
    }
}
