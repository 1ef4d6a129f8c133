package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.TextNode;
import io.parkflow.ground.identity.Members;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The account of the one who fills a form in.
@Singleton
final class KnownMember implements Known {
    private final Members members;

    KnownMember(Members members) {
        this.members = members;
    }

    @Override
    public String source() {
        return "member";
    }

    @Override
    public Map<String, Fact> about(Asking asking) {
        Map<String, Fact> known = new HashMap<>();
        members.find(asking.member()).ifPresent(person -> {
            known.put("member.name", fact(person.name()));
            person.phone().ifPresent(phone -> known.put("member.phone", fact(phone)));
            person.email().ifPresent(email -> known.put("member.email", fact(email)));
        });
        return known;
    }

    private static Fact fact(String text) {
        return new Fact(TextNode.valueOf(text), Optional.empty());
    }
}
