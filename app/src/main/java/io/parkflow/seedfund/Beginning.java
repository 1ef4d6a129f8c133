package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.identity.Caller;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.Known;
import io.parkflow.platform.forms.Prefill;
import io.parkflow.platform.forms.Right;
import io.parkflow.platform.forms.StepRights;
import jakarta.inject.Singleton;
import java.util.List;

/// A new application begins with what the park knows of the company and of the call.
@Singleton
final class Beginning {
    private final Prefill prefill;

    Beginning(Prefill prefill) {
        this.prefill = prefill;
    }

    ObjectNode of(Form form, Caller caller, Fund fund) {
        ObjectNode data = prefill.fill(asking(form, caller), StepRights.all(Right.WRITE));
        caller.resident().ifPresent(_ -> data.put("entType", "COMPANY"));
        form.fields().values().stream()
                .filter(field -> field.prefill().equals("round.fund"))
                .forEach(field -> data.put(field.name(), fund.name()));
        return data;
    }

    List<Prefill.Source> sources(Form form, ObjectNode data, Caller caller) {
        return prefill.sources(asking(form, caller), data);
    }

    private static Known.Asking asking(Form form, Caller caller) {
        return new Known.Asking("seedfund", form, caller.member(), caller.resident());
    }
}
