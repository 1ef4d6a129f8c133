package io.parkflow.platform.messages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.outbox.Listener;
import io.parkflow.ground.outbox.Told;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Hears facts and tells people. In the relay's transaction, inside the park.
@Singleton
final class Teller implements Listener {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /// Members of an event that carry ids of people.
    private static final List<String> NAMING = List.of("to", "mentions");
    private static final int REMEMBERED = 50_000;

    private final Rules rules;
    private final Matter.Source matters;
    private final Sending sending;
    private final Calendars calendars;
    private final Transactions transactions;
    /// Tasks told on this node to whom they waited for; saves looking again at each fact of the case.
    private final Cache<Matter.Open, Boolean> told =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Teller(Rules rules, Matter.Source matters, Sending sending, Calendars calendars, Transactions transactions) {
        this.rules = rules;
        this.matters = matters;
        this.sending = sending;
        this.calendars = calendars;
        this.transactions = transactions;
    }

    @Override
    public void heard(List<Told> facts) {
        List<Heard> all = facts.stream().map(this::heard).toList();
        Map<UUID, Matter> known = matters.all(cases(all, heard -> !heard.rules().isEmpty()));
        Map<UUID, List<Matter.Open>> open = matters.open(cases(all, Heard::asksWhoWaits));
        List<Telling> tellings = new ArrayList<>();
        Set<Matter.Open> tasks = new HashSet<>();
        for (Heard heard : all) {
            Told fact = heard.fact();
            Optional<Matter> matter = fact.caseId().flatMap(id -> Optional.ofNullable(known.get(id)));
            List<Matter.Open> waiting = fact.caseId()
                    .filter(_ -> matter.isPresent())
                    .map(id -> open.getOrDefault(id, List.of()))
                    .orElse(List.of());
            for (Rule rule : heard.rules()) {
                if (!rule.answers()) {
                    tellings.add(telling(rule, fact, matter, waiting));
                } else {
                    waiting.stream()
                            .filter(task -> told.getIfPresent(task) == null && tasks.add(task))
                            .forEach(task -> tellings.add(telling(rule, fact, matter, task)));
                }
            }
        }
        sending.send(tellings);
        // only what is committed was told
        transactions.afterCommit(() -> tasks.forEach(task -> told.put(task, true)));
    }

    /// A fact and the rules that tell of it.
    private record Heard(Told fact, List<Rule> rules) {
        boolean asksWhoWaits() {
            return rules.stream().anyMatch(Teller::tellsCandidates);
        }
    }

    private Heard heard(Told fact) {
        return new Heard(
                fact,
                rules.all().stream()
                        .filter(rule -> rule.hears(fact.type()))
                        .filter(rule -> !rule.answers() || fact.caseId().isPresent())
                        .toList());
    }

    private static Set<UUID> cases(List<Heard> all, Predicate<Heard> which) {
        return all.stream()
                .filter(which)
                .flatMap(heard -> heard.fact().caseId().stream())
                .collect(Collectors.toSet());
    }

    private static boolean tellsCandidates(Rule rule) {
        return rule.to().contains(Audience.CANDIDATES);
    }

    private Telling telling(Rule rule, Told fact, Optional<Matter> matter, Matter.Open task) {
        Words words =
                new Words(fact, matter, Optional.of(task), calendars.current().zone());
        Notice notice = new Notice(
                rule,
                task.id(),
                fact.id(),
                words.of(rule.title()),
                words.of(rule.body()),
                "task",
                task.id(),
                fact.caseId());
        Set<UUID> members = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        add(task.candidate(), members, roles);
        return new Telling(notice, fact.type(), new Wanted(members, roles, Optional.empty(), matter.map(Matter::id)));
    }

    private Telling telling(Rule rule, Told fact, Optional<Matter> matter, List<Matter.Open> open) {
        boolean ofTask = fact.subjectKind().equals("task");
        List<Matter.Open> meant = open.stream()
                .filter(task -> !ofTask || task.id().equals(fact.subjectId()))
                .filter(task ->
                        ofTask || fact.step().isEmpty() || fact.step().get().equals(task.step()))
                .toList();
        Optional<Matter.Open> task =
                tellsCandidates(rule) || ofTask ? meant.stream().findFirst() : Optional.empty();
        Words words = new Words(fact, matter, task, calendars.current().zone());
        Notice notice = new Notice(
                rule,
                fact.id(),
                fact.id(),
                words.of(rule.title()),
                words.of(rule.body()),
                task.isPresent() ? "task" : matter.isPresent() ? "case" : fact.subjectKind(),
                task.map(Matter.Open::id).or(() -> matter.map(Matter::id)).orElse(fact.subjectId()),
                fact.caseId());
        return new Telling(notice, fact.type(), audience(rule, fact, matter, meant));
    }

    private static void add(String candidate, Set<UUID> members, Set<String> roles) {
        String name = candidate.substring(candidate.indexOf(':') + 1);
        if (candidate.startsWith("r:")) {
            roles.add(name);
        } else if (candidate.startsWith("m:") && ID.matcher(name).matches()) {
            members.add(UUID.fromString(name));
        }
    }

    private static Wanted audience(Rule rule, Told fact, Optional<Matter> matter, List<Matter.Open> open) {
        Set<UUID> members = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        Optional<UUID> resident = Optional.empty();
        for (Audience audience : rule.to()) {
            roles.addAll(audience.roles());
            switch (audience) {
                case CANDIDATES -> open.forEach(task -> add(task.candidate(), members, roles));
                case APPLICANT -> {
                    resident = matter.flatMap(Matter::resident);
                    if (resident.isEmpty()) {
                        matter.map(Matter::starter).ifPresent(members::add);
                    }
                }
                case STARTER -> matter.map(Matter::starter).ifPresent(members::add);
                case NAMED -> members.addAll(named(fact));
                case SUPERVISOR, LEADER, ADMINISTRATOR, COMMITTEE -> {}
            }
        }
        return new Wanted(members, roles, resident, matter.map(Matter::id));
    }

    private static List<UUID> named(Told fact) {
        List<UUID> named = new ArrayList<>();
        for (String member : NAMING) {
            if (fact.detail().get(member) instanceof List<?> ids) {
                ids.stream()
                        .map(String::valueOf)
                        .filter(id -> ID.matcher(id).matches())
                        .map(UUID::fromString)
                        .forEach(named::add);
            }
        }
        if (fact.subjectKind().equals("member")) {
            named.add(fact.subjectId());
        }
        return named;
    }
}
