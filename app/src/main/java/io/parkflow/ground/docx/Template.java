package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A letter without its values. Safe to keep and to share.
public final class Template {
    /// A part with text of its own and what it points at.
    private record Page(String name, Piece.Shell text, List<Relation> relations) {}

    private final List<Page> pages;
    private final Map<String, byte[]> others;

    private Template(List<Page> pages, Map<String, byte[]> others) {
        this.pages = List.copyOf(pages);
        this.others = new TreeMap<>(others);
    }

    /// A template, or what keeps the file from being one.
    public sealed interface Reading {
        record Good(Template template) implements Reading {}

        record Bad(List<Remark> remarks) implements Reading {
            public Bad {
                remarks = List.copyOf(remarks);
            }
        }
    }

    public static Reading read(byte[] file, Vocabulary vocabulary) {
        try {
            Map<String, byte[]> parts = Parts.read(file);
            Inspection inspection = new Inspection(parts);
            inspection.remarks();
            List<Remark> remarks = new ArrayList<>();
            Template template = inspection.found().isEmpty() ? taken(parts, inspection, vocabulary, remarks) : null;
            remarks.addAll(0, inspection.found());
            return template == null || !remarks.isEmpty() ? new Reading.Bad(remarks) : new Reading.Good(template);
        } catch (Unreadable e) {
            return new Reading.Bad(List.of(e.remark()));
        }
    }

    private static Template taken(
            Map<String, byte[]> parts, Inspection inspection, Vocabulary vocabulary, List<Remark> remarks) {
        Map<String, Page> pages = new LinkedHashMap<>();
        Map<String, byte[]> others = new TreeMap<>();
        Map<String, String> open = new LinkedHashMap<>(Map.of("word/document.xml", "body"));
        while (!open.isEmpty()) {
            var next = open.entrySet().iterator().next();
            open.remove(next.getKey());
            List<Relation> relations = Relation.of(parts, next.getKey()).stream()
                    .filter(Relation::isKept)
                    .toList();
            Element root = XmlText.read(parts.getOrDefault(next.getKey(), new byte[0]));
            inspection.text(next.getValue(), root);
            Scope scope = new Scope(vocabulary, remarks);
            pages.put(
                    next.getKey(),
                    new Page(next.getKey(), new PartReader(next.getValue(), scope).read(root), relations));
            for (Relation relation : relations) {
                boolean page =
                        relation.kind().equals("header") || relation.kind().equals("footer");
                if (page && !pages.containsKey(relation.target())) {
                    open.put(relation.target(), relation.kind());
                } else if (!page) {
                    others.put(relation.target(), parts.getOrDefault(relation.target(), new byte[0]));
                }
            }
        }
        // text in other parts, such as the names of styles, is only read to see that it can be
        others.forEach((name, part) -> {
            if (name.endsWith(".xml")) {
                inspection.text(name, XmlText.read(part));
            }
        });
        return new Template(List.copyOf(pages.values()), others);
    }

    /// The letter as a .docx, put together anew from what was taken over. Equal values make equal bytes.
    public byte[] fill(Values values) {
        Map<String, byte[]> parts = new TreeMap<>(others);
        for (Page page : pages) {
            Filling filling = new Filling(values);
            Element text = filling.fill(page.text());
            parts.put(page.name(), XmlText.write(text));
            parts.putAll(filling.pictures());
            parts.put(Relation.listOf(page.name()), Wrapping.relations(page.name(), page.relations(), filling, this));
        }
        Wrapping.close(parts);
        return Parts.write(parts);
    }

    boolean isMain(String part) {
        return part.equals("word/document.xml");
    }
}
