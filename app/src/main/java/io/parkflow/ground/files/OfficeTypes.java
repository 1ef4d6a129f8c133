package io.parkflow.ground.files;

import java.util.Set;

/// Office documents by the names inside their containers. One with macros is a program and gets its own type, which
/// no list accepts; so does an archive that a computer would run.
final class OfficeTypes {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String DOC = "application/msword";
    static final String XLS = "application/vnd.ms-excel";
    static final String PPT = "application/vnd.ms-powerpoint";

    private static final String MACROS = "application/x-office-with-macros";
    private static final String ARCHIVE = "application/x-executable-archive";

    private OfficeTypes() {}

    static String ofZip(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            return MACROS;
        }
        if (names.contains("meta-inf/manifest.mf") || names.contains("androidmanifest.xml")) {
            return ARCHIVE;
        }
        if (!names.contains("[content_types].xml")) {
            return "application/zip";
        }
        if (names.contains("word/document.xml")) {
            return DOCX;
        }
        if (names.contains("xl/workbook.xml") || names.contains("xl/workbook.bin")) {
            return XLSX;
        }
        return names.contains("ppt/presentation.xml") ? PPTX : "application/x-tika-ooxml";
    }

    static String ofCompound(Set<String> names) {
        if (names.stream().anyMatch(name -> name.startsWith("_vba_project") || name.equals("macros"))) {
            return MACROS;
        }
        if (names.contains("worddocument")) {
            return DOC;
        }
        if (names.contains("workbook") || names.contains("book")) {
            return XLS;
        }
        return names.contains("powerpoint document") ? PPT : "application/x-tika-msoffice";
    }
}
