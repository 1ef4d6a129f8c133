package io.parkflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Judges authored BPMN before any engine sees it.
///
/// An allow-list, not a search for evil: only known elements, attributes and conditions are read, and the engine gets
/// a model built from what was read, never the author's XML. All problems are told at once, except where the XML
/// itself must not be read on from.
public final class BpmnGuard {
    private BpmnGuard() {}

    /// @param bpmn UTF-8, at most [Budget#BYTES]
    /// @param declared what the bundle and the platform offer
    public static Verdict check(byte[] bpmn, Declared declared) {
        try {
            return check(XmlReader.read(bpmn), declared);
        } catch (Unreadable unreadable) {
            return new Verdict.Refused(List.of(unreadable.finding()));
        }
    }

    /// Like [#check(byte\[\], Declared)].
    public static Verdict check(String bpmn, Declared declared) {
        return check(bpmn.getBytes(StandardCharsets.UTF_8), declared);
    }

    private static Verdict check(Xml root, Declared declared) {
        var report = new Report();
        IdCheck.check(root, report);
        new DialectCheck(report).check(root);
        DeclaredCheck.names(declared, report);
        List<Xml> processes = root.all("process");
        if (processes.size() != 1) {
            report.refuse(root, "process.one", String.valueOf(processes.size()));
            return new Verdict.Refused(report.findings());
        }
        return judge(root, processes.getFirst(), declared, report);
    }

    private static Verdict judge(Xml root, Xml process, Declared declared, Report report) {
        if (!process.value("id").equals(declared.key())) {
            report.refuse(process, "process.key", process.value("id"), declared.key());
        }
        var reader = new ModelReader(declared, report);
        var model = new ProcessModel(declared.key(), reader.read(process), DiagramReader.read(root));
        if (SizeCheck.fits(model, process, report)) {
            new GraphCheck(report, reader.refused()).check(model.body(), process);
            DeclaredCheck.steps(model, declared, report);
        }
        return report.hasErrors()
                ? new Verdict.Refused(report.findings())
                : new Verdict.Accepted(model, report.findings());
    }
}
