package io.parkflow.ground.identity;

import io.micronaut.context.annotation.Value;
import io.parkflow.ground.text.Hmac;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals small secrets before they go into the database: AES-256-GCM with a key from the folder of secrets.
///
/// The file is made when it is missing, readable for its owner only; where `parkflow.secrets-made` is false, as in
/// production, the server refuses to start instead, so that a lost folder is noticed.
@Singleton
public final class Vault {
    private static final String FILE = "token-secret";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Vault(@Value("${parkflow.secrets}") String folder, @Value("${parkflow.secrets-made:true}") boolean made) {
        this.key = new SecretKeySpec(secret(Path.of(folder), made), "AES");
    }

    /// @param label what it is; opening it as something else fails
    public byte[] seal(byte[] plain, String label) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<byte[]> open(byte[] sealed, String label) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, label)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /// 32 bytes that follow from the secret and a purpose; nothing about the secret follows from them.
    byte[] derived(String purpose) {
        return Hmac.of(key.getEncoded(), purpose.getBytes(StandardCharsets.UTF_8));
    }

    /// Signs what is handed out and comes back.
    ///
    /// @param label what it is; the signature of something else is worth nothing
    public byte[] sign(byte[] data, String label) {
        return Hmac.of(key.getEncoded(), label.getBytes(StandardCharsets.UTF_8), new byte[1], data);
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] secret(Path folder, boolean made) {
        Path file = folder.resolve(FILE);
        try {
            if (made && !Files.exists(file)) {
                make(folder, file);
            }
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length != KEY_BYTES) {
                throw new IllegalStateException("the secret in " + file + " must be 32 bytes in Base64");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("the secret " + file + " cannot be read", e);
        }
    }

    private void make(Path folder, Path file) throws IOException {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder, FILE, "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(secret));
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // another node on this machine was faster, and its secret is the one
            Files.delete(draft);
        }
    }
}
