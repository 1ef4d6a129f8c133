package io.parkflow.platform.staffing;

import io.parkflow.ground.identity.Organisation;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who would be asked at steps that may come, by the rules of [Staffing], for any number of steps in five statements.
@Singleton
public final class Prospects {
    /// Names told of a group; one more is read to know whether there are more.
    private static final int NAMES = 5;

    /// How a step is assigned, and whom its field names when that is known.
    public record Ask(Step.Assign assign, List<UUID> named) {
        public Ask {
            named = List.copyOf(named);
        }
    }

    /// @param matter nothing: the case is not there yet
    public record Origin(UUID starter, Optional<UUID> resident, Optional<UUID> matter, String workflow) {}

    /// What is to be expected of a step.
    public enum Kind {
        ASKED,
        /// Named at a step before it, or drawn by lot when it comes to it.
        LATER,
        /// A role nobody holds: it would wait.
        NOBODY,
        /// Falls to whoever looks after what nobody else can do.
        ADMINISTRATION,
        SKIPPED
    }

    /// @param code  inbox key without its first letter, of a role, department or group
    /// @param names in the order they were entered; of a stand-in with whom they stand in for
    public record Prospect(Kind kind, Optional<String> code, List<Person> people, boolean more) {
        public Prospect {
            people = List.copyOf(people);
        }
    }

    /// @param inSteadOf name of the one who is away
    public record Person(UUID id, String name, Optional<String> inSteadOf) {}

    private final Organisation organisation;
    private final Proxies proxies;
    private final Parts parts;
    private final Holders holders;

    Prospects(Organisation organisation, Proxies proxies, Parts parts, Holders holders) {
        this.organisation = organisation;
        this.proxies = proxies;
        this.parts = parts;
        this.holders = holders;
    }

    public Map<Ask, Prospect> of(Collection<Ask> asks, Origin origin) {
        Map<String, Holders.Group> groups =
                holders.of(asks.stream().map(Ask::assign).toList(), NAMES + 1);
        List<UUID> heads = heads(asks, origin);
        Map<String, Parts.Part> roles =
                asks.stream().anyMatch(ask -> ask.assign().part() != null)
                        ? origin.matter().map(parts::of).orElse(Map.of())
                        : Map.of();
        Optional<UUID> contact =
                asks.stream().anyMatch(ask -> Boolean.TRUE.equals(ask.assign().contact()))
                        ? origin.resident().flatMap(organisation::findContact)
                        : Optional.empty();
        Map<Ask, List<UUID>> single = new HashMap<>();
        Set<UUID> members = new LinkedHashSet<>();
        for (Ask ask : asks) {
            List<UUID> found = members(ask, origin, heads, roles, contact, groups);
            single.put(ask, found);
            members.addAll(found);
        }
        groups.values().forEach(group -> members.addAll(group.members()));
        members.addAll(heads);
        Map<UUID, Proxies.Standing> known = proxies.standing(members, origin.workflow());
        Map<Ask, Prospect> prospects = new HashMap<>();
        asks.forEach(ask ->
                prospects.put(ask, prospect(ask, single.getOrDefault(ask, List.of()), groups, heads, known, origin)));
        return prospects;
    }

    /// Those who lead the starter, the nearest first.
    private List<UUID> heads(Collection<Ask> asks, Origin origin) {
        boolean needed = asks.stream()
                .map(Ask::assign)
                .anyMatch(assign -> assign.heads() != null
                        || "starter".equals(assign.unitHead())
                        || "head".equals(assign.starterFound()));
        return needed ? organisation.heads(origin.starter()) : List.of();
    }

