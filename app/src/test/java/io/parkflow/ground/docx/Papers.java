package io.parkflow.ground.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small .docx files, honest and otherwise.
public final class Papers {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private String body = "";

    public static Papers saying(String... paragraphs) {
        Papers paper = new Papers();
        for (String text : paragraphs) {
            paper.body += "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
        }
        return paper;
    }

    static Papers of(String body) {
        Papers paper = new Papers();
        paper.body = body;
        return paper;
    }

    Papers with(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Papers with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    Papers pointing(String kind, String target, String mode) {
        relations.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"%s/>"
                .formatted(
                        relations.length(),
                        RELATIONS,
                        kind,
                        target,
                        mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\""));
        return this;
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", utf8("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                </Types>"""));
        all.put(
                "_rels/.rels",
                utf8("<Relationships xmlns=\"" + Word.PACKAGE + "\"><Relationship Id=\"r\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        all.put("word/document.xml", utf8(document(body)));
        all.put(
                "word/_rels/document.xml.rels",
                utf8("<Relationships xmlns=\"" + Word.PACKAGE + "\">" + relations + "</Relationships>"));
        all.putAll(parts);
        return zip(all);
    }

    static String document(String body) {
        return "<w:document xmlns:w=\"" + Word.SPACE + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>" + body
                + "</w:body></w:document>";
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
