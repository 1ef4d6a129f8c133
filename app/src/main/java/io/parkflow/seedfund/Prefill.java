package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Resident;
import io.parkflow.ground.identity.Residents;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.forms.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills a new draft with what the park knows already.
@Singleton
final class Prefill {
    private final Members members;
    private final Residents residents;

    Prefill(Members members, Residents residents) {
        this.members = members;
        this.residents = residents;
    }

    ObjectNode of(Form form, Caller caller, Fund fund) {
        Map<String, String> known = new HashMap<>(Map.of("round.fund", fund.name()));
        Optional<Resident> resident = caller.resident().flatMap(residents::find);
        resident.ifPresent(company -> put(known, company));
        members.find(caller.member()).ifPresent(person -> put(known, person));
        ObjectNode data = Trees.empty();
        resident.ifPresent(_ -> data.put("entType", "COMPANY"));
        form.fields().values().stream()
                .filter(field -> known.containsKey(field.prefill()))
                .forEach(field -> data.put(field.name(), known.get(field.prefill())));
        return data;
    }

    /// Where what stands in a draft comes from, as long as nobody has changed it.
    ///
    /// @param source `resident`: the company's file; `member`: one's own account
    /// @param at     since when it is known there
    @Serdeable
    record Source(
            String field,

            @Schema(allowableValues = {"resident", "member"})
            String source,

            Optional<Instant> at) {}

    List<Source> sources(Form form, ObjectNode data, Caller caller) {
        Map<String, String> known = new HashMap<>();
        caller.resident().flatMap(residents::find).ifPresent(company -> put(known, company));
        members.find(caller.member()).ifPresent(person -> put(known, person));
        Optional<Instant> since = caller.resident().flatMap(residents::findSince);
        return form.fields().values().stream()
                .filter(field -> known.containsKey(field.prefill())
                        && data.path(field.name()).asText().equals(known.get(field.prefill())))
                .map(field -> {
                    String source = field.prefill().substring(0, field.prefill().indexOf('.'));
                    return new Source(field.name(), source, source.equals("resident") ? since : Optional.empty());
                })
                .toList();
    }

    private static void put(Map<String, String> known, Resident company) {
        known.put("resident.name", company.name());
        known.put("resident.uscc", company.uscc());
    }

    private static void put(Map<String, String> known, Member person) {
        known.put("member.name", person.name());
        person.phone().ifPresent(phone -> known.put("member.phone", phone));
        person.email().ifPresent(email -> known.put("member.email", email));
    }
}
