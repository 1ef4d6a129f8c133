package io.parkflow.test;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.text.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Forms filled in as they should be.
public final class Paper {
    private static final Path APPLICATION = Path.of("src/test/resources/seedfund/application.json");

    private Paper() {}

    /// @param amount yuan
    /// @param file   id of a PDF the applicant has sent in
    public static ObjectNode application(String amount, Supplier<String> file) {
        try {
            ObjectNode sample = (ObjectNode) Trees.read(Files.readString(APPLICATION));
            sample.put("amount", amount);
            Stream.of("a1", "a2", "a6", "a7").forEach(field -> sample.put(field, file.get()));
            Stream.of("a3", "a4", "a5").forEach(field -> sample.putArray(field).add(file.get()));
            ((ObjectNode) sample.path("usePlan").path(0))
                    .put("amount", Money.yuan(amount).minus(Money.yuan(100_000)).toString());
            return sample;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
