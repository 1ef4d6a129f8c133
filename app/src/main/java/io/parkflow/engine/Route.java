package io.parkflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ways a case may go from where it is, cut down to the points at which people or time decide.
///
/// @param stops each before those it leads to, as far as loops allow
/// @param whole false when there was more than is told
public record Route(List<Stop> stops, List<Link> links, boolean whole) {
    /// More than these help nobody.
    static final int MOST = 200;

    public Route {
        stops = List.copyOf(stops);
        links = List.copyOf(links);
    }

    /// What stops a token.
    public enum Kind {
        START,
        STEP,
        WAIT,
        TIMER,
        END
    }

    /// @param id       unique in the route; that of the drawing, after the ids of the calls it lies in
    /// @param node     id in the drawing of its own workflow
    /// @param workflow key of the workflow whose drawing has it
    /// @param deadline name of the deadline a timer waits for
    /// @param each     the step stands for several people at once or in turn
    /// @param named    what the routing field holds that names who is asked, when that is known there
    /// @param sure     it comes whatever is decided, unless a deadline is missed
    /// @param here     the case stands there now
    public record Stop(
            String id,
            Kind kind,
            String node,
            String workflow,
            Optional<String> deadline,
            boolean each,
            Optional<Object> named,
            boolean sure,
            boolean here) {}

    /// @param turns what must come true on the way, in order; none: it just goes on
    /// @param back  leads to a stop that came before
    public record Link(String from, String to, List<Turn> turns, boolean back) {
        public Link {
            turns = List.copyOf(turns);
        }

        public boolean isLate() {
            return turns.stream().anyMatch(Turn.Late.class::isInstance);
        }
    }

    /// Something that is not known yet and decides where it goes.
    public sealed interface Turn {
        /// @param saidAt routing field → step whose answer will set it; a field that is missing is set by the system
        record When(Condition condition, Map<String, String> saidAt) implements Turn {
            public When {
                saidAt = Map.copyOf(saidAt);
            }
        }

        /// None of these holds.
        record Otherwise(List<When> others) implements Turn {
            public Otherwise {
                others = List.copyOf(others);
            }
        }

        /// The deadline of a step has passed.
        record Late(String step) implements Turn {}
    }

    /// Where to begin.
    ///
    /// @param point   id of a node
    /// @param leaving what is done there is done
    public record From(String workflow, String point, boolean leaving) {}

    /// What the drawing alone does not say.
    public interface Around {
        /// The drawing of a workflow that is called, in the version it is called in.
        Optional<ProcessModel> called(String workflow);

        /// Routing fields that the answer at a step may set.
        Set<String> answered(String step);

        /// Routing field that names who is asked at a step.
        Optional<String> names(String step);

        /// Routing fields that a verb may set.
        Set<String> done(String verb);
    }

    /// From the beginning.
    ///
    /// @param known routing values at that moment; a field that is not there has no known value, null is none
    public static Route begin(ProcessModel model, Around around, Map<String, Object> known) {
        Roads roads = new Roads(model, around);
        return new Outlook(roads, around).from(List.of(roads.start()), known);
    }

    /// From where a case stands, or from an answer that is being considered.
    public static Route from(ProcessModel model, Around around, List<From> where, Map<String, Object> known) {
        Roads roads = new Roads(model, around);
        return new Outlook(roads, around)
                .from(where.stream().flatMap(from -> roads.at(from).stream()).toList(), known);
    }
}
