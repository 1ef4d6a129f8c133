package io.parkflow.platform.letters;

import io.micronaut.context.annotation.Value;
import io.parkflow.ground.tenancy.Park;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/// Words that open the public page of a letter: 128 bits nobody guesses, in letters nobody mistakes when typing.
@Singleton
final class Codes {
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 26;

    private final SecureRandom random = new SecureRandom();
    private final String address;

    Codes(@Value("${parkflow.address}") String address) {
        this.address = address.replaceAll("/+$", "");
    }

    String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// Of the page that says what a letter is worth.
    String address(Park park, String code) {
        return address + "/public/" + park.slug() + "/letters/" + code;
    }
}
