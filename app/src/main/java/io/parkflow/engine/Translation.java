package io.parkflow.engine;

import io.parkflow.engine.Xml.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rewrites one foreign process, element by element, into the dialect.
final class Translation {
    private final Report notes;
    private final TranslationNotes losses;
    private final Map<String, String> ids = new HashMap<>();

    Translation(Report notes) {
        this.notes = notes;
        this.losses = new TranslationNotes(notes);
    }

    /// Foreign id → id in the translation, for all that was kept.
    Map<String, String> ids() {
        return ids;
    }

    Xml process(Xml process, String key) {
        losses.of(process);
        return Xml.made("process", content(process), Xml.set("id", key), Xml.set("isExecutable", "true"));
    }

    private List<Xml> content(Xml container) {
        var made = new ArrayList<Xml>();
        List<Xml> boundaries = container.all("boundaryEvent");
        container.children().stream().filter(at -> !boundaries.contains(at)).forEach(at -> add(made, at));
        boundaries.forEach(at -> add(made, at));
        container.all("sequenceFlow").forEach(at -> flow(at).ifPresent(made::add));
        return made;
    }

    private void add(List<Xml> made, Xml at) {
        if (at.space().equals(Dialect.BPMN) && !TranslationNotes.HANDLED.contains(at.name())) {
            node(at).ifPresent(made::add);
        }
    }

    private Optional<Xml> node(Xml at) {
        boolean timed = at.one("timerEventDefinition").isPresent();
        return switch (at.name()) {
            case "startEvent", "receiveTask" -> Optional.of(kept(at, at.name(), List.of()));
            case "endEvent" -> Optional.of(kept(at, "endEvent", terminate(at)));
            case "userTask" -> Optional.of(kept(at, "userTask", repeat(at)));
            case "task", "manualTask" -> Optional.of(changed("import.step", at, "userTask", repeat(at)));
            case "serviceTask", "scriptTask", "businessRuleTask", "sendTask", "intermediateThrowEvent" ->
                Optional.of(verb(at));
            case "intermediateCatchEvent" ->
                Optional.of(
                        timed ? kept(at, at.name(), timer(at)) : changed("import.wait", at, "receiveTask", List.of()));
            case "boundaryEvent" -> timed ? boundary(at) : dropped(at);
            case "exclusiveGateway", "inclusiveGateway", "parallelGateway" -> Optional.of(gateway(at, at.name()));
            case "eventBasedGateway", "complexGateway" -> {
                notes.warn(at, "import.gateway", at.value("id"), at.name());
                yield Optional.of(gateway(at, "exclusiveGateway"));
            }
            case "subProcess", "transaction" -> at.value("triggeredByEvent").equals("true") ? dropped(at) : sub(at);
            case "callActivity" -> Optional.of(call(at));
            default -> dropped(at);
        };
    }

    private Optional<Xml> dropped(Xml at) {
        notes.warn(at, "import.dropped", at.name());
        return Optional.empty();
    }

    private Xml changed(String code, Xml at, String name, List<Xml> inside) {
        notes.warn(at, code, at.value("id"), at.name());
        return kept(at, name, inside);
    }

    private Xml kept(Xml at, String name, List<Xml> inside, Attribute... more) {
        losses.of(at);
        var attributes = new ArrayList<>(List.of(Xml.set("id", id(at))));
        at.find("name")
                .filter(text -> !DialectCheck.holdsExpression(text))
                .ifPresent(text -> attributes.add(Xml.set("name", text)));
        attributes.addAll(List.of(more));
        return Xml.made(name, inside, attributes.toArray(Attribute[]::new));
    }

    private String id(Xml at) {
        String foreign = at.value("id");
        if (Names.isId(foreign)) {
            ids.putIfAbsent(foreign, foreign);
            return foreign;
        }
        return ids.computeIfAbsent(foreign, _ -> {
            String made = "e" + at.line() + "_" + at.column();
            notes.warn(at, "import.id", foreign, made);
            return made;
        });
    }

    private static List<Xml> terminate(Xml at) {
        return at.one("terminateEventDefinition").isPresent()
                ? List.of(Xml.made("terminateEventDefinition", List.of()))
                : List.of();
    }

    private Xml verb(Xml at) {
        Optional<String> verb = at.find(Dialect.PF, "verb").filter(Names::isVerb);
        if (verb.isEmpty()) {
            notes.warn(at, "import.verb", at.find("name").orElse(at.value("id")));
            return kept(at, "serviceTask", List.of());
        }
        boolean async = at.find(Dialect.PF, "async").filter("true"::equals).isPresent();
        return kept(
                at,
                "serviceTask",
                List.of(),
                Xml.set("pf:verb", verb.get()),
                Xml.set("pf:async", String.valueOf(async)));
    }

    private List<Xml> timer(Xml at) {
        Optional<String> known = at.one("timerEventDefinition")
                .flatMap(timer -> timer.find(Dialect.PF, "deadline"))
                .filter(Names::isKey);
        String deadline = known.orElseGet(() -> "deadline-" + id(at).replaceAll("[^A-Za-z0-9]+", "-"));
        if (known.isEmpty()) {
            notes.warn(at, "import.deadline", deadline);
        }
        return List.of(Xml.made("timerEventDefinition", List.of(), Xml.set("pf:deadline", deadline)));
    }

    private Optional<Xml> boundary(Xml at) {
        String host = ids.get(at.value("attachedToRef"));
        if (host == null) {
            return dropped(at);
        }
        String cancels = at.value("cancelActivity").equals("false") ? "false" : "true";
        return Optional.of(kept(
                at, "boundaryEvent", timer(at), Xml.set("attachedToRef", host), Xml.set("cancelActivity", cancels)));
    }

    private Xml gateway(Xml at, String name) {
        return at.find("default")
                .filter(Names::isId)
                .filter(_ -> !name.equals("parallelGateway"))
                .map(flow -> kept(at, name, List.of(), Xml.set("default", flow)))
                .orElseGet(() -> kept(at, name, List.of()));
    }

    private Optional<Xml> sub(Xml at) {
        var inside = new ArrayList<>(repeat(at));
        inside.addAll(content(at));
        return Optional.of(kept(at, "subProcess", inside));
    }

    private Xml call(Xml at) {
        String workflow = at.value("calledElement");
        if (!Names.isKey(workflow)) {
            notes.warn(at, "import.call", workflow);
            return kept(at, "callActivity", repeat(at));
        }
        return kept(at, "callActivity", repeat(at), Xml.set("calledElement", workflow));
    }

    private List<Xml> repeat(Xml at) {
        return at.one("multiInstanceLoopCharacteristics")
                .map(loop -> List.of(new TranslatedLoop(notes).of(at, loop)))
                .orElse(List.of());
    }

    private Optional<Xml> flow(Xml at) {
        String from = ids.get(at.value("sourceRef"));
        String to = ids.get(at.value("targetRef"));
        if (from == null || to == null) {
            return dropped(at);
        }
        List<Xml> condition = TranslatedLoop.condition(notes, at, "conditionExpression");
        return Optional.of(kept(at, "sequenceFlow", condition, Xml.set("sourceRef", from), Xml.set("targetRef", to)));
    }
}
