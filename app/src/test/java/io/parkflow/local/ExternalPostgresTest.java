package io.parkflow.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ExternalPostgresTest {
    private static final String URL = "jdbc:postgresql://db/parkflow";

    @Test
    void aServerOlderThanItsSecurityFixesIsRefusedByName() {
        var trouble = assertThrows(Trouble.class, () -> ExternalPostgres.requireSupported(URL, 150013));

        assertEquals("PostgreSQL 15.14 or newer is needed, but " + URL + " is 15.13.", trouble.getMessage());
    }

    @Test
    void theOldestSupportedServerIsLetIn() {
        assertDoesNotThrow(() -> ExternalPostgres.requireSupported(URL, 150014));
    }
}
