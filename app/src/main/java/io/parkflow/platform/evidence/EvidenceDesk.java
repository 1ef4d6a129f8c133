package io.parkflow.platform.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.EvidenceKey;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Puts a case together as evidence and signs it. Joins the caller's transaction.
@Singleton
final class EvidenceDesk {
    private static final String FORMAT = "parkflow-evidence/1";

    private final Proofs proofs;
    private final Parks parks;
    private final EvidenceKey key;
    private final Journal journal;
    private final Clock clock;

    EvidenceDesk(Proofs proofs, Parks parks, EvidenceKey key, Journal journal, Clock clock) {
        this.proofs = proofs;
        this.parks = parks;
        this.key = key;
        this.journal = journal;
        this.clock = clock;
    }

    record Export(byte[] zip) {}

    /// @throws Rejected 404
    Export export(UUID caseId) {
        ObjectNode matter = proofs.findCase(caseId).orElseThrow(Rejected::missing);
        List<ObjectNode> events = proofs.events(caseId);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("evidence.json", document(caseId, matter, events).toPrettyString() + "\n");
        parts.put("chain.txt", proofs.chain(events));
        String manifest = manifest(parts);
        parts.put("signature.jws", key.sign(FORMAT, manifest) + "\n");
        parts.put("jwks.json", Trees.of(Map.of("keys", List.of(key.jwk()))).toPrettyString() + "\n");
        journal.record(Fact.ofCase("cases.evidence.exported", caseId).with("manifest", Sha256.of(manifest)));
        return new Export(zipped(parts));
    }

    private ObjectNode document(UUID caseId, ObjectNode matter, List<ObjectNode> events) {
        Park park = parks.find(Tenancy.current().id()).orElseThrow();
        ObjectNode document = Trees.empty();
        document.put("format", FORMAT);
        document.putObject("park")
                .put("id", park.id().toString())
                .put("slug", park.slug())
                .put("name", park.name());
        document.set("case", matter);
        document.put("exportedAt", clock.instant().toString());
        document.put("exportedBy", Caller.current().member().toString());
        document.putArray("events").addAll(events);
        document.putArray("submissions").addAll(proofs.submissions(caseId));
        document.putArray("sheets").addAll(proofs.sheets(caseId));
        document.putArray("ballots").addAll(proofs.ballots(caseId));
        return document;
    }

    /// A line a part: its name and its SHA-256.
    private static String manifest(Map<String, String> parts) {
        StringBuilder lines = new StringBuilder(FORMAT).append('\n');
        parts.forEach((name, text) ->
                lines.append(name).append(' ').append(Sha256.of(text)).append('\n'));
        return lines.toString();
    }

    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