    private static List<UUID> members(
            Ask ask,
            Origin origin,
            List<UUID> heads,
            Map<String, Parts.Part> roles,
            Optional<UUID> contact,
            Map<String, Holders.Group> groups) {
        Step.Assign assign = ask.assign();
        if (assign.field() != null || assign.draw() != null) {
            return ask.named();
        }
        if (assign.unitHead() != null && !assign.unitHead().equals("starter")) {
            return groups.getOrDefault("head:" + assign.unitHead(), Holders.NONE)
                    .members();
        }
        if (assign.unitHead() != null || assign.heads() != null) {
            int level = assign.heads() == null ? 1 : assign.heads();
            return level <= heads.size() ? List.of(heads.get(level - 1)) : List.of();
        }
        if (assign.part() != null) {
            return Optional.ofNullable(roles.get(assign.part())).map(Parts.Part::member).stream()
                    .toList();
        }
        if (Boolean.TRUE.equals(assign.contact())) {
            return contact.stream().toList();
        }
        return Holders.key(assign).isPresent() ? List.of() : List.of(origin.starter());
    }

    private static Prospect prospect(
            Ask ask,
            List<UUID> single,
            Map<String, Holders.Group> groups,
            List<UUID> heads,
            Map<UUID, Proxies.Standing> known,
            Origin origin) {
        Step.Assign assign = ask.assign();
        Optional<String> group = Holders.key(assign).filter(key -> !key.startsWith("head:"));
        if (group.isPresent()) {
            Holders.Group holders = groups.get(group.get());
            if (holders != null && !holders.members().isEmpty()) {
                return asked(holders, known);
            }
            return assign.role() != null && assign.nobody() == null
                    ? new Prospect(Kind.NOBODY, Optional.of(assign.role()), List.of(), false)
                    : nobody(assign, groups, known);
        }
        if ((assign.field() != null || assign.draw() != null) && single.isEmpty()) {
            return new Prospect(Kind.LATER, Optional.empty(), List.of(), false);
        }
        boolean self = single.equals(List.of(origin.starter()))
                && assign.starter() == null
                && !Boolean.TRUE.equals(assign.contact());
        if (self && "skip".equals(assign.starterFound())) {
            return new Prospect(Kind.SKIPPED, Optional.empty(), List.of(), false);
        }
        List<UUID> asked =
                self && "head".equals(assign.starterFound()) && !heads.isEmpty() ? List.of(heads.getFirst()) : single;
        List<Person> people = asked.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .filter(Proxies.Standing::here)
                .map(Prospects::person)
                .toList();
        return people.isEmpty()
                ? nobody(assign, groups, known)
                : new Prospect(
                        Kind.ASKED,
                        Optional.empty(),
                        people.subList(0, Math.min(NAMES, people.size())),
                        people.size() > NAMES);
    }

    private static Prospect asked(Holders.Group holders, Map<UUID, Proxies.Standing> known) {
        List<Person> people = holders.members().stream()
                .limit(NAMES)
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(member -> new Person(member.id(), member.name(), Optional.empty()))
                .toList();
        return new Prospect(
                Kind.ASKED, holders.code(), people, holders.members().size() > NAMES);
    }

    private static Prospect nobody(
            Step.Assign assign, Map<String, Holders.Group> groups, Map<UUID, Proxies.Standing> known) {
        if ("skip".equals(assign.nobody())) {
            return new Prospect(Kind.SKIPPED, Optional.empty(), List.of(), false);
        }
        if (assign.findUpper().isPresent()) {
            String upper = assign.findUpper().get();
            return Optional.ofNullable(groups.get("role:" + upper))
                    .map(holders -> asked(holders, known))
                    .orElseGet(() -> new Prospect(Kind.NOBODY, Optional.of(upper), List.of(), false));
        }
        Holders.Group office = groups.get(Holders.ADMINISTRATION);
        Prospect falls = office == null
                ? new Prospect(Kind.NOBODY, Optional.of(Staffing.ADMINISTRATION), List.of(), false)
                : asked(office, known);
        return new Prospect(Kind.ADMINISTRATION, Optional.of(Staffing.ADMINISTRATION), falls.people(), falls.more());
    }

    private static Person person(Proxies.Standing member) {
        return member.standIn()
                .map(proxy -> new Person(proxy, member.standInName().orElse(""), Optional.of(member.name())))
                .orElseGet(() -> new Person(member.id(), member.name(), Optional.empty()));
    }
}
