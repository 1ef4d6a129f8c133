package io.parkflow.ground.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.text.Sha256;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest implements TestPropertyProvider {
    private static final String FILES = "/api/v1/files/";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Uploads uploads;

    @Inject
    Store store;

    @Inject
    Sweep sweep;

    @Inject
    EmbeddedServer server;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.upload.per-hour", "40");
        properties.put("parkflow.upload.loose-mb", "60");
        properties.put("parkflow.limits.enabled", "false");
        return properties;
    }

    private Town.Person anApplicant() {
        return town.person(town.park(), "APPLICANT");
    }

    @Test
    void fileComesBackAsItWasSent() {
        Town.Person person = anApplicant();

        Http.Reply sent = uploads.send(person.token(), "商业计划书.pdf", Uploads.PDF);
        assertEquals(201, sent.status(), sent.text());
        Http.Reply back = http.get(FILES + sent.string("id"), person.token());

        assertEquals("商业计划书.pdf", sent.string("name"));
        assertEquals("application/pdf", sent.string("type"));
        assertEquals("unscanned", sent.string("scan"));
        assertEquals(Sha256.of(Uploads.PDF), sent.string("sha256"));
        assertEquals(200, back.status(), back.text());
        assertEquals(new String(Uploads.PDF, StandardCharsets.US_ASCII), back.text());
        assertEquals("application/pdf", back.header("Content-Type"));
        assertEquals("nosniff", back.header("X-Content-Type-Options"));
        assertEquals("sandbox", back.header("Content-Security-Policy"));
        assertEquals("private, no-cache", back.header("Cache-Control"));
        assertTrue(back.header("Content-Disposition").startsWith("attachment; "));
        assertTrue(back.header("Content-Disposition")
                .endsWith("filename*=UTF-8''%E5%95%86%E4%B8%9A%E8%AE%A1%E5%88%92%E4%B9%A6.pdf"));
    }

    @Test
    void knownVersionIsNotSentAgainAndAPartCanBeAsked() {
        Town.Person person = anApplicant();
        String file = FILES + uploads.send(person.token(), "a.pdf", Uploads.PDF).string("id");
        String tag = "\"" + Sha256.of(Uploads.PDF) + "\"";

        Http.Reply whole = http.get(file, person.token());
        Http.Reply known = http.get(file, person.token(), "If-None-Match", tag);
        Http.Reply part = http.get(file, person.token(), "Range", "bytes=0-4");

        assertEquals(tag, whole.header("ETag"));
        assertEquals(304, known.status());
        assertEquals("", known.text());
        assertEquals(206, part.status());
        assertEquals("%PDF-", part.text());
        assertEquals("bytes 0-4/" + Uploads.PDF.length, part.header("Content-Range"));
    }

    @Test
    void nobodyElseSeesAFileThatNoPaperNames() {
        Park park = town.park();
        Town.Person person = town.person(park, "APPLICANT");
        Town.Person colleague = town.person(park, "TENANT_ADMIN");
        Town.Person stranger = anApplicant();
        String file = FILES + uploads.send(person.token(), "a.pdf", Uploads.PDF).string("id");

        Http.Reply byColleague = http.get(file, colleague.token());
        Http.Reply byStranger = http.get(file, stranger.token());
        Http.Reply ofNothing = http.get(FILES + UUID.randomUUID(), person.token());

        assertEquals(404, byColleague.status());
        assertEquals(404, byStranger.status());
        assertEquals(ofNothing.body().get("detail"), byStranger.body().get("detail"));
        assertEquals(401, http.get(file, "").status());
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../../etc/passwd.pdf", "passwd.pdf"),
                Arguments.of("C:/Users/王/计划.pdf", "计划.pdf"),
                Arguments.of("invoice\u202Efdp.pdf", "invoicefdp.pdf"),
                Arguments.of("a\u0007b\u200B c\u3000 d.pdf", "a b c d.pdf"),
                Arguments.of("...pdf", "pdf"),
                Arguments.of("e\u0301tude.pdf", "\u00e9tude.pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nameIsKeptAsHarmlessText(String sent, String kept) {
        Http.Reply reply = uploads.send(anApplicant().token(), sent, Uploads.PDF);

        assertEquals(201, reply.status(), reply.text());
        assertEquals(kept, reply.string("name"));
    }

    @Test
    void nameEndsWhereItsLastPathPartBegan() {
        assertEquals("计划.pdf", FileName.of("C:\\Users\\王\\计划.pdf").text());
        assertEquals("计 划.pdf", FileName.of("/etc/计\n划\u2066.pdf").text());
        assertEquals("file", FileName.of("a/..").text());
        assertEquals("file", FileName.of(null).text());
    }

    @Test
    void longNameIsShortenedAndKeepsItsExtension() {
        Http.Reply reply = uploads.send(anApplicant().token(), "长".repeat(300) + ".pdf", Uploads.PDF);

        assertEquals(201, reply.status(), reply.text());
        assertEquals("长".repeat(196) + ".pdf", reply.string("name"));
    }

    static Stream<Arguments> accepted() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        byte[] jpg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
        byte[] webp = "RIFF\u0010\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("a.PNG", png, "image/png"),
                Arguments.of("a.jpeg", jpg, "image/jpeg"),
                Arguments.of("a.webp", webp, "image/webp"),
                Arguments.of("a.zip", Uploads.zip("one.txt", "two.txt"), "application/zip"),
                Arguments.of("a.docx", Uploads.zip("[Content_Types].xml", "word/document.xml"), OfficeTypes.DOCX),
                Arguments.of("a.xlsx", Uploads.zip("[Content_Types].xml", "xl/workbook.xml"), OfficeTypes.XLSX),
                Arguments.of("a.pptx", Uploads.zip("[Content_Types].xml", "ppt/presentation.xml"), OfficeTypes.PPTX),
                Arguments.of("a.doc", compound("WordDocument"), OfficeTypes.DOC),
                Arguments.of("a.xls", compound("Workbook"), OfficeTypes.XLS),
                Arguments.of("a.ppt", compound("PowerPoint Document"), OfficeTypes.PPT),
                Arguments.of("a.txt", "第一行\r\n第二行".getBytes(StandardCharsets.UTF_8), "text/plain"),
                Arguments.of("a.txt", "Subject: 关于园区\r\n\r\n正文".getBytes(StandardCharsets.UTF_8), "text/plain"),
                Arguments.of("a.csv", "企业名称,金额\r\n曦光,30".getBytes(Charset.forName("GB18030")), "text/csv"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void typeIsFoundInTheBytes(String name, byte[] content, String type) {
        Http.Reply reply = uploads.send(anApplicant().token(), name, content);

        assertEquals(201, reply.status(), reply.text());
        assertEquals(type, reply.string("type"));
    }

    static Stream<Arguments> refused() {
        byte[] elf = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0};
        byte[] binary = {1, 2, 3, 0, 5, 6, 7, 8, (byte) 0xf0, (byte) 0xf1};
        return Stream.of(
                Arguments.of("a.pdf", text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("a.txt", text("  <html><body onload=alert(1)>")),
                Arguments.of("a.txt", text("\uFEFF<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                Arguments.of("a.html", text("just words")),
                Arguments.of("a.svg", text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("a.csv", text("<?xml version='1.0'?><a/>")),
                Arguments.of("a.txt", text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("a.txt", "<html>".getBytes(StandardCharsets.UTF_16)),
                Arguments.of("a.png", Uploads.PDF),
                Arguments.of("a.pdf.exe", Uploads.PDF),
                Arguments.of("a.jpg", elf),
                Arguments.of("a.exe", text("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0")),
                Arguments.of("a.txt", binary),
                Arguments.of("a.zip", Uploads.zip("META-INF/MANIFEST.MF", "Run.class")),
                Arguments.of("a.docx", Uploads.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                Arguments.of("a.docx", Uploads.zip("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of("a.docx", Uploads.zip("one.txt")),
                Arguments.of("a.zip", new byte[] {'P', 'K', 3, 4, 1, 2, 3}),
                Arguments.of("a.doc", compound("Workbook")),
                Arguments.of("a.doc", compound("_VBA_PROJECT")),
                Arguments.of("a.doc", new byte[] {
                    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                }));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A compound file of a header, one directory sector with one stream's name, and an allocation table.
    private static byte[] compound(String stream) {
        byte[] file = new byte[512 * 3];
        var out = java.nio.ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        out.putLong(0, 0xe11ab1a1e011cfd0L)
                .putShort(26, (short) 3)
                .putShort(28, (short) 0xfffe)
                .putShort(30, (short) 9);
        out.putInt(44, 1).putInt(48, 0).putInt(76, 1);
        out.position(512).put(stream.getBytes(StandardCharsets.UTF_16LE));
        out.putShort(512 + 64, (short) (2 * stream.length() + 2));
        return out.putInt(1024, -2).putInt(1028, -3).array();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotWhatItSaysIsRefusedAndNotKept(String name, byte[] content) throws IOException {
        Town.Person person = anApplicant();

        Http.Reply reply = uploads.send(person.token(), name, content, "Accept-Language", "en");

        assertEquals(422, reply.status(), reply.text());
        String detail = reply.string("detail");
        assertTrue(detail.contains(name.substring(name.lastIndexOf('.'))) && detail.contains("/"), detail);
        assertEquals(List.of(), kept(person.park()));
    }

    @Test
    void emptyFileIsRefused() {
        assertEquals(
                "files.empty",
                uploads.send(anApplicant().token(), "a.txt", new byte[0]).string("code"));
    }

    @Test
    void requestWithoutAFileIsMalformed() {
        Town.Person person = anApplicant();

        Http.Reply otherPart = uploads.sendPart(person.token(), "name=\"other\"; filename=\"a.pdf\"", pdf());
        Http.Reply notAFile = uploads.sendPart(person.token(), "name=\"file\"", pdf());
        Http.Reply json = http.post("/api/v1/files", person.token(), Map.of());

        assertEquals(400, otherPart.status(), otherPart.text());
        assertEquals(400, notAFile.status(), notAFile.text());
        assertEquals(415, json.status(), json.text());
        assertEquals(
                400,
                http.send("POST", "/api/v1/files", person.token(), null, "Content-Type", "multipart/form-data")
                        .status());
    }

    private static InputStream pdf() {
        return new ByteArrayInputStream(Uploads.PDF);
    }

    @Test
    void largeFileStreamsThroughLittleMemory() {
        Town.Person person = anApplicant();
        long size = 48L * 1024 * 1024;

        Http.Reply reply = uploads.send(person.token(), "big.pdf", filled(size));

        assertEquals(201, reply.status(), reply.text());
        assertEquals(size, ((Number) reply.body().getOrDefault("size", 0)).longValue());
    }

    @Test
    void tooLargeFileIsRefusedAndNotKept() throws IOException {
        Town.Person person = anApplicant();

        Http.Reply reply = uploads.send(person.token(), "big.pdf", filled(Store.LARGEST + 1));

        assertEquals(413, reply.status(), reply.text());
        assertEquals(List.of(), kept(person.park()));
    }

    /// A PDF by its first bytes, made while it is sent.
    private static InputStream filled(long size) {
        InputStream rest = new InputStream() {
            private long left = size - Uploads.PDF.length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] out, int from, int length) {
                int given = (int) Math.min(left, length);
                Arrays.fill(out, from, from + Math.max(given, 0), (byte) 'x');
                left -= given;
                return given > 0 || length == 0 ? given : -1;
            }
        };
        return new SequenceInputStream(pdf(), rest);
    }

    @Test
    void memberMaySendOnlySoManyAnHour() {
        Town.Person person = anApplicant();

        Map<Integer, Long> statuses = atOnce(IntStream.range(0, 45)
                .mapToObj(_ -> (Callable<Integer>)
                        () -> uploads.send(person.token(), "a.pdf", Uploads.PDF).status())
                .toList());

        assertEquals(Map.of(201, 40L, 429, 5L), statuses);
        assertNotEquals("", uploads.send(person.token(), "a.pdf", Uploads.PDF).header("Retry-After"));
    }

    @Test
    void memberMayLeaveOnlySoMuchUnused() {
        Town.Person person = anApplicant();
        assertEquals(
                201,
                uploads.send(person.token(), "a.pdf", filled(45L * 1024 * 1024)).status());

        Http.Reply reply = uploads.send(person.token(), "b.pdf", filled(16L * 1024 * 1024));

        assertEquals("files.quota", reply.string("code"), reply.text());
    }

    private static Map<Integer, Long> atOnce(List<Callable<Integer>> work) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(work).stream()
                    .map(done -> done.resultNow())
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void repeatedRequestIsOneFile() throws IOException {
        Town.Person person = anApplicant();
        String key = UUID.randomUUID().toString();

        Http.Reply first = uploads.send(person.token(), "a.pdf", Uploads.PDF, "Idempotency-Key", key);
        Http.Reply second = uploads.send(person.token(), "a.pdf", Uploads.PDF, "Idempotency-Key", key);
        Http.Reply other = uploads.send(person.token(), "b.pdf", Uploads.PDF, "Idempotency-Key", key);

        assertEquals(201, second.status(), second.text());
        assertEquals(first.text(), second.text());
        assertEquals(422, other.status(), other.text());
        assertEquals(List.of(first.string("id")), kept(person.park()));
    }

    @Test
    void brokenConnectionLeavesNothingVisible() throws Exception {
        Town.Person person = anApplicant();
        String head = Uploads.head("name=\"file\"; filename=\"a.pdf\"");
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + person.token()
                                    + "\r\nContent-Type: multipart/form-data; boundary=" + Uploads.boundary()
                                    + "\r\nContent-Length: 1000000\r\n\r\n" + head + "%PDF-1.7\n" + "x".repeat(300_000))
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            awaitFiles(person.park(), 1);
        }

        awaitFiles(person.park(), 0);
        assertEquals(List.of(), kept(person.park()));
    }

    /// The server has its own pace; nothing but its folder tells how far it is.
    private void awaitFiles(Park park, int count) throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (kept(park).size() != count && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertEquals(count, kept(park).size());
    }

    @Test
    void onlyOldBytesWithoutARowAreSwept() throws IOException {
        Town.Person person = anApplicant();
        String named = uploads.send(person.token(), "a.pdf", Uploads.PDF).string("id");
        Path folder = folder(person.park());
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(3)));
        Path orphan = Files.write(folder.resolve(UUID.randomUUID().toString()), Uploads.PDF);
        Path part = Files.write(folder.resolve(UUID.randomUUID() + Store.PART), Uploads.PDF);
        Path fresh = Files.write(folder.resolve(UUID.randomUUID() + Store.PART), Uploads.PDF);
        for (Path file : List.of(orphan, part, folder.resolve(named))) {
            Files.setLastModifiedTime(file, old);
        }

        sweep.everyPark();

        assertEquals(Set.of(named, fresh.getFileName().toString()), Set.copyOf(kept(person.park())));
    }

    @Test
    void bytesAreForTheServerAlone() throws IOException {
        Town.Person person = anApplicant();
        String id = uploads.send(person.token(), "a.pdf", Uploads.PDF).string("id");

        Path file = folder(person.park()).resolve(id);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.exists(folder(person.park()).resolve(id + Store.PART)));
    }

    private Path folder(Park park) {
        return store.folder().resolve(park.id().toString());
    }

    private List<String> kept(Park park) throws IOException {
        Path folder = folder(park);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
