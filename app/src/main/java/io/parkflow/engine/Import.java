package io.parkflow.engine;

import java.util.List;
import java.util.Optional;

/// Takes over BPMN that another tool wrote. Steps, gateways, flows, waits and sub-processes stay; everything that
/// another engine would execute goes, and the notes say so. The result is a draft: the guard judges it like any other.
public final class Import {
    private Import() {}

    public sealed interface Result {
        /// @param bpmn in our own dialect
        /// @param notes warnings `import.…`, located in the foreign document
        record Translated(String bpmn, List<Finding> notes) implements Result {
            public Translated {
                notes = List.copyOf(notes);
            }
        }

        /// @param finding why the document could not be read as BPMN 2.0
        record Refused(Finding finding) implements Result {}
    }

    /// @param foreign UTF-8, at most [Budget#BYTES]
    /// @param key of the workflow it becomes
    public static Result translate(byte[] foreign, String key) {
        if (!Names.isKey(key)) {
            throw new IllegalArgumentException("workflow key");
        }
        try {
            return translate(XmlReader.read(foreign), key);
        } catch (Unreadable unreadable) {
            return new Result.Refused(unreadable.finding());
        }
    }

    private static Result translate(Xml root, String key) {
        var notes = new Report();
        Optional<Xml> main = main(root);
        if (!root.is(Dialect.BPMN, "definitions") || main.isEmpty()) {
            notes.refuse(root, root.name().equals("definitions") ? "process.one" : "element.root", "0");
            return new Result.Refused(notes.findings().getFirst());
        }
        var translation = new Translation(notes);
        Xml process = translation.process(main.orElseThrow(), key);
        others(root, main.orElseThrow(), notes);
        Xml diagram = new TranslatedDiagram(key, translation.ids()).of(DiagramReader.read(root));
        return new Result.Translated(XmlWriter.document(List.of(process, diagram)), notes.findings());
    }

    /// The first executable process, or the first at all.
    private static Optional<Xml> main(Xml root) {
        List<Xml> processes = root.all("process");
        return processes.stream()
                .filter(process -> process.value("isExecutable").equals("true"))
                .findFirst()
                .or(() -> processes.stream().findFirst());
    }

    private static void others(Xml root, Xml main, Report notes) {
        for (Xml child : root.children()) {
            if (child.is(Dialect.BPMN, "process") && child != main) {
                notes.warn(child, "import.pools", child.value("id"));
            } else if (child != main && !child.name().equals("BPMNDiagram")) {
                notes.warn(child, "import.dropped", child.name());
            }
        }
    }
}
