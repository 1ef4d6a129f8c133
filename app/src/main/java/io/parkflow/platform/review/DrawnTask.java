package io.parkflow.platform.review;

import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.draw.DrawDesk;
import io.parkflow.platform.forms.Kind;
import java.util.Map;

/// An open task at which experts are named, by hand or by lot.
///
/// @param rule how many its form asks for
record DrawnTask(DrawDesk.Purpose purpose, Kind.People rule) {
    /// Field of its form that names them.
    static final String FIELD = "experts";

    static final Step.Draw POOL = of(1, Map.of());

    static Step.Draw of(int many, Map<String, Integer> fields) {
        return new Step.Draw(Appoint.ROLE, null, many, fields);
    }
}
