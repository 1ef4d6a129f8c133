package io.parkflow.platform.catalog;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a park's active version stands beside the standard library.
///
/// @param newest standard version there is
/// @param drafted somebody works on a copy
record Standing(Edition active, Optional<Activation> activation, int newest, boolean drafted) {

    /// A newer standard version is there than the one the park uses or made its own of.
    boolean isBehind() {
        return active.number().standard() < newest;
    }

    int position() {
        return activation.map(Activation::position).orElse(0);
    }

    /// What the caller may do: `start`, `fork`, `edit`, `activate`, `withdraw`.
    List<String> can() {
        List<String> can = new ArrayList<>();
        Bundle bundle = active.bundle();
        if (bundle.start().isGeneral() && bundle.mayStart(Caller.current().roles())) {
            can.add("start");
        }
        if (Caller.current().may(Rights.CATALOG_MANAGE)) {
            can.add(drafted ? "edit" : "fork");
            can.add("activate");
            if (activation.flatMap(Activation::version).isPresent()) {
                can.add("withdraw");
            }
        }
        return can;
    }
}
